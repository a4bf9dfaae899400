using Simulation.Model.Institutions;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Institutions;

public sealed class DomesticRatificationTests
{
    [Theory]
    [InlineData(0, 0, 1, 1)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(0.3, 0, 1, 0.49)]
    [InlineData(0, 1, 1, 0.7)]
    [InlineData(0.3, 2, 1, 0.2401)]
    [InlineData(0.5, 0, 5, 0.7626953125)] // 1 - 0.75^5
    public void Probability_IsWhatTheFormulaSays(double redTape, int vetoPlayers, int years, double expected) =>
        Assert.Equal(expected, Under(redTape, new TrustChannels(), years).Probability(vetoPlayers), 1e-12);

    [Fact]
    public void Probability_WhereRedTapeCountsForNothing_IsOne() =>
        Assert.Equal(1, Under(1, new TrustChannels { RedTape = false }, 5).Probability(3));

    private static DomesticRatification Under(double redTape, TrustChannels channels, int years) =>
        DomesticRatification.Under(new Institution { RedTape = redTape }, channels, years);
}
