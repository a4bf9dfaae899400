using System.Globalization;
using Simulation.Model.Engine.Results;
using Spectre.Console;

namespace Simulation.Runner;

/// <summary>The report at the end of a run: indicators, notes, where the folder is.</summary>
internal static class SummaryTable
{
    public static void Print(RunResult result, string folder, TimeSpan elapsed)
    {
        var header = result.Header;
        AnsiConsole.MarkupLineInterpolated($"[bold]{header.Title}[/]");
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{header.Parties.Count} parties, {header.Years.Count} periods from {header.Years[0]} to {header.Years[^1]}, {header.Replicates} replicates, seed {header.Seed}"));
        var table = new Table().Border(TableBorder.Simple).AddColumn("indicator").AddColumn(new TableColumn("mean").RightAligned())
            .AddColumn(new TableColumn("5 - 95 %").RightAligned()).AddColumn("unit");
        foreach (var summary in result.Summaries())
            table.AddRow(summary.Indicator.Name, Text(summary.Mean), summary.Count == 0 ? "" : $"{Text(summary.P05)} - {Text(summary.P95)}", summary.Indicator.Unit);

        AnsiConsole.Write(table);
        foreach (var note in header.Notes)
            AnsiConsole.WriteLine($"Note: {note}");

        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Written to {folder} in {elapsed.TotalSeconds:0.0} s. Illustrative simulation, not a forecast."));
    }

    private static string Text(double value) => double.IsNaN(value) ? "-"
        : Math.Abs(value) >= 1000 ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("0.###", CultureInfo.InvariantCulture);
}
