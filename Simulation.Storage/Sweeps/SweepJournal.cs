using System.Text.Json;

namespace Simulation.Storage.Sweeps;

/// <summary>
/// The points of a sweep that are done, one line of JSON each, in the order they were finished. A line is written in one piece; a last line
/// that was cut off when the program was killed does not count. Safe to share between threads.
/// </summary>
public sealed class SweepJournal : IDisposable
{
    /// <summary>The file that it is in.</summary>
    public const string FileName = "points.jsonl";

    private readonly Lock _turn = new();
    private readonly FileStream _file;
    private readonly Dictionary<int, (long Offset, int Length)> _lines = [];

    private SweepJournal(FileStream file) => _file = file;

    /// <summary>How many points are done.</summary>
    public int Done => _lines.Count;

    /// <summary>How many of them failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Opens a journal, a new one where there is none; a line that was cut off is taken away.</summary>
    public static SweepJournal Open(string path)
    {
        var journal = new SweepJournal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0));
        journal.Index();
        return journal;
    }

    /// <summary>Whether a point is done.</summary>
    public bool Has(int point)
    {
        lock (_turn)
            return _lines.ContainsKey(point);
    }

    /// <summary>Adds a point.</summary>
    /// <exception cref="IOException">It cannot be written; the journal is as it was.</exception>
    public void Add(SweepPoint point)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
            point.Write(json);

        line.WriteByte((byte)'\n');
        lock (_turn)
            Note(point, Append(line.GetBuffer().AsSpan(0, (int)line.Length)), (int)line.Length);
    }

    /// <summary>A point that is done.</summary>
    public SweepPoint Read(int point)
    {
        byte[] line;
        lock (_turn)
        {
            var (offset, length) = _lines[point];
            line = new byte[length];
            _file.Seek(offset, SeekOrigin.Begin);
            _file.ReadExactly(line);
        }

        return SweepPoint.Read(line);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private long Append(ReadOnlySpan<byte> line)
    {
        var end = _file.Seek(0, SeekOrigin.End);
        try
        {
            _file.Write(line);
            return end;
        }
        catch (IOException)
        {
            _file.SetLength(end); // On a full disk some of the line is there, and the next one must not follow it.
            throw;
        }
    }

    private void Index()
    {
        var offset = 0L;
        var whole = 0L;
        var line = new List<byte>();
        var buffer = new byte[1 << 16];
        for (var read = _file.Read(buffer); read > 0; read = _file.Read(buffer))
        {
            for (var index = 0; index < read; index++)
            {
                line.Add(buffer[index]);
                offset++;
                if (buffer[index] != '\n')
                    continue;

                Note(SweepPoint.Read([.. line]), whole, line.Count);
                line.Clear();
                whole = offset;
            }
        }

        _file.SetLength(whole);
    }

    private void Note(SweepPoint point, long offset, int length)
    {
        _lines[point.Point] = (offset, length);
        Failed += point.Failure is null ? 0 : 1;
    }
}
