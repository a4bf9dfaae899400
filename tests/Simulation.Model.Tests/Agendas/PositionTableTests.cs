using CsCheck;
using Simulation.Model.Agendas;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Diagnostics;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Agendas;

public sealed class PositionTableTests
{
    private const string Columns = "Actor,Capability,Position,Salience,Issue\nA,1,10,0.5,tax\nB,2,30,1,tax\nA,1,3,0.2,date\n";

    private const string Tagged =
        "#A\tA\n#A\tB\n#P\ttax\n#M\ttax\t0\n#M\ttax\t100\n#P\tdate\n'#D'\t'A'\t'tax'\t10\t0.5\t1\n#D\tB\ttax\t30\t1\t2\n"
        + "#D\tA\tdate\t3\t0.2\t1\n#end\n";

    private readonly List<Problem> _problems = [];

    [Theory]
    [InlineData(Columns, 10, 30)]
    [InlineData(Tagged, 0, 100)]
    public void Read_EitherForm_HasActorsWithARowOnlyAndTheScale(string text, double low, double high)
    {
        var issues = Read(text)!;

        Assert.Empty(_problems);
        Assert.Equal(["tax", "date"], issues.Select(issue => issue.Issue));
        Assert.Equal(["A", "B"], issues[0].Actors);
        Assert.Equal([10, 30], issues[0].Positions);
        Assert.Equal([0.5, 1], issues[0].Saliences);
        Assert.Equal([1, 2], issues[0].Capabilities);
        Assert.Equal((low, high), (issues[0].Low, issues[0].High));
        Assert.Equal(["A"], issues[1].Actors);
    }

    [Fact]
    public void Read_EndsOfTheScale_AreTaken()
    {
        var issue = Assert.Single(Read("Actor,Position,Salience,Capability,Low,High\nA,10,1,1,0,50\nB,20,1,1,0,50\n")!);

        Assert.Equal((0, 50), (issue.Low, issue.High));
    }

