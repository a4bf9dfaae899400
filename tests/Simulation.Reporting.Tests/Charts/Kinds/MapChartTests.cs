using Simulation.Model.Countries;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts.Maps;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

public sealed class MapChartTests
{
    [Fact]
    public void Draw_Regions_GiveAllMembersTheirValue()
    {
        var run = With(("USA", ["USA"]), ("EU", ["FRA", "DEU", "MLT"]));

        var folder = DrawnChart.Of(run, "map");

        var rows = folder.Rows("map.csv")[1..];
        Assert.Equal(["USA", "FRA", "DEU", "MLT"], rows.Select(row => row[0]));
        Assert.Single(rows.Skip(1).Select(row => row[3]).Distinct());
        Assert.Equal(DrawnChart.Of(run, "reductions").Rows("reductions.csv").Single(row => row[0] == "EU")[3], rows[1][3]);
    }

    [Fact]
    public void Draw_TheWorld_HasEveryShapeAndPointsForSmallStates()
    {
        var svg = DrawnChart.Of(With(("USA", ["USA"]), ("MLT", ["MLT"])), "map").Text("map.svg");

        var shapes = WorldMap.Countries.Count(country => country.Rings.Length > 0);
        Assert.InRange(svg.Split("<path ").Length - 1, 2 * shapes, (2 * shapes) + 40);
        Assert.Equal(2, svg.Split(new[] { "<ellipse ", "<circle " }, StringSplitOptions.None).Length - 1);
    }

    [Fact]
    public void Draw_MadeUpParties_IsLeftOutWithTheReason() =>
        Assert.Equal("Its parties are made up, so they have no place on a map.", DrawnChart.WhyNot(SyntheticRun.Climate(3, 2, 2), "map"));

    [Fact]
    public void Countries_OfTheWorld_DoNotCrossIt()
    {
        foreach (var ring in WorldMap.Countries.SelectMany(country => country.Rings))
        {
            for (var corner = 1; corner < ring.Length; corner++)
                Assert.True(Math.Abs(ring[corner].X - ring[corner - 1].X) < 1, "A border runs across the map.");
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(180, 0, 2.7066, 0)]
    [InlineData(0, 90, 0, 1.3173)]
    public void Project_KnownPlaces_AreWhereThePaperHasThem(double longitude, double latitude, double x, double y)
    {
        var point = EqualEarth.Project(longitude, latitude);

        Assert.Equal(x, point.X, 3);
        Assert.Equal(y, point.Y, 3);
    }

    private static RunResult With(params (string Code, string[] Members)[] parties)
    {
        var run = SyntheticRun.Climate(parties.Length, 4, 5);
        return run with
        {
            Header = run.Header with { Parties = [.. parties.Select(party => new Party(party.Code, party.Code, party.Members))] },
        };
    }
}
