using Simulation.Model.Agendas;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Agendas;

public sealed class ActorRowsTests
{
    private const string Header = "Actor,Position,Salience,Capability\n";

    [Theory]
    [InlineData("North,10,0.5,1\nSouth,20,0.6,2\nTotal,30,1.1,3\n", 4, "'Total' is the sum or mean of the rows")]
    [InlineData("North,10,0.5,1\nSouth,20,0.6,2\nAverage,15,0.55,1.5\n", 4, "'Average' is the sum or mean of the rows")]
    [InlineData("USA,10,0.5,1\nusa,20,0.6,2\n", 3, "'usa' looks the same as 'USA' in line 2")]
    [InlineData("China,10,0.5,1\n\u0421hina,20,0.6,2\n", 3, "looks the same as 'China' in line 2")]
    [InlineData("North,10,80,1\nSouth,20,0.4,2\n", 3, "the salience 0.4 of 'South' beside 80 of 'North'")]
    public void Read_RowsThatAreNoActorsOfTheirOwn_AreRefusedAtTheirLine(string rows, int line, string message)
    {
        var problems = new List<Problem>();

        Assert.Null(PositionTable.Read("table.csv", Header + rows, problems.Add));

        var problem = Assert.Single(problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("North,10,0.5,1\nSouth,20,0.6,2\nTotal,17,0.9,9\n")]
    [InlineData("North,10,80,1\nSouth,20,40,2\n")]
    [InlineData("North,10,1,1\nSouth,20,0,2\n")]
    public void Read_ActorsThatOnlyLookLikeIt_AreTaken(string rows)
    {
        var problems = new List<Problem>();

        Assert.NotNull(PositionTable.Read("table.csv", Header + rows, problems.Add));
        Assert.Empty(problems);
    }

    [Fact]
    public void Read_TwoScalesOfOneIssue_AreRefused()
    {
        var problems = new List<Problem>();

        PositionTable.Read(
            "table.csv",
            "Actor,Position,Salience,Capability,Low,High\nNorth,10,0.5,1,0,100\nSouth,20,0.6,2,0,50\n",
            problems.Add
        );

        Assert.Contains(
            "has more than one scale: its rows name the ends 0, 50, 100",
            Assert.Single(problems).Message,
            StringComparison.Ordinal
        );
    }
}
