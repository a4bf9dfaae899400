using System.Buffers;
using System.Globalization;
using System.Text;

namespace Simulation.Reporting.Exports;

/// <summary>Writes comma-separated values fast and always the same: UTF-8, line feeds, numbers that read back to the same bits, an empty cell for NaN.</summary>
internal sealed class CsvWriter(Stream stream) : IDisposable
{
    private const int BufferSize = 1 << 16;
    private const int LongestNumber = 32;
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;
    private bool _rowBegun;

    public CsvWriter Cell(string text)
    {
        Separate();
        var cell = text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        Reserve(Encoding.UTF8.GetMaxByteCount(cell.Length));
        _used += Encoding.UTF8.GetBytes(cell, _buffer.AsSpan(_used));
        return this;
    }

    public CsvWriter Cell(double number)
    {
        Separate();
        if (double.IsNaN(number))
            return this;

        Reserve(LongestNumber);
        number.TryFormat(_buffer.AsSpan(_used), out var written, "R", CultureInfo.InvariantCulture);
        _used += written;
        return this;
    }

    public CsvWriter Cell(int number)
    {
        Separate();
        Reserve(LongestNumber);
        number.TryFormat(_buffer.AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
        return this;
    }

    public void EndRow()
    {
        Reserve(1);
        _buffer[_used++] = (byte)'\n';
        _rowBegun = false;
    }

    public void Header(IEnumerable<string> columns)
    {
        foreach (var column in columns)
            Cell(column);

        EndRow();
    }

    public void Dispose() => Flush();

    private void Separate()
    {
        if (_rowBegun)
        {
            Reserve(1);
            _buffer[_used++] = (byte)',';
        }

        _rowBegun = true;
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > BufferSize)
            Flush();
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
