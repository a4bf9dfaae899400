using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;

namespace Simulation.Model.Tests.Experiments.Sensitivity;

public sealed class SobolIndicesTests
{
    private static readonly KnownFunction[] Known = [KnownFunctions.Ishigami, KnownFunctions.G];

    public static TheoryData<int, ulong> FunctionsAndSeeds { get; } =
        new(from function in Enumerable.Range(0, 2) from seed in new ulong[] { 1, 2, 3, 4, 5 } select (function, seed));

    [Theory]
    [MemberData(nameof(FunctionsAndSeeds))]
    public void Indices_OfAKnownFunction_HaveTheAnalyticalValuesWithinTheIntervals(int function, ulong seed)
    {
        var known = Known[function];

        var indices = Of(new SobolDesign { Points = 1024, SecondOrder = true }, known.First.Length, known.F, seed);

        (double Truth, Estimate Estimate, double Width)[] all =
        [
            .. known.First.Zip(indices.Factors, (truth, factor) => (truth, factor.First, 0.25)),
            .. known.Total.Zip(indices.Factors, (truth, factor) => (truth, factor.Total, 0.25)),
            .. known.Pairs.Zip(indices.Pairs, (truth, pair) => (truth, pair.Share, 0.5)),
        ];

        // One in twenty misses, in company at times, for they share the draws; and an interval must not be too wide to be of use.
        Assert.InRange(all.Count(one => !Holds(one.Estimate, one.Truth)), 0, all.Length / 10);
        Assert.All(all, one => Assert.InRange(one.Estimate.High - one.Estimate.Low, 0, one.Width));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Intervals_OverManySeeds_HoldTheTruthAsOftenAsTheySay(int function)
    {
        const int seeds = 60;
        var known = Known[function];
        var held = 0;
        for (var seed = 1ul; seed <= seeds; seed++)
        {
            var factors = Of(new SobolDesign { Points = 128 }, known.First.Length, known.F, seed).Factors;
            held +=
                factors.Zip(known.First).Count(pair => Holds(pair.First.First, pair.Second))
                + factors.Zip(known.Total).Count(pair => Holds(pair.First.Total, pair.Second));
        }

        Assert.InRange(held / (2.0 * seeds * known.First.Length), 0.93, 0.99);
    }

    [Fact]
    public void Indices_OfRowsByHand_AreTheFormulae()
    {
        // f_A, f_AB1, f_AB2, f_BA1, f_BA2, f_B of two rows with mean 0 over A and B.
        double[] outputs = [1, 3, 2, -2, 5, -1, -2, 0, 1, 4, -3, 2];

        var indices = SobolIndices.Of(new SobolDesign { Points = 2, SecondOrder = true }, 2, outputs, 1);

        var variance = (1 + 1 + 4 + 4) / 4.0;
        var one = ((-1 * (3 - 1)) + (2 * (0 + 2))) / 2.0 / variance;
        var two = ((-1 * (2 - 1)) + (2 * (1 + 2))) / 2.0 / variance;
        Assert.Equal([one, two], indices.Factors.Select(factor => factor.First.Value));
        Assert.Equal(
            [((2 * 2) + (2 * 2)) / 4.0 / variance, ((1 * 1) + (3 * 3)) / 4.0 / variance],
            indices.Factors.Select(factor => factor.Total.Value)
        );
        Assert.Equal((((-2 * 2) - (1 * -1) + (4 * 1) - (-2 * 2)) / 2.0 / variance) - one - two, indices.Pairs[0].Share.Value, 12);
    }

    [Fact]
    public void Indices_OfAnyShiftAndScale_AreTheSame()
    {
        static double F(double[] x) => KnownFunctions.Ishigami.F(x);
        var design = new SobolDesign { Points = 64 };

        var plain = Of(design, 3, F, 1);
        var moved = Of(design, 3, x => 1e6 + (1000 * F(x)), 1);

        Assert.All(plain.Factors.Zip(moved.Factors), pair => Assert.Equal(pair.First.First.Low, pair.Second.First.Low, 6));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void Indices_WithoutVariance_HaveNoValues(double constant)
    {
        var index = Of(new SobolDesign { Points = 64 }, 1, x => constant * (1 + (1e-15 * x[0])), 1).Factors[0];

        Assert.Equal((double.NaN, double.NaN), (index.First.Value, index.Total.Low));
    }

    [Fact]
    public void Indices_OfOneFactor_AreTheWholeVariance()
    {
        var index = Of(new SobolDesign { Points = 256 }, 1, x => Math.Exp(x[0]), 1).Factors[0];

        Assert.InRange(1, index.First.Low, index.First.High);
        Assert.InRange(1, index.Total.Low, index.Total.High);
    }

    [Fact]
    public void Indices_WithMissingOutputs_LeaveTheirRowsOut()
    {
        var design = new SobolDesign { Points = 64 };
        var outputs = KnownFunctions.Ishigami.F.At(design, 3, 1);
        outputs[7] = double.NaN;
        outputs[9] = double.NaN;
        outputs[310] = double.PositiveInfinity;

        var indices = SobolIndices.Of(design, 3, outputs, 1);

        Assert.Equal(62, indices.Rows);
        Assert.All(indices.Factors, factor => Assert.True(double.IsFinite(factor.Total.High)));
    }

    [Fact]
    public void Indices_WithoutAnyOutput_HaveNoValues()
    {
        var design = new SobolDesign { Points = 4 };

        var indices = SobolIndices.Of(design, 2, [.. Enumerable.Repeat(double.NaN, 16)], 1);

        Assert.Equal(0, indices.Rows);
        Assert.All(indices.Factors, factor => Assert.True(double.IsNaN(factor.First.Value) && double.IsNaN(factor.Total.High)));
    }

    [Fact]
    public void Pairs_WithoutSecondOrder_AreNotThere() =>
        Assert.Empty(Of(new SobolDesign { Points = 8 }, 3, KnownFunctions.Ishigami.F, 1).Pairs);

    private static SobolIndices Of(SobolDesign design, int factors, Func<double[], double> f, ulong seed) =>
        SobolIndices.Of(design, factors, f.At(design, factors, seed), seed);

    private static bool Holds(Estimate estimate, double truth) => truth >= estimate.Low && truth <= estimate.High;
}
