namespace Simulation.Model.Data;

/// <summary>
/// A cell of a table: where its text is, without the quotes around it, and its place in the file (line and column from 1).
/// </summary>
internal readonly record struct CsvCell(int Start, int Length, bool HasDoubledQuotes, int Line, int Column);

/// <summary>
/// Reads comma-separated values row by row (RFC 4180): quotes around a cell, a doubled quote within it, line ends LF or CRLF.
/// </summary>
internal ref struct CsvScanner
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public CsvScanner(ReadOnlySpan<char> text)
    {
        _text = text;
        _at = _lineStart = text is ['\uFEFF', ..] ? 1 : 0;
    }

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
        var (start, line, column) = (_at, _line, Column(_at));
        if (_at < _text.Length && _text[_at] == '"')
            return ReadQuoted();

        var length = _text[_at..].IndexOfAny(",\r\n\"");
        _at = length < 0 ? _text.Length : _at + length;
        if (_at < _text.Length && _text[_at] == '"')
            Error = (_line, Column(_at), "a quote in the middle of a cell; put the whole cell in quotes and write the inner quote twice.");

        return new CsvCell(start, _at - start, false, line, column);
    }

    private CsvCell ReadQuoted()
    {
        var (line, column, start, hasDoubled) = (_line, Column(_at), ++_at, false);
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
            if (_text[_at] != '"')
                continue;

            if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                (hasDoubled, _at) = (true, _at + 1);
                continue;
            }

            var cell = new CsvCell(start, _at - start, hasDoubled, line, column);
            _at++;
            if (_at < _text.Length && _text[_at] is not (',' or '\r' or '\n'))
                Error = (_line, Column(_at), $"expected a comma or the end of the line after a closing quote; found '{_text[_at]}'.");

            return cell;
        }

        Error = (line, column, "this cell's quote is never closed.");
        return default;
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
