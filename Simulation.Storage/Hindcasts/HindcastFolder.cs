using Simulation.Model.Data;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Hindcasts;
using Simulation.Storage.Folders;
using Simulation.Storage.Scenarios;

namespace Simulation.Storage.Hindcasts;

/// <summary>Reads hindcasts, their scenarios and their records from disk.</summary>
public static class HindcastFolder
{
    private static readonly string Shipped = Path.Combine(ScenarioFolder.Shipped, "hindcasts");

    /// <summary>
    /// Reads a hindcast, a file or the name of one that comes with the program, and sees to it that everything it names is there.
    /// </summary>
    public static (HindcastCase? Case, ProblemList Problems) Read(string name, RunCompiler compiler)
    {
        var file = File.Exists(name) ? name : Path.Combine(Shipped, name + ".yaml");
        if (!File.Exists(file))
        {
            var missing = new ProblemList(_ => (name, 0, 0));
            var known = Directory.Exists(Shipped)
                ? Directory
                    .EnumerateFiles(Shipped, "*.yaml")
                    .Select(path => Path.GetFileNameWithoutExtension(path))
                    .Order(StringComparer.Ordinal)
                : Enumerable.Empty<string>();
            missing.Add(
                "",
                Directory.Exists(name) ? WhatIsThere.InsteadOfFile(name)
                    : ScenarioFolder.Names().Contains(name)
                        ? "this is a scenario; a hindcast says what record to test one on: see scenarios/hindcasts."
                    : $"there is no such file, and no hindcast of that name.{DidYouMean.For(name, known)}"
            );
            return (null, missing);
        }

        var unlike = new ProblemList(_ => (file, 0, 0));
        if (TextFile.Read(file, unlike.Add, TextFile.LongestSource) is not { } text)
            return (null, unlike);

        if (FileKind.InsteadOfHindcast(file, text) is { } other)
        {
            unlike.Add("", other);
            return (null, unlike);
        }

        var (hindcast, problems) = HindcastReader.Read(file, text);
        return (hindcast is null ? null : Complete(hindcast, file, compiler, problems), problems);
    }

    private static HindcastCase? Complete(Hindcast hindcast, string file, RunCompiler compiler, ProblemList problems)
    {
        string Beside(string reference) => Path.Combine(Path.GetDirectoryName(file) ?? "", reference);
        var source = ScenarioFolder.OpenBeside(file, hindcast.Scenario, compiler, problems);
        var scenario = source?.Load([]);
        foreach (var problem in scenario?.Problems ?? [])
            problems.Add(problem);

        var record = Beside(hindcast.Record);
        if (!File.Exists(record))
            problems.Add("record", $"there is no file '{hindcast.Record}' beside this one.");
        if (!problems.IsEmpty || TextFile.Read(record, problems.Add) is not { } text)
            return null;

        var table = CsvTable.Parse(record, text, problems.Add);
        var header = scenario!.Setup!.Header(0, 1);
        var series = hindcast.Series.Select((one, index) => RecordedSeries.Find(one, $"series[{index}]", table, header, problems)).ToList();
        if (header.Years[0] > hindcast.CalibrateTo || header.Years[^1] <= hindcast.CalibrateTo)
            problems.Add(
                "calibrateTo",
                $"{hindcast.CalibrateTo} leaves nothing to fit or nothing to test: the scenario runs from {header.Years[0]} to "
                    + $"{header.Years[^1]}."
            );
        for (var index = 0; index < series.Count; index++)
        {
            if (
                series[index] is { } one
                && (
                    one.Judged(header.Years[0], hindcast.CalibrateTo).Count() < 2
                    || !one.Judged(hindcast.CalibrateTo + 1, header.Years[^1]).Any()
                )
            )
                problems.Add(
                    $"series[{index}].record",
                    $"the record has too little: it takes two years up to {hindcast.CalibrateTo} and one after that."
                );
        }

        return problems.IsEmpty ? new HindcastCase(hindcast, source!, scenario.Setup!.Scenario, series.ConvertAll(one => one!)) : null;
    }
}
