namespace Simulation.Model.Data;

/// <summary>A cell of a table, with its place in the file (line and column from 1).</summary>
internal readonly record struct CsvCell(string Text, int Line, int Column);

/// <summary>Reads comma-separated values row by row (RFC 4180): quotes around a cell, a doubled quote within it, line ends LF or CRLF.</summary>
internal ref struct CsvScanner
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public CsvScanner(ReadOnlySpan<char> text) => _text = text is ['\uFEFF', .. var rest] ? rest : text;

    /// <summary>What is wrong with the row just read; null where nothing is.</summary>
    public (int Line, int Column, string Message)? Error { get; private set; }

    /// <summary>Appends the next row that is not blank; false at the end of the text.</summary>
    public bool ReadRow(List<CsvCell> cells, out int first)
    {
        first = cells.Count;
        Error = null;
        while (_at < _text.Length && _text[_at] is '\r' or '\n')
            EndLine();

        if (_at >= _text.Length)
            return false;

        do
            cells.Add(ReadCell());
        while (Error is null && NextCell());

        if (Error is not null)
            SkipLine();

        return true;
    }

    private CsvCell ReadCell()
    {
        var (line, column) = (_line, Column(_at));
        if (_at < _text.Length && _text[_at] == '"')
            return new CsvCell(ReadQuoted(), line, column);

        var rest = _text[_at..];
        var length = rest.IndexOfAny(",\r\n\"");
        length = length < 0 ? rest.Length : length;
        _at += length;
        if (_at < _text.Length && _text[_at] == '"')
            Error = (_line, Column(_at), "a quote in the middle of a cell; put the whole cell in quotes and write the inner quote twice.");

        return new CsvCell(length == 0 ? "" : rest[..length].ToString(), line, column);
    }

    private string ReadQuoted()
    {
        var (line, column, start) = (_line, Column(_at), ++_at);
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
            if (_text[_at] != '"')
                continue;

            if (_at + 1 >= _text.Length || _text[_at + 1] != '"')
                return EndQuoted(_text[start.._at++].ToString());

            _at++;
        }

        Error = (line, column, "this cell's quote is never closed.");
        return "";
    }

    private string EndQuoted(string inner)
    {
        if (_at < _text.Length && _text[_at] is not (',' or '\r' or '\n'))
            Error = (_line, Column(_at), $"expected a comma or the end of the line after a closing quote; found '{_text[_at]}'.");

        return inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    // Past the comma, if there is one.
    private bool NextCell()
    {
        if (_at < _text.Length && _text[_at] == ',')
        {
            _at++;
            return true;
        }

        if (_at < _text.Length)
            EndLine();

        return false;
    }

    private void SkipLine()
    {
        var rest = _text[_at..].IndexOf('\n');
        _at = rest < 0 ? _text.Length : _at + rest;
    }

    private void EndLine()
    {
        _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
        (_line, _lineStart) = (_line + 1, _at);
    }

    private readonly int Column(int at) => at - _lineStart + 1;
}
