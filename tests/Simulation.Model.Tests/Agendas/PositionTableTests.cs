using CsCheck;
using Simulation.Model.Agendas;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Agendas;

public sealed class PositionTableTests
{
    private const string Columns = "Actor,Capability,Position,Salience,Issue\nA,1,10,0.5,tax\nB,2,30,1,tax\nA,1,3,0.2,date\n";

    private const string Tagged = "#A\tA\n#A\tB\n#P\ttax\n#M\ttax\t0\n#M\ttax\t100\n#P\tdate\n'#D'\t'A'\t'tax'\t10\t0.5\t1\n#D\tB\ttax\t30\t1\t2\n#D\tA\tdate\t3\t0.2\t1\n#end\n";

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
    [InlineData("Actor,Position,Salience\nA,1,1\n", 1, "there is no column capability")]
    [InlineData("Actor,Position,Salience,Capability\nA,x,1,1\n", 2, "expected a number; found 'x'")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,-1,1\n", 2, "expected a number of 0 or more; found '-1'")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,101,1\n", 2, "the salience 101 of 'A' is outside 0 to 100")]
    [InlineData("Actor,Position,Salience,Capability\nrange,1,1,1\n", 2, "'range' means something else")]
    [InlineData("Actor,Position,Salience,Capability\n,1,1,1\n", 2, "a party or an issue has no name")]
    [InlineData("Actor,Position,Salience,Capability\nA,1e300,1,1\n", 2, "is too far out")]
    [InlineData("#D\tA\ttax\t1\t1\t-1\n", 1, "the capability -1 of 'A' is outside 0 to 1000000000000")]
    [InlineData("Actor,Position,Salience,Capability, actor\nA,1,1,1,A\n", 1, "the same but for capitals and spaces")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,1,1\nA,2,1,1\n", 3, "'A' takes a second position")]
    [InlineData("Actor,Position,Salience,Capability\nA,1,0,1\n", 2, "nobody brings anything to bear")]
    [InlineData("Actor,Position,Salience,Capability,Low,High\nA,10,1,1,0,5\n", 2, "outside the scale")]
    [InlineData("#D\tA\ttax\tNaN\t1\t1\n", 1, "expected a number; found 'NaN'")]
    [InlineData("#D\tA\ttax\n", 1, "expected #M, issue, number; or #D")]
    [InlineData("#X\tA\n", 1, "a row begins with #A, #P, #M or #D")]
    public void Read_SomethingWrong_IsRefusedAtItsLine(string text, int line, string expected)
    {
        Assert.Null(Read(text));

        Assert.Contains(_problems, problem => problem.Line == line && problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.String[Gen.Char["#ADM,\t\n'\"1-xActorPositionSalienceCapability"], 0, 60].Sample(text => { PositionTable.Read("t.csv", text, _ => { }); });

    private IReadOnlyList<IssueStances>? Read(string text) => PositionTable.Read("t.csv", text, _problems.Add);
}
