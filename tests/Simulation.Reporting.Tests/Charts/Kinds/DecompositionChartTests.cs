using System.Globalization;
using Simulation.Model.Engine.Results;
using Simulation.Model.Worlds;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class DecompositionChartTests
{
    [Fact]
    public void Draw_Effects_AddUpToTheChange()
    {
        var rows = DrawnChart.Of(Run(), "decomposition").Rows("decomposition.csv")[1..];

        foreach (var course in rows.Where(row => row[^1] != "%").GroupBy(row => row[0]))
        {
            double[] values = [.. course.Select(row => double.Parse(row[3], CultureInfo.InvariantCulture))];
            Assert.Equal(values[^1], values[..^1].Sum(), 9);
        }
    }

    [Fact]
    public void Draw_IntensityThatStays_HasNoEffect()
    {
        var run = Run();
        foreach (var party in new[] { run.Nash.Party, run.Cooperative.Party }.Concat(run.Lanes.Select(lane => lane.Party)))
            party[^3].CopyTo(party[^1].AsSpan());

        var rows = DrawnChart.Of(run, "decomposition").Rows("decomposition.csv")[1..];

        Assert.All(
            rows.Where(row => row[1] == "emissions_per_income"),
            row => Assert.Equal(0, double.Parse(row[3], CultureInfo.InvariantCulture), 9)
        );
    }

    [Fact]
    public void Draw_EmissionsDownToNothing_AreLeftOutWithTheReason()
    {
        var run = Run();
        foreach (var lane in run.Lanes)
            lane.Party[^3][^1] = 0;

        Assert.StartsWith("Some party emits nothing at the end", DrawnChart.WhyNot(run, "decomposition"));
    }

    [Fact]
    public void Draw_WorldWithoutPopulation_IsLeftOutWithTheReason() =>
        Assert.Equal(
            "The result has no party series 'population' and no party series 'output'.",
            DrawnChart.WhyNot(SyntheticRun.Climate(2, 3, 2), "decomposition")
        );

    private static RunResult Run()
    {
        var run = SyntheticRun.Climate(3, 5, 1);
        var header = run.Header with
        {
            PartySeries =
            [
                .. run.Header.PartySeries,
                new Series("population", "million", "Population", "Population"),
                new Series("output", "trillion US$/yr", "Output", "GDP"),
            ],
        };
        return run with
        {
            Header = header,
            Nash = run.Nash with { Party = More(run.Nash.Party) },
            Cooperative = run.Cooperative with { Party = More(run.Cooperative.Party) },
            Lanes = [.. run.Lanes.Select(lane => lane with { Party = More(lane.Party) })],
        };
    }

    private static double[][] More(double[][] party) => [.. party, Growing(100, 1.02), Growing(2, 1.1)];

    private static double[] Growing(double first, double factor) =>
        [.. Enumerable.Range(0, 15).Select(index => first * (1 + (index % 3)) * Math.Pow(factor, index / 3))];
}
