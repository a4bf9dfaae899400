namespace Simulation.Model.Worlds;

/// <summary>Gathers the effects of which a <see cref="QuadraticGame"/> is made, each a parabola of one action's level.</summary>
/// <param name="parties">How many parties there are.</param>
/// <param name="issues">How many issues there are.</param>
internal sealed class QuadraticGameBuilder(int parties, int issues)
{
    private readonly int _actions = parties * issues;
    private readonly double[] _constant = new double[parties];
    private readonly double[] _linear = new double[parties * parties * issues];
    private readonly double[] _curvature = new double[parties * parties * issues];
    private readonly double[] _upper = new double[parties * issues];
    private readonly double[] _weight = new double[parties * issues];

    /// <summary>Lets a party act on an issue, from 0 to 1; a unit counts for so much in the total.</summary>
    public void Open(int party, int issue, double weight)
    {
        _upper[(party * issues) + issue] = 1;
        _weight[(party * issues) + issue] = weight;
    }

    /// <summary>Adds what a party's action on an issue is worth to somebody: a parabola through its values at 0, 1/2 and 1.</summary>
    public void Add(int affected, int party, int issue, Func<double, double> worth)
    {
        var none = worth(0);
        var half = worth(0.5);
        var full = worth(1);
        var curvature = -4 * (full - (2 * half) + none);
        var index = (affected * _actions) + (party * issues) + issue;
        _constant[affected] += none;
        _linear[index] += full - none + (0.5 * curvature);
        _curvature[index] += curvature;
    }

    /// <summary>The game. The builder is used up.</summary>
    public QuadraticGame Build(double[] scale, double[]? exposure = null) =>
        new(
            issues,
            new QuadraticParameters
            {
                Constant = _constant,
                Linear = _linear,
                Curvature = _curvature,
                Upper = _upper,
                Weight = _weight,
                Scale = scale,
                Exposure = exposure,
            }
        );
}
