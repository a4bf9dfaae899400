using Simulation.Model.Games.Repeated;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Worlds.Linkage;

public sealed class LinkageWorldTests
{
    private const string First = "{ kind: commons, benefit: [1, 3], cost: 1 }";
    private const string Second = "{ kind: commons, benefit: [3, 1], cost: 2 }";

    [Fact]
    public void Payoff_OfAPackage_IsTheWeightedSum()
    {
        var one = WorldOf.Game(First, "{ count: 2 }");
        var two = WorldOf.Game(Second, "{ count: 2 }");
        var package = WorldOf.Game($"{{ kind: linkage, worlds: [{First}, {Second}], weights: [1, 10] }}", "{ count: 2 }");

        Assert.Equal(2, package.Issues);
        Assert.Equal(one.Payoff(1, [0.5, 2]) + (10 * two.Payoff(1, [1, 3])), package.Payoff(1, [0.5, 1, 2, 3]), 1e-12);
    }

    [Fact]
    public void References_OfAPackage_AreThoseOfItsWorlds()
    {
        var one = WorldOf.Game(First, "{ count: 2 }");
        var two = WorldOf.Game(Second, "{ count: 2 }");
        var package = WorldOf.Game($"{{ kind: linkage, worlds: [{First}, {Second}] }}", "{ count: 2 }");
        var nash = JointSurplus.Nash(package);
        var best = JointSurplus.Cooperative(package);

        Assert.Equal(JointSurplus.Nash(one), new[] { nash[0], nash[2] });
        Assert.Equal(JointSurplus.Cooperative(two), new[] { best[1], best[3] });
        Assert.Equal(0, package.Total(nash), 1e-12);
        Assert.Equal(1, package.Total(best), 1e-12);
    }

    // Log-rolling: each alone loses from one of the two commons and would refuse; together both gain.
    [Fact]
    public void Run_TwoLopsidedCommons_AgreeOnlyAsAPackage()
    {
        const string Lopsided = "{ kind: commons, benefit: [0.1, 4], cost: 1 }";
        const string Mirrored = "{ kind: commons, benefit: [4, 0.1], cost: 1 }";
        const string Rest =
            "trust: { model: fixed, initial: 1 }\ninstitution: { protocol: { kind: single-text, method: formula, rounds: 12 }, redTape: 0, "
            + "transparency: 1 }";

        double Gap(string world) =>
            Runs.Play(
                    Runs.Pack("a.yaml", $"name: a\nworld: {world}\nhorizon: {{ start: 1, periods: 3 }}\ncountries: {{ count: 2 }}\n{Rest}"),
                    1
                )
                .Summary("closing_the_gap")
                .Mean;

        var package = Gap($"{{ kind: linkage, worlds: [{Lopsided}, {Mirrored}] }}");
        Assert.True(package > Gap(Lopsided) + 0.1);
        Assert.True(package > Gap(Mirrored) + 0.1);
    }

    // Pooled enforcement: a patience between the two critical ones keeps the package, not both parts by themselves.
    [Fact]
    public void CriticalPatience_OfAPackage_LiesBetweenThoseOfItsParts() =>
        Assert.InRange(
            IssueLinkage.LinkedCriticalDiscountFactor([1, 1], [3, 1]),
            IssueLinkage.CriticalDiscountFactor(1, 3),
            IssueLinkage.CriticalDiscountFactor(1, 1)
        );

    [Fact]
    public void Names_UsedTwice_AreToldApartByKind()
    {
        var world = WorldOf
            .Setup(
                $"{{ kind: linkage, worlds: [{First}, {Second}, {{ kind: trade, imports: 90, tariffs: {{}} }}], weights: [1, 1, 1] }}",
                "{ count: 2 }"
            )
            .World;

        Assert.Equal(["commons1_abatement", "commons2_abatement", "tariff_cut"], world.Issues.Select(issue => issue.Name));
        Assert.Equal(world.WorldSeries.Count, world.WorldSeries.Select(series => series.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("worlds: [{ kind: commons }]", "two worlds or more; found 1")]
    [InlineData("worlds: [{ kind: commons }, { kind: commons, stepYears: 5 }]", "a.yaml(2,53): its periods have 5 years")]
    [InlineData("worlds: [{ kind: commons }, { kind: commons, cost: 0 }]", "a.yaml(2,76): expected a number above 0; found 0")]
    [InlineData("worlds: [{ kind: commons }, { kind: trade, imports: 5, tariffs: {} }]", "say with weights what a unit of each counts for")]
    [InlineData("worlds: [{ kind: commons }, { kind: commons }], weights: [1, -1]", "expected numbers above 0; found -1")]
    public void Build_SomethingWrong_IsRefused(string keys, string expected) =>
        Assert.Contains(WorldOf.Problems($"{{ kind: linkage, {keys} }}"), problem => problem.Contains(expected, StringComparison.Ordinal));
}
