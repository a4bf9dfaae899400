using CsCheck;
using Simulation.Model.Games.Standards;

namespace Simulation.Model.Tests.Games.Standards;

public sealed class StandardsTests
{
    [Fact]
    public void Granovetter_WithOneThresholdRaised_GoesFromAllToOne()
    {
        double[] thresholds = [.. Enumerable.Range(0, 100)];

        Assert.Equal(100, AdoptionCascade.FinalAdopters(thresholds));

        thresholds[1] = 2;

        Assert.Equal(1, AdoptionCascade.FinalAdopters(thresholds));
    }

    [Fact]
    public void Camp_ThatHasSettled_IsAnEquilibrium() =>
        Gen.Select(Gen.Int[2, 20], Gen.Double[0, 3], Gen.Double[0, 3], Gen.Double[0.01, 1], Gen.Double[0, 1]).Sample((n, a, b, g, share) =>
        {
            var standard = new NetworkStandard(n, a, b, g);

            if (standard.FinalCamp((int)(share * n)) is { } final)
                Assert.Contains(final, standard.Equilibria());
        });

    [Fact]
    public void CriticalMass_OfAStandardWorthLess_IsTheSmallestThatOutweighsIt() =>
        Gen.Select(Gen.Int[2, 30], Gen.Double[0, 5], Gen.Double[0.1, 1]).Sample((n, lead, g) =>
        {
            var mass = new NetworkStandard(n, 0, lead, g).CriticalMass;
            var formula = Math.Ceiling(((lead + (g * (n - 1))) / (2 * g)) - 1e-9);

            Assert.Equal(formula <= n - 1 ? (int)formula : null, mass);
        });

    [Fact]
    public void Choices_ThatChaseEachOther_NeverSettle()
    {
        // With a cost of crowding all change sides at once, for ever.
        Assert.Null(new NetworkStandard(3, 0, 0, -1).FinalCamp(0));
    }
}
