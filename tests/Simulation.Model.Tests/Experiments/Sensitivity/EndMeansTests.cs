using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;

namespace Simulation.Model.Tests.Experiments.Sensitivity;

public sealed class EndMeansTests
{
    private static readonly SobolDesign Design = new() { Points = 256 };

    [Fact]
    public void Means_OfALinearFunction_AreThoseOfTheQuarters()
    {
        var means = Of(Design, KnownFunctions.Ranges(2), x => (8 * x[0]) - x[1]);

        Assert.Equal(3.5, means.Mean, 2);
        Near(0.5, means.Factors[0].Low);
        Near(6.5, means.Factors[0].High);
        Near(6, means.Factors[0].Difference);
        Near(-0.75, means.Factors[1].Difference);
    }

    [Fact]
    public void Means_OfAList_AreThoseOfItsFirstAndLastLevel()
    {
        List<Factor> factors = [new() { Values = [new("1"), new("2"), new("9")] }, new() { Min = 0, Max = 1 }];

        var means = Of(Design, factors, x => factors[0].At(x[0]).Number + x[1]);

        Near(1.5, means.Factors[0].Low);
        Near(9.5, means.Factors[0].High);
    }

    [Fact]
    public void Means_OfTrajectories_AreThoseOfTheOuterPlaces()
    {
        var design = new MorrisDesign { Trajectories = 100 };

        var means = EndMeans.Of(design, KnownFunctions.Ranges(2), 3, KnownFunctions.At(x => 3 * x[0], design, 2, 1), 1);

        Assert.Equal((0, 3), (means.Factors[0].Low.Value, means.Factors[0].High.Value));
        Assert.InRange(0, means.Factors[1].Difference.Low, means.Factors[1].Difference.High);
    }

    [Fact]
    public void Means_OfASingleLevel_HaveNoHighEnd()
    {
        List<Factor> factors = [new() { Values = [new("1")] }, new() { Min = 0, Max = 1 }];

        var end = Of(Design, factors, x => x[1]).Factors[0];

        Assert.Equal((true, true), (double.IsFinite(end.Low.Value), double.IsNaN(end.Difference.Value)));
    }

    private static EndMeans Of(SobolDesign design, List<Factor> factors, Func<double[], double> f) =>
        EndMeans.Of(design, factors, design.RowLength(factors.Count), [.. ((IDesign)design).Points(factors, 3).Select(f)], 3);

    private static void Near(double expected, Estimate estimate)
    {
        Assert.InRange(expected, estimate.Low, estimate.High);
        Assert.InRange(estimate.High - estimate.Low, 0, 2);
    }
}
