using System.Globalization;
using CsCheck;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Numerics;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Numerics;

public sealed class ThresholdTests
{
    private static readonly Gen<(int K, int N)> Counts = Gen.Int[1, 250].SelectMany(n => Gen.Int[1, n].Select(k => (k, n)));

    [Theory]
    [InlineData("2/3", 3, 2)]
    [InlineData("2/3", 9, 6)]
    [InlineData("2 / 3", 12, 8)]
    [InlineData("3/3", 9, 9)]
    [InlineData("6 of 9", 9, 6)]
    [InlineData("6 of 9", 8, 6)] // somebody has left the table
    [InlineData("0.6667", 3, 2)]
    [InlineData("0.667", 9, 6)]
    [InlineData("0.706", 17, 12)]
    [InlineData("0.67", 3, 3)] // two places are meant as they stand
    [InlineData("0.55", 9, 5)]
    [InlineData("0.5", 9, 5)]
    [InlineData("0.64", 86, 56)]
    [InlineData("0.640", 86, 55)] // with a zero behind it the number is a rounded one: 55 of 86 are 0.6395
    [InlineData("0.501", 10, 6)]
    [InlineData("0.501", 198, 100)]
    [InlineData("0.875", 8, 7)]
    [InlineData("0.8333333333333334", 6, 5)]
    public void Heads_AreThoseThatAreMeant(string written, int all, int heads) => Assert.Equal(heads, Threshold.Read(written)!.Heads(all));

    [Theory]
    [InlineData("2", 9, 2)]
    [InlineData("1", 9, 1)]
    [InlineData("1/1", 9, 9)]
    [InlineData("2/3", 9, 6)]
    [InlineData("0.6667", 9, 6)]
    [InlineData("6 of 9", 9, 6)]
    [InlineData("0", 9, 0)]
    public void Parties_FromOneOn_AreACount(string written, int all, int parties) =>
        Assert.Equal(parties, Threshold.Read(written)!.Parties(all));

    [Theory]
    [InlineData("7/6")]
    [InlineData("1/0")]
    [InlineData("6of9")]
    [InlineData("6 from 9")]
    [InlineData("66%")]
    [InlineData("1,5")]
    [InlineData(".nan")]
    [InlineData("two thirds")]
    [InlineData("")]
    public void Read_WhatIsNoThreshold_IsNull(string written) => Assert.Null(Threshold.Read(written));

    [Fact]
    public void Passes_KOfN_WithExactlyKAndNotWithOneLess() =>
        Counts.Sample(
            drawn =>
            {
                var (k, n) = drawn;
                foreach (var written in Forms(k, n))
                {
                    var threshold = Threshold.Read(written)!;
                    foreach (var rule in RulesWith(threshold))
                    {
                        Assert.True(Passes(rule, k, n), $"{rule} with {k} of {n}");
                        Assert.False(Passes(rule, k - 1, n), $"{rule} with {k - 1} of {n}");
                    }
                }
            },
            iter: 300
        );

    [Fact]
    public void Weighted_WithDrawnVotes_PassesFromExactlySoManyOn() =>
        Gen.Int[1, 40]
            .Array[2, 12]
            .Sample(
                votes =>
                {
                    var all = votes.Sum();
                    var weights = votes.Select(vote => (double)vote).ToArray();
                    var electorate = Electorate(votes.Length, weights);
                    for (var first = 1; first <= votes.Length; first++)
                    {
                        var yes = votes[..first].Sum();
                        foreach (var written in Forms(yes, all))
                            Assert.True(
                                Passes(new Weighted { AtLeast = Threshold.Read(written)! }, first, votes.Length, electorate),
                                $"{written} of {string.Join(' ', votes)}"
                            );

                        if (yes < all)
                            Assert.False(
                                Passes(new Weighted { AtLeast = Threshold.Read($"{yes + 1}/{all}")! }, first, votes.Length, electorate)
                            );
                    }
                },
                iter: 300
            );

