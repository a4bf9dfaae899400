using CsCheck;
using Simulation.Model.Bargaining;

namespace Simulation.Model.Tests.Bargaining;

public sealed class OutcomeSpaceTests
{
    private static readonly Gen<OutcomeSpace> Spaces = Gen.Int[1, 5]
        .Array[1, 5]
        .Select(sizes => new OutcomeSpace([
            .. sizes.Select(
                (size, issue) => new DiscreteIssue($"issue {issue}", [.. Enumerable.Range(0, size).Select(value => $"v{value}")])
            ),
        ]));

    [Fact]
    public void Index_OfTheValuesOfAnOutcome_IsTheOutcome() =>
        Spaces.Sample(space =>
        {
            for (var outcome = 0; outcome < space.Count; outcome++)
                Assert.Equal(
                    outcome,
                    space.Index([.. Enumerable.Range(0, space.Issues.Count).Select(issue => space.Value(outcome, issue))])
                );
        });

    [Fact]
    public void Value_OfTheFirstIssue_IsMostSignificant()
    {
        var space = new OutcomeSpace([new DiscreteIssue("a", ["x", "y"]), new DiscreteIssue("b", ["p", "q", "r"])]);

        Assert.Equal("a: y; b: p", space.Describe(3));
        Assert.Equal(5, space.With(3, 1, 2));
    }

    [Fact]
    public void Construction_WithoutValuesOrWithTooManyOutcomes_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new OutcomeSpace([new DiscreteIssue("empty", [])]));
        Assert.Throws<ArgumentException>(() =>
            new OutcomeSpace([.. Enumerable.Range(0, 30).Select(_ => new DiscreteIssue("two", ["a", "b"]))])
        );
    }

    [Fact]
    public void AdditiveTable_OfNormalisedEvaluations_IsTheWeightedSum()
    {
        var space = new OutcomeSpace([new DiscreteIssue("a", ["x", "y"]), new DiscreteIssue("b", ["p", "q", "r"])]);

        var table = AdditiveUtility.Table(
            space,
            [0.25, 0.75],
            [
                [1, 4],
                [0, 0, 0],
            ]
        );

        Assert.Equal([0.0625, 0.0625, 0.0625, 0.25, 0.25, 0.25], table);
    }
}
