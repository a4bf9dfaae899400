using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Verification.Theory;

namespace Simulation.Runner.Tests.Verification.Theory;

public sealed class TheoryComparisonTests
{
    [Theory]
    [InlineData("[[0,1],[2]]", "[[2],[0,1]]", true)]
    [InlineData("[[0,1],[2]]", "[[0,1]]", false)]
    [InlineData("[[0,1],[]]", "[[],[0,1]]", true)]
    [InlineData("[[0.5,1.5],[2.5,3.5]]", "[[2.5,3.5],[0.5,1.5]]", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1,2]", "[1]", false)]
    [InlineData("""{"2":1,"3":null}""", """{"3":null,"2":1,"4":9}""", true)]
    [InlineData("""{"2":1}""", """{"3":1}""", false)]
    [InlineData("true", "true", true)]
    [InlineData("true", "false", false)]
    [InlineData("null", "null", true)]
    [InlineData("null", "0", false)]
    [InlineData("0", "null", false)]
    [InlineData("\"a\"", "\"a\"", true)]
    [InlineData("\"a\"", "\"b\"", false)]
    public void Values_AreTheSame_ByTheirKind(string expected, string found, bool same)
    {
        var comparison = new TheoryComparison(1e-9, 1e-9);

        comparison.Compare("output", JsonNode.Parse(found), JsonSerializer.Deserialize<JsonElement>(expected));

        Assert.Equal(same, comparison.Differences.Count == 0);
    }

    [Theory]
    [InlineData(1.0, 1.05, true)]
    [InlineData(1.0, 1.2, false)]
    [InlineData(100.0, 104.0, true)]
    [InlineData(100.0, 106.0, false)]
    [InlineData(1.0, double.PositiveInfinity, false)]
    [InlineData(1.0, double.NaN, false)]
    public void Numbers_WithinTheLargerOfBothTolerances_AreTheSame(double expected, double found, bool same)
    {
        var comparison = new TheoryComparison(0.1, 0.05);

        comparison.Compare("output", found, JsonSerializer.SerializeToElement(expected));

        Assert.Equal(same, comparison.Differences.Count == 0);
    }

    [Fact]
    public void Counts_InsideTheTolerance_MustStillBeExact()
    {
        var comparison = new TheoryComparison(10, 10);

        comparison.Compare("swings", 7, JsonSerializer.SerializeToElement(8));

        Assert.Equal("swings: expected 8, found 7", Assert.Single(comparison.Differences));
    }

    [Fact]
    public void NotANumber_WhereNothingIsExpected_IsNothing()
    {
        var comparison = new TheoryComparison(0, 0);

        comparison.Compare("threshold", double.NaN, JsonSerializer.SerializeToElement<object?>(null));

        Assert.Empty(comparison.Differences);
    }

    [Fact]
    public void WorstError_OfSeveralNumbers_IsTheLargestRelativeOneFailedOrNot()
    {
        var comparison = new TheoryComparison(1e-9, 1e-9);

        comparison.Compare("small", 1.5, JsonSerializer.SerializeToElement(1.0));
        comparison.Compare("large", 1001.0, JsonSerializer.SerializeToElement(1000.0));

        Assert.Equal(0.5, comparison.WorstError, 1e-12);
    }
}
