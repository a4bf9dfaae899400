using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Economy;

namespace Simulation.Model.Tests.Worlds.Climate.Economy;

/// <summary>The three damage functions on one region with an output of 100, at 2 degrees.</summary>
public sealed class DamageTests
{
    private static readonly WarmingPolynomial Warming = new([0.01], [0.02], [2]);

    [Fact]
    public void Polynomial_AtTwoDegrees_IsAFractionOfOutput()
    {
        var result = Apply(new PolynomialDamage(Warming), period: 3);

        Assert.Equal(0.1, result.DAMFRAC[0], 1e-15);
        Assert.Equal(10, result.DAMAGES[0], 1e-12);
        Assert.Equal(4, result.ABATECOST[0]);
    }

    [Fact]
    public void Fractional_AtTwoDegrees_ShrinksAbatementCostToo()
    {
        var result = Apply(new FractionalDamage(Warming), period: 3);

        Assert.Equal(100 / 1.1, 100 - result.DAMAGES[0], 1e-12);
        Assert.Equal(4 / 1.1, result.ABATECOST[0], 1e-12);
    }

    [Fact]
    public void Rice_FirstPeriod_HasItsOwnForm()
    {
        var result = Apply(Rice(new WarmingPolynomial([1], [2], [2])), period: 0);

        Assert.Equal(0.1, result.DAMFRAC[0], 1e-15);
        Assert.Equal(100 * (1 - (1 / 1.1)), result.DAMAGES[0], 1e-12);
        Assert.Equal(0, result.SLRDAMAGES[0]);
    }

    [Fact]
    public void Rice_LaterPeriods_AddTheSeaAndBendAtTheTenthPower()
    {
        var result = Apply(Rice(new WarmingPolynomial([1], [2], [2])), period: 3);

        var sea = 100 * 2 * ((0.01 * 0.5) + (0.02 * 0.5 * 0.5)) * 2;
        var fraction = (10 + sea) / 100;
        Assert.Equal(sea, result.SLRDAMAGES[0], 1e-12);
        Assert.Equal(fraction, result.DAMFRAC[0], 1e-14);
        Assert.Equal(100 * fraction / (1 + Math.Pow(fraction, 10)), result.DAMAGES[0], 1e-12);
    }

    private static RiceDamage Rice(WarmingPolynomial warming) =>
        new(warming, Multiplier: [2], Elasticity: [4], Linear: [0.01], Quadratic: [0.02]);

    private static ClimatePeriod Apply(IDamage damage, int period)
    {
        var state = new ClimateState(1)
        {
            Period = period,
            Surface = 2,
            SeaBefore = 0.5,
        };
        var result = new ClimatePeriod(1);
        state.FirstOutput[0] = 5;
        state.LastOutput[0] = 80;
        result.YGROSS[0] = 100;
        result.ABATECOST[0] = 4;
        damage.Apply(state, result);
        return result;
    }
}
