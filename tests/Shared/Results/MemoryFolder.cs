using System.Text;

namespace Simulation.Tests.Results;

/// <summary>Takes what is written to a folder and gives it back by file name.</summary>
internal sealed class MemoryFolder
{
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    public Stream Open(string name) => _files[name] = new MemoryStream();

    /// <summary>What was written, by name.</summary>
    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    public byte[] Bytes(string name) => _files[name].ToArray();

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>The rows of a CSV file without quoted cells, the header first.</summary>
    public string[][] Rows(string name) => [.. Text(name).TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
}
