using Simulation.Model.Countries;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class TrustDefinitionTests
{
    private static readonly Relations Strangers = Relations.Neutral(2);

    [Theory]
    [InlineData(0, 0.4)]
    [InlineData(0.5, 0.2)]
    [InlineData(1, 0)]
    [InlineData(-0.5, 0.7)]
    [InlineData(-1, 1)]
    public void BaseRate_ThatIsTheSameForAll_MovesAsFarAsTheStrain(double strain, double expected) =>
        Assert.Equal(expected, new TrustDefinition { Initial = 0.4 }.BaseRate(Strangers, 0, 1, strain), 1e-12);

    [Fact]
    public void BaseRate_ThatIsNotSaid_IsThatOfThePrior()
    {
        var trust = new TrustDefinition
        {
            Prior = new PriorWeights { Constant = 0.3, Tension = 1.5 },
        };

        Assert.Equal(TrustPrior.BaseRate(trust.Prior, Strangers, 0, 1, 0.2), trust.BaseRate(Strangers, 0, 1, 0.2));
    }
}
