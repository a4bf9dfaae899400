namespace Simulation.Model.Data;

/// <summary>
/// A cell of a table: where its text is, without the quotes or blanks around it, and its place in the file (line and column from 1).
/// </summary>
internal readonly record struct CsvCell(int Start, int Length, bool HasDoubledQuotes, int Line, int Column);

/// <summary>
/// Reads separated values row by row (RFC 4180): quotes around a cell, a doubled quote within it, blanks around a cell, line ends LF,
/// CRLF or CR.
/// </summary>
internal ref struct CsvScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly string _stops;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public CsvScanner(ReadOnlySpan<char> text)
    {
        var mark = text is ['\uFEFF', ..] ? 1 : 0;
        _text = text;
        Separator = CsvSeparator.Of(text[mark..], out var stated);
        _stops = $"{Separator}\r\n\"";
        _lineStart = mark;
        _at = mark + stated;
    }

    /// <summary>What separates the cells.</summary>
    public char Separator { get; }

    /// <summary>What is wrong with the row just read; null where nothing is.</summary>
    public (int Line, int Column, string Message)? Error { get; private set; }

    /// <summary>Appends the next row that has a character in it; false at the end of the text.</summary>
    public bool ReadRow(List<CsvCell> cells, out int first)
    {
        first = cells.Count;
        Error = null;
        while (_at < _text.Length && _text[_at] is '\r' or '\n')
            EndLine();

        if (_at >= _text.Length)
            return false;

        do cells.Add(ReadCell());
        while (Error is null && NextCell());

        if (Error is not null)
            SkipLine();

        return true;
    }

    private CsvCell ReadCell()
    {
        SkipBlanks();
        if (_at < _text.Length && _text[_at] == '"')
            return ReadQuoted();

        var start = _at;
        var length = _text[_at..].IndexOfAny(_stops);
        _at = length < 0 ? _text.Length : _at + length;
        if (_at < _text.Length && _text[_at] == '"')
            Error = (_line, Column(_at), "a quote in the middle of a cell; put the whole cell in quotes and write the inner quote twice.");

        var end = _at;
        while (end > start && IsBlank(_text[end - 1]))
            end--;

        return new CsvCell(start, end - start, false, _line, Column(start));
    }

    private CsvCell ReadQuoted()
    {
        var line = _line;
        var column = Column(_at);
        var start = ++_at;
        var hasDoubled = false;
        for (; _at < _text.Length; _at++)
        {
            if (EndsLine(_at))
            {
                _line++;
                _lineStart = _at + 1;
            }

            if (_text[_at] != '"')
                continue;

            if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                hasDoubled = true;
                _at++;
                continue;
            }

            var cell = new CsvCell(start, _at - start, hasDoubled, line, column);
            _at++;
            SkipBlanks();
            if (_at < _text.Length && _text[_at] != Separator && _text[_at] is not ('\r' or '\n'))
            {
                var expected = $"{CsvSeparator.NameOf(Separator)} or the end of the line";
                Error = (_line, Column(_at), $"expected {expected} after a closing quote; found '{_text[_at]}'.");
            }

            return cell;
        }

        Error = (line, column, "this cell's quote is never closed.");
        return default;
    }

    // Past the separator, if there is one.
    private bool NextCell()
    {
        if (_at < _text.Length && _text[_at] == Separator)
        {
            _at++;
            return true;
        }

        if (_at < _text.Length)
            EndLine();

        return false;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && IsBlank(_text[_at]))
            _at++;
    }

    private void SkipLine()
    {
        var rest = _text[_at..].IndexOfAny('\n', '\r');
        _at = rest < 0 ? _text.Length : _at + rest;
    }

    private void EndLine()
    {
        _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _at;
    }

    private readonly bool IsBlank(char sign) => sign is ' ' or '\t' or '\u00A0' && sign != Separator;

    // Of CRLF, the second sign ends the line.
    private readonly bool EndsLine(int at) => _text[at] == '\n' || (_text[at] == '\r' && !(at + 1 < _text.Length && _text[at + 1] == '\n'));

    private readonly int Column(int at) => at - _lineStart + 1;
}
