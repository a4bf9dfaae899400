using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate;

/// <summary>
/// Pricing everyone's marginal damage is near enough the optimum: DICE's own welfare, optimised by MathNet over a control path, gains
/// little over it.
/// </summary>
public sealed class CooperativePathTests
{
    private const int Foresight = 400;
    private static readonly int[] Nodes = [1, 3, 6, 10, 14, 18, 22, 30, 45];
    private static readonly ClimateModel Dice = Dice2016.Build(ParameterSet.Shipped("dice2016r2"));

    [Fact]
    public void CooperativePath_AgainstAnOptimiser_GainsAtLeast99PercentOfItsWelfareGain()
    {
        var baseline = Welfare(Dice.Economy.BaseControl);
        var path = PricedPath.Of(Dice, 1, 1, Foresight);
        var rule = Welfare(path);
        var start = Vector<double>.Build.DenseOfEnumerable(Nodes.Select(node => 0.8 * path[node]));

        var optimum = new NelderMeadSimplex(1e-12, 4000).FindMinimum(ObjectiveFunction.Value(nodes => -Welfare(Path(nodes)) / 1e3), start);
        var best = -optimum.FunctionInfoAtMinimum.Value * 1e3;

        Assert.True(best > baseline);
        Assert.InRange((rule - baseline) / (best - baseline), 0.99, 1.01);
    }

    // Straight lines between nodes, held to [0, 1].
    private static double[] Path(Vector<double> nodes)
    {
        var control = (double[])Dice.Economy.BaseControl.Clone();
        for (var period = Nodes[0]; period < control.Length; period++)
        {
            var after = Array.FindIndex(Nodes, node => node >= period);
            var value =
                after < 0 ? nodes[^1]
                : after == 0 ? nodes[0]
                : nodes[after - 1] + ((nodes[after] - nodes[after - 1]) * (period - Nodes[after - 1]) / (Nodes[after] - Nodes[after - 1]));
            control[period] = Math.Clamp(value, 0, 1);
        }

        return control;
    }

    // DICE's objective: the discounted sum of population times the utility of consumption per head (Nordhaus, 2017), at given savings.
    private static double Welfare(double[] control)
    {
        var state = Dice.CreateState();
        var result = new ClimatePeriod(1);
        var sum = 0.0;
        for (var period = 0; period < Dice.Periods; period++)
        {
            Dice.Step(state, control.AsSpan(period, 1), Dice.BaseSavings(period), 0, result);
            var utility = Math.Pow(result.CPC[0], 1 - Dice.Economy.Elasticity[0]) / (1 - Dice.Economy.Elasticity[0]);
            sum +=
                Dice.Economy.Population[period] * utility / Math.Pow(1 + Dice.Info.TimePreference, Dice.Year(period) - Dice.Info.FirstYear);
        }

        return sum;
    }
}
