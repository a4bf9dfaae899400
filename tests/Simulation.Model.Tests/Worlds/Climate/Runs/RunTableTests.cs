using System.Globalization;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Runs;

public sealed class RunTableTests
{
    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Write_ARun_ReadsBackToTheSameBits(string name)
    {
        var model = Published.Build(name);
        var rows = RunTable.Rows(model, ClimateRun.Play(model, new ControlPaths(model))).ToList();
        using var writer = new StringWriter();

        RunTable.Write(rows, writer);

        var lines = writer.ToString().Split('\n');
        Assert.Equal("year,region,variable,value", lines[0]);
        Assert.Equal(rows.Count, lines.Length - 2);
        Assert.All(rows.Zip(lines.Skip(1)), pair => Assert.Equal(pair.First, Read(pair.Second)));
    }

    [Fact]
    public void Rows_OfRice_HaveEveryVariableOfTheWorldAndOfEachRegionInEachYear()
    {
        var model = Published.Rice;
        var variables = ClimateVariables.Of(model);

        var rows = RunTable.Rows(model, ClimateRun.Play(model, new ControlPaths(model))).ToList();

        var perYear = variables.Count(one => one.IsGlobal) + (12 * variables.Count(one => !one.IsGlobal));
        Assert.Equal(60 * perYear, rows.Count);
        Assert.Equal(rows.Count, rows.Select(row => (row.Year, row.Region, row.Variable)).Distinct().Count());
    }

    private static RunTableRow Read(string line)
    {
        var cells = line.Split(',');
        return new RunTableRow(
            int.Parse(cells[0], CultureInfo.InvariantCulture),
            cells[1],
            cells[2],
            double.Parse(cells[3], CultureInfo.InvariantCulture)
        );
    }
}
