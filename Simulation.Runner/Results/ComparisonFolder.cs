using Simulation.Reporting.Comparisons;

namespace Simulation.Runner.Results;

/// <summary>Writes the folder of a comparison: whole, or not at all.</summary>
internal sealed class ComparisonFolder : IDisposable
{
    private readonly string _target;
    private readonly CancellationToken _cancellation;
    private readonly PartialFolder _partial;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Makes ready to write.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public ComparisonFolder(string target, CancellationToken cancellation)
    {
        (_target, _cancellation) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)), cancellation);
        _partial = new PartialFolder($"{_target}.partial-{Environment.ProcessId}");
    }

    /// <summary>Why a folder must not be written to; null if it may.</summary>
    public static string? Refusal(string target) => ResultFolder.Refusal(target);

    /// <summary>A folder for a comparison that is not there yet.</summary>
    public static string Unused(ulong seed) => ResultFolder.Unused(Path.Combine("results", $"comparison-{seed}"));

    /// <summary>Writes the table and the chart.</summary>
    /// <returns>Why there is no chart; null if there is one.</returns>
    public string? Write(Comparison comparison)
    {
        using (var stream = Create("comparison.csv"))
            ComparisonTable.WriteCsv(comparison, stream);

        var undrawn = ComparisonChart.WhyNot(comparison);
        if (undrawn is null)
            ComparisonChart.Write(comparison, Manifest.ProgramVersion, name => Create($"charts/{name}"));

        _cancellation.ThrowIfCancellationRequested();
        return undrawn;
    }

    /// <summary>Writes the manifest last and gives the folder its name.</summary>
    public void Finish(Func<IReadOnlyDictionary<string, string>, Manifest> manifest)
    {
        File.WriteAllText(_partial.PathOf(Manifest.FileName), manifest(_hashes).ToJson());
        _partial.Become(_target);
    }

    /// <inheritdoc/>
    public void Dispose() => _partial.Dispose();

    private HashingStream Create(string name)
    {
        var path = _partial.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new HashingStream(File.Create(path), hash => _hashes[name] = hash, _cancellation);
    }
}
