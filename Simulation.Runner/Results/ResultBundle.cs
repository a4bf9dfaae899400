using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Simulation.Runner.Results;

/// <summary>A result folder packed for an archive, with how to cite it and how to prove it. The same folder gives the same bytes.</summary>
internal static class ResultBundle
{
    // Zip knows no times before 1980; when a file was written is no part of a result.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive: everything in one folder of this name.</summary>
    public static void Write(string folder, string name, Manifest manifest, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in manifest.Files.Keys.Append(Manifest.FileName).Order(StringComparer.Ordinal))
        {
            using var source = File.OpenRead(Path.Combine(folder, file));
            using var target = Entry(archive, $"{name}/{file}");
            source.CopyTo(target);
        }

        Text(archive, $"{name}/CITATION.cff", Citation(manifest));
        Text(archive, $"{name}/README.md", Readme(name, manifest));
    }

    private static string Citation(Manifest manifest)
    {
        var text = new StringBuilder()
            .Append("cff-version: 1.2.0\n")
            .Append("message: \"If you use these results, please cite them as below.\"\n")
            .Append("type: dataset\n")
            .Append(CultureInfo.InvariantCulture, $"title: {Quoted($"Results of the scenario {manifest.Scenario}, {manifest.Replicates} replicates, seed {manifest.Seed}")}\n")
            .Append("authors:\n  - name: \"The NegotiationSim developers\"\n")
            .Append(CultureInfo.InvariantCulture, $"version: {Quoted(manifest.Version)}\n");
        if (manifest.Commit is { } commit)
            text.Append(CultureInfo.InvariantCulture, $"commit: {Quoted(commit)}\n");

        return text
            .Append(CultureInfo.InvariantCulture, $"date-released: {manifest.Started:yyyy-MM-dd}\n")
            .Append(CultureInfo.InvariantCulture, $"identifiers:\n  - type: other\n    value: {Quoted($"sha256:{manifest.ScenarioHash}")}\n    description: \"The scenario with its data\"\n")
            .ToString();
    }

    private static string Readme(string name, Manifest manifest) => string.Create(CultureInfo.InvariantCulture, $"""
        # {name}

        Results of the scenario `{manifest.Scenario}`: {manifest.Replicates} replicates, seed {manifest.Seed}, NegotiationSim {manifest.Version}{(manifest.Commit is { } commit ? $" (commit {commit})" : "")}.
        They came from

            {manifest.Command}

        `scenario.resolved.yaml` and `data/` are what was run, `manifest.json` holds the SHA-256 of every file. With the same version of the program

            negsim replay {name}

        runs it again and compares. Whoever publishes the results adds their own names to `CITATION.cff`. Illustrative simulation, not a forecast.

        """).ReplaceLineEndings("\n");

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static void Text(ZipArchive archive, string name, string text)
    {
        using var target = Entry(archive, name);
        target.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
