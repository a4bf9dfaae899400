using System.Globalization;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Tables;
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
            .AddColumn(new TableColumn("5 - 95 %").RightAligned()).AddColumn("unit").AddColumn("");
        foreach (var row in IndicatorTable.Of(result))
            table.AddRow(row.Indicator, row.Mean, row.Range, row.Unit, row.Note);

        AnsiConsole.Write(table);
        foreach (var note in header.Notes)
            AnsiConsole.WriteLine($"Note: {note}");

        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Written to {folder} in {elapsed.TotalSeconds:0.0} s. Illustrative simulation, not a forecast."));
    }
}
