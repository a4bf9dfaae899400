using System.Globalization;
using System.Text;

namespace Simulation.Storage.Bundles;

/// <summary>What a bundle says of itself: how to cite it (Citation File Format 1.2.0) and how to prove it.</summary>
public static class BundlePages
{
    /// <summary>The file <c>CITATION.cff</c>.</summary>
    public static string Citation(BundleContent content)
    {
        var text = new StringBuilder()
            .Append("cff-version: 1.2.0\n")
            .Append("message: \"If you use these results, please cite them as below.\"\n")
            .Append("type: dataset\n")
            .Append(CultureInfo.InvariantCulture, $"title: {Quoted(content.Title)}\n")
            .Append("authors:\n  - name: \"The NegotiationSim developers\"\n")
            .Append(CultureInfo.InvariantCulture, $"version: {Quoted(content.Origin.Version)}\n");
        if (content.Origin.Commit is { } commit)
            text.Append(CultureInfo.InvariantCulture, $"commit: {Quoted(commit)}\n");
        if (content.Started is { } started)
            text.Append(CultureInfo.InvariantCulture, $"date-released: {started:yyyy-MM-dd}\n");

        return text.Append("license: MIT\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"identifiers:\n  - type: other\n    value: {Quoted($"sha256:{content.ScenarioHash}")}\n    description: \"The scenario "
                    + $"with its data\"\n"
            )
            .ToString();
    }

    /// <summary>The file <c>README.md</c>.</summary>
    /// <param name="name">The folder that the bundle unpacks to.</param>
    /// <param name="content">What is in it.</param>
    public static string Readme(string name, BundleContent content) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"""
                # {name}

                {content.Title}; NegotiationSim {content.Origin.Version}{(
                    content.Origin.Commit is { } commit ? $" (commit {commit})" : ""
                )}.
                They came from

                    {content.Command}

                `scenario.resolved.yaml` and `data/` are what was run, `{content.Manifest}` holds the SHA-256 of every file. With the same version of the program

                    negsim replay {name}

                runs it again and compares. Whoever publishes the results adds their own names to `CITATION.cff`. Illustrative simulation, not a forecast.
                {Data(content)}
                """
            )
            .ReplaceLineEndings("\n");

    private static string Data(BundleContent content)
    {
        var text = new StringBuilder();
        if (content.Data.Count > 0)
            text.Append("\n## Data\n\n`license` in `CITATION.cff` is that of the results; the data have licences of their own.\n\n");

        foreach (var (file, hash) in content.Data.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var licence = content.OwnData.Contains(file)
                ? "not a file of the program, so its licence is not known here"
                : "sources and licences in `DATA-SOURCES.md`";
            text.Append(CultureInfo.InvariantCulture, $"- `data/{file}`: {licence}; SHA-256 {hash}\n");
        }

        return text.ToString();
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
