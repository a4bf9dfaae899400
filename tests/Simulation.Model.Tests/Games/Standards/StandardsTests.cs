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
    public void Camp_ThatHasSettled_IsAnEquilibriumOrHalfOfAllChangingSides() =>
        Gen.Select(Gen.Int[2, 20], Gen.Double[0, 3], Gen.Double[0, 3], Gen.Double[0.01, 1], Gen.Double[0, 1])
            .Sample(
                (n, a, b, g, share) =>
                {
                    var standard = new NetworkStandard(n, a, b, g);

                    if (standard.FinalCamp((int)(share * n)) is { } final)
                        Assert.True(standard.Equilibria().Contains(final) || 2 * final == n);
                }
            );

    [Fact]
    public void CriticalMass_OfAStandardWorthLess_IsTheSmallestThatOutweighsIt() =>
        Gen.Select(Gen.Int[2, 30], Gen.Double[0, 5], Gen.Double[0.1, 1])
            .Sample(
                (n, lead, g) =>
                {
                    var balance = (lead + (g * (n - 1))) / (2 * g);
                    if (Math.Abs(balance - Math.Round(balance)) < 1e-6)
                        return;

                    Assert.Equal(balance <= n - 1 ? (int)Math.Ceiling(balance) : null, new NetworkStandard(n, 0, lead, g).CriticalMass);
                }
            );

    [Fact]
    public void CriticalMass_AtATie_CountsIt() => Assert.Equal(6, new NetworkStandard(10, 0, 0.3, 0.1).CriticalMass);

    [Fact]
    public void Choices_ThatChaseEachOther_NeverSettle()
    {
        // With a cost of crowding all change sides at once, for ever.
        Assert.Null(new NetworkStandard(3, 0, 0, -1).FinalCamp(0));
    }
}
