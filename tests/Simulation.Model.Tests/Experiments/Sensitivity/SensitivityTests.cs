using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;

namespace Simulation.Model.Tests.Experiments.Sensitivity;

/// <summary>Indices against functions whose indices are known in closed form.</summary>
public sealed class SensitivityTests
{
    private const double A = 7;
    private const double B = 0.1;

    private static readonly double[] Weights = [0, 1, 4.5, 9, 99, 99, 99, 99];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Sobol_OfIshigami_HasTheAnalyticalValuesWithinTheIntervals(ulong seed)
    {
        var first = 0.5 * Math.Pow(1 + (B * Math.Pow(Math.PI, 4) / 5), 2);
        var second = A * A / 8;
        var both = B * B * Math.Pow(Math.PI, 8) * ((1.0 / 18) - (1.0 / 50));
        var variance = first + second + both;

        var indices = Sobol(new SobolDesign { Points = 1024, SecondOrder = true }, 3, Ishigami, seed);

        Near([first / variance, second / variance, 0], indices.Factors.Select(factor => factor.First), 0.06);
        Near([(first + both) / variance, second / variance, both / variance], indices.Factors.Select(factor => factor.Total), 0.06);
        Near([0, both / variance, 0], indices.Pairs.Select(pair => pair.Share), 0.12);
    }

    [Fact]
    public void Sobol_OfTheGFunction_HasTheAnalyticalValuesWithinTheIntervals()
    {
        var parts = Weights.Select(a => 1 / (3 * (1 + a) * (1 + a))).ToArray();
        var product = parts.Aggregate(1.0, (all, part) => all * (1 + part));

        var indices = Sobol(new SobolDesign { Points = 1024 }, Weights.Length, G, 1);

        Near(parts.Select(part => part / (product - 1)), indices.Factors.Select(factor => factor.First), 0.06);
        Near(parts.Select(part => part * product / (1 + part) / (product - 1)), indices.Factors.Select(factor => factor.Total), 0.06);
        Assert.Empty(indices.Pairs);
    }

    [Fact]
    public void Sobol_WithoutVariance_HasNoValues()
    {
        var index = Sobol(new SobolDesign { Points = 8 }, 1, _ => 3, 1).Factors[0];

        Assert.Equal((double.NaN, double.NaN), (index.First.Value, index.Total.Low));
    }

    [Fact]
    public void Sobol_WithMissingOutputs_LeavesTheirRowsOut()
    {
        var design = new SobolDesign { Points = 64 };
        var outputs = Outputs(design, 3, Ishigami, 1);
        outputs[7] = double.NaN;

        var indices = SobolIndices.Of(design, 3, outputs, 1);

        Assert.Equal(63, indices.Rows);
        Assert.All(indices.Factors, factor => Assert.True(double.IsFinite(factor.Total.High)));
    }

    [Fact]
    public void Morris_OfALinearFunctionWithAnInteraction_HasItsSlopes()
    {
        var design = new MorrisDesign { Trajectories = 40 };
        static double F(double[] x) => (3 * x[0]) - (2 * x[1]) + ((x[2] - 0.5) * x[3] * 8);
        double[] outputs = Outputs(design, 4, F, 5);

        var indices = MorrisIndices.Of(design.Points(Factors(4), 5), outputs, 5);

        Assert.Equal(40, indices.Trajectories);
        Assert.Equal([3, -2], indices.Factors.Take(2).Select(factor => Math.Round(factor.Mean.Value, 9)));
        Assert.Equal([3, 2], indices.Factors.Take(2).Select(factor => Math.Round(factor.MeanAbsolute.High, 9)));
        Assert.Equal([0, 0], indices.Factors.Take(2).Select(factor => Math.Round(factor.Deviation.Value, 9)));
        Assert.InRange(0, indices.Factors[3].Mean.Low, indices.Factors[3].Mean.High);
        Assert.True(indices.Factors[3].MeanAbsolute.Low > 1 && indices.Factors[3].Deviation.Low > 1);
    }

    [Fact]
    public void Morris_WithAMissingOutput_LeavesItsTrajectoryOut()
    {
        var design = new MorrisDesign { Trajectories = 10 };
        var outputs = Outputs(design, 3, Ishigami, 1);
        outputs[4] = double.NaN;

        Assert.Equal(9, MorrisIndices.Of(design.Points(Factors(3), 1), outputs, 1).Trajectories);
    }

    // Within the interval, which is required to be no wider than is of use.
    private static void Near(IEnumerable<double> expected, IEnumerable<Estimate> estimates, double halfWidth) => Assert.All(expected.Zip(estimates), pair =>
    {
        Assert.InRange(pair.First, pair.Second.Low - 1e-3, pair.Second.High + 1e-3);
        Assert.InRange(pair.Second.High - pair.Second.Low, 0, 4 * halfWidth);
    });

    private static SobolIndices Sobol(SobolDesign design, int factors, Func<double[], double> f, ulong seed) => SobolIndices.Of(design, factors, Outputs(design, factors, f, seed), seed);

    private static double[] Outputs(IDesign design, int factors, Func<double[], double> f, ulong seed) => [.. design.Points(Factors(factors), seed).Select(f)];

    // Ishigami and Homma (1990), on [-pi, pi].
    private static double Ishigami(double[] places)
    {
        var x = places.Select(place => Math.PI * ((2 * place) - 1)).ToArray();
        return Math.Sin(x[0]) + (A * Math.Pow(Math.Sin(x[1]), 2)) + (B * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    // Saltelli and Sobol (1995).
    private static double G(double[] x) => x.Zip(Weights, (place, a) => (Math.Abs((4 * place) - 2) + a) / (1 + a)).Aggregate(1.0, (product, part) => product * part);

    private static List<Factor> Factors(int count) => [.. Enumerable.Repeat(new Factor { Min = 0, Max = 1 }, count)];
}
