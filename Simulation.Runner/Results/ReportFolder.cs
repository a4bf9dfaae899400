using Simulation.Reporting.Folders;

namespace Simulation.Runner.Results;

/// <summary>Writes the folder of a report on several runs, such as a comparison: whole, or not at all.</summary>
internal sealed class ReportFolder : IDisposable
{
    private readonly string _target;
    private readonly CancellationToken _cancellation;
    private readonly PartialFolder _partial;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Makes ready to write.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public ReportFolder(string target, CancellationToken cancellation)
    {
        (_target, _cancellation) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)), cancellation);
        _partial = new PartialFolder($"{_target}.partial-{Environment.ProcessId}");
    }

    /// <summary>Why a folder must not be written to; null if it may.</summary>
    public static string? Refusal(string target) => ResultFolder.Refusal(target);

    /// <summary>A folder for a report of some kind that is not there yet.</summary>
    public static string Unused(string kind, ulong seed) => ResultFolder.Unused(Path.Combine("results", $"{kind}-{seed}"));

    /// <summary>Opens a file of the folder for writing.</summary>
    public Stream Create(string name)
    {
        _cancellation.ThrowIfCancellationRequested();
        var path = _partial.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new HashingStream(File.Create(path), hash => _hashes[name] = hash, _cancellation);
    }

    /// <summary>Writes the manifest last and gives the folder its name.</summary>
    public void Finish(Func<IReadOnlyDictionary<string, string>, Manifest> manifest)
    {
        _cancellation.ThrowIfCancellationRequested();
        File.WriteAllText(_partial.PathOf(Manifest.FileName), manifest(_hashes).ToJson());
        _partial.Become(_target);
    }

    /// <inheritdoc/>
    public void Dispose() => _partial.Dispose();
}
