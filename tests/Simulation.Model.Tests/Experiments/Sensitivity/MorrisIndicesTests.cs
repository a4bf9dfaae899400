using Simulation.Model.Binding;
using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;

namespace Simulation.Model.Tests.Experiments.Sensitivity;

public sealed class MorrisIndicesTests
{
    private static readonly RawValue[] Two = [new("false"), new("true")];

    [Fact]
    public void Effects_OfALinearFunctionWithAnInteraction_AreItsSlopes()
    {
        var design = new MorrisDesign { Trajectories = 40 };

        var indices = Of(design, KnownFunctions.Ranges(4), x => (3 * x[0]) - (2 * x[1]) + ((x[2] - 0.5) * x[3] * 8), 5);

        Assert.Equal(40, indices.Trajectories);
        Assert.Equal([3, -2], indices.Factors.Take(2).Select(factor => Math.Round(factor.Mean.Value, 9)));
        Assert.Equal([3, 2], indices.Factors.Take(2).Select(factor => Math.Round(factor.MeanAbsolute.High, 9)));
        Assert.Equal([0, 0], indices.Factors.Take(2).Select(factor => Math.Round(factor.Deviation.Value, 9)));
        Assert.InRange(0, indices.Factors[3].Mean.Low, indices.Factors[3].Mean.High);
        Assert.True(indices.Factors[3].MeanAbsolute.Low > 1 && indices.Factors[3].Deviation.Low > 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Effects_OnFourLevels_HaveTheirTrueMeansWithinTheIntervals(ulong seed)
    {
        // Of x^2 y in x: (x + x') y, x + x' being 2/3 or 4/3 and y one of 0, 1/3, 2/3, 1; in y: x^2.
        var indices = Of(new MorrisDesign { Trajectories = 200 }, KnownFunctions.Ranges(2), x => x[0] * x[0] * x[1], seed);

        Assert.InRange(0.5, indices.Factors[0].MeanAbsolute.Low, indices.Factors[0].MeanAbsolute.High);
        Assert.InRange(14.0 / 36, indices.Factors[1].MeanAbsolute.Low, indices.Factors[1].MeanAbsolute.High);
    }

    [Fact]
    public void Effects_OfChoicesAndWholeNumbers_AreFromEndToEnd()
    {
        List<Factor> factors =
        [
            new() { Values = Two },
            new()
            {
                Min = 2,
                Max = 12,
                Scale = FactorScale.Whole,
            },
            new() { Values = [new("7")] },
            new() { Min = 1, Max = 3 },
        ];

        var indices = MorrisIndices.Of(Four, factors, [.. Four.Points(factors, 1).Select(Output)], 1);

        Assert.Equal([5, 10, 0, 2], indices.Factors.Select(factor => Math.Round(factor.MeanAbsolute.Value, 9)));

        double Output(double[] places) =>
            (factors[0].At(places[0]) == Two[1] ? 5 : 0) + factors[1].At(places[1]).Number + factors[3].At(places[3]).Number;
    }

    [Fact]
    public void Effects_ThatAreRoundingAlone_AreZero()
    {
        var indices = Of(Four, KnownFunctions.Ranges(1), x => 0.1 + (x[0] > 0.5 ? 2e-17 : 0), 1);

        Assert.Equal((0, 0), (indices.Factors[0].MeanAbsolute.Value, indices.Factors[0].Deviation.High));
    }

    [Fact]
    public void Effects_WithAMissingOutput_LeaveItsTrajectoryOut()
    {
        var design = new MorrisDesign { Trajectories = 10 };
        var outputs = KnownFunctions.Ishigami.F.At(design, 3, 1);
        outputs[4] = double.NaN;

        Assert.Equal(9, MorrisIndices.Of(design, KnownFunctions.Ranges(3), outputs, 1).Trajectories);
    }

    [Fact]
    public void Effects_WithoutAnyOutput_HaveNoValues()
    {
        var indices = Of(Four, KnownFunctions.Ranges(2), _ => double.NaN, 1);

        Assert.Equal(0, indices.Trajectories);
        Assert.All(indices.Factors, factor => Assert.True(double.IsNaN(factor.MeanAbsolute.Value) && double.IsNaN(factor.Deviation.Low)));
    }

    private static MorrisDesign Four { get; } = new() { Trajectories = 12 };

    private static MorrisIndices Of(MorrisDesign design, List<Factor> factors, Func<double[], double> f, ulong seed) =>
        MorrisIndices.Of(design, factors, f.At(design, factors.Count, seed), seed);
}
