using System.Buffers;
using System.Globalization;
using System.Text;

namespace Simulation.Storage.Exports;

/// <summary>
/// Writes comma-separated values (RFC 4180) as UTF-8: numbers in the shortest form that reads back to the same bits, NaN as an empty cell,
/// "\n" after each row. Writes
/// spans into one buffer, so a cell costs no allocation.
/// </summary>
public sealed class CsvWriter(Stream stream) : IDisposable
{
    private const int LongestNumber = 32;
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _length;
    private bool _inRow;

    /// <summary>Writes the header row.</summary>
    public void Header(params IEnumerable<string> columns)
    {
        foreach (var column in columns)
            Cell(column);

        EndRow();
    }

    /// <summary>Writes a number; NaN becomes an empty cell.</summary>
    public CsvWriter Cell(double value)
    {
        Separate(LongestNumber);
        if (!double.IsNaN(value))
        {
            value.TryFormat(_buffer.AsSpan(_length), out var written, "R", CultureInfo.InvariantCulture);
            _length += written;
        }

        return this;
    }

    /// <summary>Writes a whole number.</summary>
    public CsvWriter Cell(int value)
    {
        Separate(LongestNumber);
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>Writes a text, quoted where it must be. A spreadsheet runs none as a formula (<see cref="FormulaGuard"/>).</summary>
    public CsvWriter Cell(string text)
    {
        Separate(1);
        text = FormulaGuard.Put(text);
        var quoted = text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        if (quoted.Length * 3 > _buffer.Length - _length)
            Flush();

        if (quoted.Length * 3 > _buffer.Length)
            stream.Write(Encoding.UTF8.GetBytes(quoted));
        else
            _length += Encoding.UTF8.GetBytes(quoted, _buffer.AsSpan(_length));

        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Reserve(1);
        _buffer[_length++] = (byte)'\n';
        _inRow = false;
    }

    /// <summary>Passes on what is still buffered; the stream stays open.</summary>
    public void Dispose() => Flush();

    private void Separate(int reserved)
    {
        Reserve(reserved + 1);
        if (_inRow)
            _buffer[_length++] = (byte)',';

        _inRow = true;
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > _buffer.Length)
            Flush();
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