    [Theory]
    [InlineData("Actor,Position,Salience\nA,1,1\n", 1, "the column 'Capability' is missing")]
    [InlineData("Actor,Position,Salience,Capability\nA,x,1,1\n", 2, "expected a number; found 'x'")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,-1,1\n", 2, "expected a number of 0 or more; found '-1'")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,101,1\n", 2, "the salience 101 of 'A' is outside 0 to 100")]
    [InlineData("Actor,Position,Salience,Capability\nrange,1,1,1\n", 2, "'range' means something else")]
    [InlineData("Actor,Position,Salience,Capability\n,1,1,1\n", 2, "a party or an issue has no name")]
    [InlineData("Actor,Position,Salience,Capability\nA,1e300,1,1\n", 2, "is too far out")]
    [InlineData("#D\tA\ttax\t1\t1\t-1\n", 1, "the capability -1 of 'A' is outside 0 to 1000000000000")]
    [InlineData("Actor,Position,Salience,Capability, actor\nA,1,1,1,A\n", 1, "the column 'actor' stands here a second time")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,1,1\nA,2,1,1\n", 3, "'A' takes a second position")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,0,1\n", 2, "nobody brings anything to bear")]
    [InlineData("Actor,Position,Salience,Capability,Low,High\nA,10,1,1,0,5\n", 2, "outside the scale")]
    [InlineData("Actor,Position,Salience,Capability\nA,10,50%,1\nB,20,0.5,1\n", 3, "the salience '0.5' has no per cent sign")]
    [InlineData("Actor,Position,Salience,Capability\nA,10,x%,1\n", 2, "expected a number such as 50 %; found 'x%'")]
    [InlineData("Actor,Positon,Salience,Capability\nA,10,1,1\n", 1, "the column 'Position' is missing. Did you mean 'Positon'?")]
    [InlineData(
        "T,3,1,\nActor,Description,Influence,Fee Position,Fee Salience,\nA,a,1,10,50,\nB,b,1,10,50,\n",
        1,
        "the title row says 3 actors and 1 issues; found 2 and 1"
    )]
    [InlineData(
        "T,1,2,\nActor,Description,Influence,Fee Position,Fee Salience,Start Position\nA,a,1,10,50,20\n",
        2,
        "expected two columns for each issue, its position and its salience; found 3"
    )]
    [InlineData("T,1,1,\nActor,Description,Influence,Fee Position,Start Salience\nA,a,1,10,50\n", 2, "expected the salience of 'Fee'")]
    [InlineData(
        "T,1,1,\nActor,Description,Influence,Fee Position,Fee Salience\nA,a,1,10,105.91\n",
        3,
        "the salience 105.91 of 'A' is outside 0 to 100"
    )]
    [InlineData("T,1,1,\nActor,Description,Influence,Fee Position,Fee Salience\nA,a,1,110,50\n", 3, "outside the scale")]
    [InlineData(
        "<Scenario><Dimensions><dName>Fee</dName></Dimensions><Actors><Actor><name>A</name><capability>1</capability>\n"
            + "<Position><dCoord/></Position><Salience><dSal>9</dSal></Salience></Actor></Actors></Scenario>",
        2,
        "expected a number in <dCoord>; found nothing."
    )]
    [InlineData(
        "<Scenario><Dimensions><dName>Fee</dName></Dimensions><Actors><Actor><name>A</name><capability>1</capability>\n"
            + "<Position/><Salience><dSal>9</dSal></Salience></Actor></Actors></Scenario>",
        2,
        "expected 1 <dCoord> in <Position>, one for each dimension; found 0."
    )]
    [InlineData("<utility_space/>", 1, "a table of positions in XML is a <Scenario> of KTAB")]
    [InlineData("#D\tA\ttax\tNaN\t1\t1\n", 1, "expected a number; found 'NaN'")]
    [InlineData("#D\tA\ttax\n", 1, "expected #M, issue, number; or #D")]
    [InlineData("#X\tA\n", 1, "a row begins with #A, #P, #M or #D")]
    public void Read_SomethingWrong_IsRefusedAtItsLine(string text, int line, string expected)
    {
        Assert.Null(Read(text));

        Assert.Contains(_problems, problem => problem.Line == line && problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Actor;Position;Salience;Capability\r\nA;10;0,5;1\r\nB;20;0,7;2\r\n")]
    [InlineData("sep=,\r\nActor,Position,Salience,Capability\r\nA,10,0.5,1\r\nB,20,0.7,2\r\n")]
    [InlineData("Actor, Position, Salience, Capability\nA, 10, 0.5, 1\nB, 20, 0.7, 2\n")]
    [InlineData("Actor,Position,Salience,Capability,\nA,10,0.5,1,\nB,20,0.7,2,\n")]
    [InlineData("Actor,Position,Salience,Capability\nA,10,0.5,1\nB,20,0.7,2\n,,,\n,,,\n")]
    [InlineData("Who wants what\n\nactor\tposition\tsalience\tcapability\rA\t10\t50%\t1\rB\t20\t70 %\t2\r")]
    public void Read_AsSpreadsheetsSaveIt_IsTheSameTable(string text)
    {
        var issue = Assert.Single(Read(text)!);

        Assert.Empty(_problems);
        Assert.Equal(["A", "B"], issue.Actors);
        Assert.Equal([10, 20], issue.Positions);
        Assert.Equal([0.5, 0.7], issue.Saliences);
        Assert.Equal([1, 2], issue.Capabilities);
    }

    [Theory]
    [InlineData("scenarios/imports/ktab/quarry.csv")]
    [InlineData("scenarios/imports/ktab/quarry.xml")]
    public void Read_KtabsForms_HasAScaleOfHundredAndShares(string file)
    {
        var issues = Read(File.ReadAllText(Repository.PathOf(file)))!;

        Assert.Empty(_problems);
        Assert.Equal(["Output", "Road"], issues.Select(issue => issue.Issue));
        Assert.Equal(["Firm", "Village", "Farmers", "District"], issues[0].Actors);
        Assert.Equal([10, 85, 95, 50], issues[1].Positions);
        Assert.Equal([0.35, 0.5, 0.65, 0.3], issues[1].Saliences);
        Assert.Equal([62.5, 31, 18.4, 74], issues[1].Capabilities);
        Assert.All(issues, issue => Assert.Equal((0, 100), (issue.Low, issue.High)));
    }

    [Theory]
    [InlineData(
        "Reform, Scenario-2; the second, 2, 1, 0,,\nActor,  Description,  Power,  Pstn1,  Sal1\nA, a; b, 1.5, 10, 50\nB, b, 2, 20, 70\n",
        "Pstn1",
        0.5
    )]
    [InlineData("Actor,Capability,Fee Position,Fee Salience\nA,1.5,10,0.5\nB,2,20,0.7\n", "Fee", 0.5)]
    public void Read_RowsOfActorsWithOneIssue_IsNamedAfterItsPosition(string text, string expected, double salience)
    {
        var issue = Assert.Single(Read(text)!);

        Assert.Empty(_problems);
        Assert.Equal(expected, issue.Issue);
        Assert.Equal(salience, issue.Saliences[0]);
        Assert.Equal([1.5, 2], issue.Capabilities);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.String[Gen.Char["#<>ADM,;%\t\n'\"1-xActorPositionSalienceCapability"], 0, 60]
            .Sample(text =>
            {
                PositionTable.Read("t.csv", text, _ => { });
            });

    private IReadOnlyList<IssueStances>? Read(string text) => PositionTable.Read("t.csv", text, _problems.Add);
}
