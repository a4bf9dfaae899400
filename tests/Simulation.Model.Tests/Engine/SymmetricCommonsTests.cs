using System.Globalization;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>
/// THEORY section 0, item 3: in a symmetric commons, ambition settles near min(trust, 2 delta m/(1 - delta + delta m), 1).
/// </summary>
public sealed class SymmetricCommonsTests
{
    private const double Tolerance = 0.01;

    public static TheoryData<double, double, double> Grid()
    {
        var grid = new TheoryData<double, double, double>();
        foreach (var trust in new[] { 0.1, 0.3, 0.5, 0.7, 0.9, 1.0 })
        {
            foreach (var transparency in new[] { 0.0, 0.4, 0.8, 1.0 })
            {
                foreach (var delta in new[] { 0.1, 0.3, 0.5, 0.8 })
                    grid.Add(trust, transparency, delta);
            }
        }

        return grid;
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Ambition_OverTrustDetectionAndPatience_SettlesAtTheLesserLimit(double trust, double transparency, double delta)
    {
        var package = Runs.Package(
            "commons-symmetric",
            Set("trust.initial", trust),
            Set("institution.transparency", transparency),
            Set("countries.defaults.discountFactor", delta)
        );

        var ambition = Runs.Play(package, 3).World(0, "ambition_ratio")[10..].Average();

        var m = 1 - (0.5 * (1 - transparency));
        var expected = Math.Min(Math.Min(trust, 2 * delta * m / (1 - delta + (delta * m))), 1);
        Assert.InRange(ambition, expected - Tolerance, expected + Tolerance);
    }

    private static string Set(string path, double value) => string.Create(CultureInfo.InvariantCulture, $"{path}={value:R}");
}
