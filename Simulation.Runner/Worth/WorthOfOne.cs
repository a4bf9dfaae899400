using Simulation.Model.Worth;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Worth;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Worth;

/// <summary>What collaboration is worth in one scenario, on the terminal and in a folder.</summary>
internal static class WorthOfOne
{
    /// <summary>Writes <c>worth.csv</c> and <c>comparison.json</c>.</summary>
    public static void WriteData(CollaborationWorth worth, ResultFolder folder)
    {
        using (var stream = folder.Create("worth.csv"))
            WorthTable.WriteCsv(worth, stream);
        using (var stream = folder.Create("comparison.json"))
            WorthTable.WriteJson(worth, stream);
    }

    /// <summary>Draws the chart.</summary>
    public static void Draw(CollaborationWorth worth, Func<string, Stream> open, ChartOptions look) =>
        WorthChart.Write(worth, Manifest.StampOfToday, name => open($"charts/{name}"), look);

    /// <summary>Prints the table and what was assumed.</summary>
    public static void Print(TextWriter writer, CollaborationWorth worth)
    {
        var table = new TextTable(WorthTable.Columns).AlignRight(3, 4, 5);
        foreach (var row in WorthTable.Rows(worth))
            table.Row(row);

        table.Write(writer);
        writer.WriteLine();
        writer.WriteLine(
            "Means of the replicates, ± half the 95 % interval where they differ. Sign: negotiated less national, replicate by replicate; "
                + "? where chance could explain it."
        );
        foreach (var note in worth.Notes)
            writer.WriteLine(note);

        writer.WriteLine();
    }
}