    [Fact]
    public void EntryIntoForce_KOfN_ComesWithExactlyKAndNotWithOneLess() =>
        Gen.Int[2, 24]
            .SelectMany(n => Gen.Int[1, n].Select(k => (K: k, N: n)))
            .Sample(
                drawn =>
                {
                    var (k, n) = drawn;
                    foreach (
                        var written in Forms(k, n)
                            .Where(form => k < n || form.Contains(n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                    ) // 1.000 is one party
                    {
                        foreach (var rule in new[] { $"{{ parties: {written} }}", $"{{ share: {{ of: benefit, atLeast: {written} }} }}" })
                        {
                            var setup = Commons(n, $"institution.entryIntoForce={rule}");
                            Assert.True(
                                setup.Institution.EntryIntoForce.IsMetBy(First(k, n), setup.World.Sizes),
                                $"{rule} with {k} of {n}"
                            );
                            Assert.False(
                                setup.Institution.EntryIntoForce.IsMetBy(First(k - 1, n), setup.World.Sizes),
                                $"{rule} with {k - 1} of {n}"
                            );
                        }
                    }
                },
                iter: 30
            );

    [Theory]
    [InlineData("{ kind: quota, atLeast: 6 of 9 }", "'6 of 9' counts 9 parties, and there are 3: for the share write 6/9.")]
    [InlineData("{ kind: weighted, atLeast: 12 of 17 }", "'12 of 17' counts 17 votes, and there are 3: for the share write 12/17.")]
    [InlineData("{ kind: double-majority, of: benefit, members: 6 of 9 }", "'6 of 9' counts 9 parties")]
    [InlineData("{ kind: qualified-majority, of: benefit, share: 6 of 9 }", "'6 of 9' counts 9 of benefit")]
    [InlineData("{ kind: veto-players, players: [C01], atLeast: 6 of 9 }", "'6 of 9' counts 9 parties")]
    [InlineData(
        "{ kind: quota, atLeast: 12 }",
        "atLeast is 12; expected a number from 0.01 to 1. For a count say of how many: '12 of' and the number of all."
    )]
    [InlineData("{ kind: quota, atLeast: 66% }", "expected a share such as 0.55 or 2/3, or a count such as 6 of 9; found '66%'.")]
    [InlineData("{ kind: quota, atLeast: 0/9 }", "atLeast is 0/9; expected a number from 0.01 to 1.")]
    public void Decision_AThresholdThatCannotBeMeant_IsRefused(string decision, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(AgendaScenarios.Problems(Text(3), $"institution.decision={decision}")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("institution.entryIntoForce.parties=6 of 9", "'6 of 9' counts 9 parties, and there are 3")]
    [InlineData("institution.entryIntoForce.share={ of: benefit, atLeast: 6 of 9 }", "'6 of 9' counts 9 of benefit")]
    [InlineData("institution.entryIntoForce.parties=2.5", "expected a whole number, or a share of all parties below 1.")]
    [InlineData("institution.protocol={ kind: minimum-participation, parties: 6 of 9 }", "'6 of 9' counts 9 parties, and there are 3")]
    [InlineData("institution.protocol={ kind: single-text, backing: 6 of 9 }", "'6 of 9' counts 9 parties, and there are 3")]
    public void Institution_ACountOfOthersThanThereAre_IsRefused(string assignment, string expected) =>
        Assert.Contains(expected, Assert.Single(AgendaScenarios.Problems(Text(3), assignment)), StringComparison.Ordinal);

    [Theory]
    [InlineData("2/3")]
    [InlineData("\"2/3\"")]
    [InlineData("2 of 3")]
    [InlineData("0.6667")]
    public void Resolved_KeepsTheForm(string written)
    {
        var package = Runs.Pack("commons.yaml", Text(3), $"institution.decision={{ kind: quota, atLeast: {written} }}");

        Assert.Contains(written.Trim('"'), package.Yaml, StringComparison.Ordinal);
        Assert.Equal(written.Trim('"'), ((Quota)new RunCompiler().Compile(package).Institution.Decision).AtLeast.Text);
    }

    // The fraction, the count, and what somebody writes who rounds.
    private static string[] Forms(int k, int n) =>
        [$"{k}/{n}", $"{k} of {n}", Decimal(k, n, "0.000"), Decimal(k, n, "0.0000"), Decimal(k, n, "R")];

    private static string Decimal(int k, int n, string format) => ((double)k / n).ToString(format, CultureInfo.InvariantCulture);

    private static IDecisionRule[] RulesWith(Threshold threshold) =>
        [
            new Quota { AtLeast = threshold },
            new Weighted { AtLeast = threshold },
            new VetoPlayers { Players = ["P0"], AtLeast = threshold },
            new DoubleMajority { Members = threshold, Share = 0 },
            new DoubleMajority { Members = 0, Share = threshold },
            new QualifiedMajority { Members = threshold, Share = 0 },
            new QualifiedMajority
            {
                Members = 0,
                Share = threshold,
                BlockingMinority = 0,
            },
        ];

    private static bool Passes(IDecisionRule rule, int yes, int all) =>
        Passes(rule, yes, all, Electorate(all, [.. Enumerable.Repeat(1.0, all)]));

    private static bool Passes(IDecisionRule rule, int yes, int all, Electorate electorate) =>
        rule.Passes(First(yes, all), First(all, all), electorate);

    private static Electorate Electorate(int all, double[] weights) =>
        new(
            [.. Enumerable.Range(0, all).Select(party => $"P{party}")],
            weights,
            new Dictionary<string, double[]> { ["population"] = weights }
        );

    private static bool[] First(int yes, int all) => [.. Enumerable.Range(0, all).Select(party => party < yes)];

    private static RunSetup Commons(int parties, string assignment) =>
        new RunCompiler().Compile(Runs.Pack("commons.yaml", Text(parties), assignment));

    private static string Text(int parties) =>
        $$"""
            name: commons
            world: { kind: commons, benefit: 1, cost: 1 }
            horizon: { start: 1, periods: 1 }
            countries: { count: {{parties}} }
            """;
}
