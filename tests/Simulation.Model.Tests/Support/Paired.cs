namespace Simulation.Model.Tests.Support;

/// <summary>The mean difference of two arms that share their seeds, with a 95 % interval.</summary>
internal sealed record Paired(double Mean, double Low, double High)
{
    private const double Normal95 = 1.96;

    public static Paired Difference(double[] treated, double[] control)
    {
        Assert.Equal(control.Length, treated.Length);
        var differences = treated.Zip(control, (with, without) => with - without).ToArray();
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(value => (value - mean) * (value - mean)) / (differences.Length - 1) / differences.Length);
        return new Paired(mean, mean - (Normal95 * error), mean + (Normal95 * error));
    }

    public void IsAboveZero() => Assert.True(Low > 0, $"expected the interval above zero; found {this}");

    public void IsBelowZero() => Assert.True(High < 0, $"expected the interval below zero; found {this}");
}
