using Simulation.Model.Engine.Results;
using Simulation.Reporting.Tables;

namespace Simulation.Runner;

/// <summary>The report at the end of a run: indicators, notes, where the folder is.</summary>
internal static class SummaryTable
{
    public static void Print(RunResult result, string folder, TimeSpan elapsed)
    {
        var header = result.Header;
        var output = Console.Out;
        output.WriteLine(header.Title);
        output.WriteLine(
            $"{Plural.Of(header.Parties.Count, "party", "parties")}, {Plural.Of(header.Years.Count, "period", "periods")} from "
                + $"{header.Years[0]} to {header.Years[^1]}, {Plural.Of(header.Replicates, "replicate", "replicates")}, seed {header.Seed}"
        );
        output.WriteLine();
        var table = new TextTable("indicator", "mean", "5 - 95 %", "unit", "").AlignRight(1, 2);
        foreach (var row in IndicatorTable.Of(result))
            table.Row(row.Indicator, row.Mean, row.Range, row.Unit, row.Note);

        table.Write(output);
        output.WriteLine();
        foreach (var note in header.Notes)
            output.WriteLine($"Note: {note}");

        output.WriteLine($"Written to {folder} in {elapsed.TotalSeconds:0.0} s. Illustrative simulation, not a forecast.");
    }
}
