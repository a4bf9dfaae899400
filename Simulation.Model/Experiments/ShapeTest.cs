using Simulation.Model.Statistics;

namespace Simulation.Model.Experiments;

/// <summary>
/// Whether a curve has a shape. Levels are compared replicate by replicate under the same random numbers; a difference counts where its 95
/// % interval leaves out zero (and what rounding can do).
/// </summary>
internal sealed class ShapeTest
{
    private const double Rounding = 1e-9;

    private readonly Expectation _expectation;
    private readonly Curve _curve;
    private readonly double _tolerance;

    public ShapeTest(Expectation expectation, Curve curve)
    {
        _expectation = expectation;
        _curve = curve;
        var largest = curve.Means.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        _tolerance = Math.Max(expectation.Within, Rounding * Math.Max(1, largest));
        (Effect, Holds) = Judge();
    }

    /// <summary>The number that speaks for the shape, with its interval.</summary>
    public PairedDifference Effect { get; }

    /// <summary>Whether the shape is there.</summary>
    public bool Holds { get; }

    private int Last => _curve.Values.Count - 1;

    private IEnumerable<PairedDifference> Steps => Enumerable.Range(1, Last).Select(level => Between(level - 1, level));

    private PairedDifference Whole => Between(0, Last);

    private (PairedDifference Effect, bool Holds) Judge() =>
        _expectation.Shape switch
        {
            CurveShape.Rises => (Whole, IsAbove(Whole) && !Steps.Any(IsBelow)),
            CurveShape.Falls => (Whole, IsBelow(Whole) && !Steps.Any(IsAbove)),
            CurveShape.DoesNotFall => (Whole, !double.IsNaN(Whole.Mean) && !Steps.Any(IsBelow)),
            CurveShape.DoesNotRise => (Whole, !double.IsNaN(Whole.Mean) && !Steps.Any(IsAbove)),
            CurveShape.Constant => Constant(),
            CurveShape.Concave => Concave(),
            CurveShape.PeaksInside => PeaksInside(),
            CurveShape.Jumps => Jumps(),
            CurveShape.ChangesSign => (Whole, ChangesSign()),
            _ => (Whole, Reaches()),
        };

    private (PairedDifference, bool) Constant()
    {
        var furthest = Enumerable.Range(1, Last).Select(level => Between(0, level)).MaxBy(step => Math.Abs(step.Mean))!;
        return (furthest, furthest.Low >= -_tolerance && furthest.High <= _tolerance);
    }

    private (PairedDifference, bool) Concave()
    {
        var slopes = Enumerable.Range(1, Last).Select(Slope).ToList();
        var bend = Paired(slopes[0], slopes[^1]);
        var rises = Enumerable.Range(1, slopes.Count - 1).Any(step => IsAbove(Paired(slopes[step - 1], slopes[step])));
        return (bend, IsBelow(bend) && !rises);
    }

    private (PairedDifference, bool) PeaksInside()
    {
        var peak = Enumerable.Range(0, Last + 1).MaxBy(level => _curve.Means[level]);
        var higherEnd = _curve.Means[0] >= _curve.Means[Last] ? 0 : Last;
        var aboveFirst = Between(0, peak);
        var aboveLast = Between(Last, peak);
        return (Between(higherEnd, peak), IsAbove(aboveFirst) && IsAbove(aboveLast));
    }

    private (PairedDifference, bool) Jumps()
    {
        var at = Enumerable.Range(0, Last + 1).FirstOrDefault(level => _curve.Levels[level].Number >= _expectation.At - Rounding, Last);
        var steps = Steps.ToList();
        if (at == 0)
            return (Whole, false);

        var step = steps[at - 1];
        return (step, (IsAbove(step) || IsBelow(step)) && Math.Abs(step.Mean) > steps.Sum(one => Math.Abs(one.Mean)) / 2);
    }

    private bool ChangesSign()
    {
        var sides = Enumerable
            .Range(0, Last + 1)
            .Select(level => (Where: Math.Sign(Round(_curve.Levels[level].Number - _expectation.At!.Value)), Value: Zero(level)))
            .ToList();
        var first = Math.Sign(sides[0].Value.Mean);
        return first != 0
            && sides.All(side =>
                side.Where switch
                {
                    0 => side.Value.Low <= _tolerance && side.Value.High >= -_tolerance,
                    < 0 => first < 0 ? IsBelow(side.Value) : IsAbove(side.Value),
                    _ => first < 0 ? IsAbove(side.Value) : IsBelow(side.Value),
                }
            );
    }

    private bool Reaches() =>
        Enumerable
            .Range(0, Last + 1)
            .All(level =>
                _curve.Levels[level].Number >= _expectation.At - Rounding
                == Math.Abs(_curve.Means[level] - _expectation.Level!.Value) <= _tolerance
            );

    private static double Round(double value) => Math.Abs(value) <= Rounding ? 0 : value;

    private double[] Slope(int level)
    {
        var run = _curve.Levels[level].Number - _curve.Levels[level - 1].Number;
        return [.. _curve.Values[level].Zip(_curve.Values[level - 1], (here, before) => (here - before) / run)];
    }

    private bool IsAbove(PairedDifference difference) => difference.Low > _tolerance;

    private bool IsBelow(PairedDifference difference) => difference.High < -_tolerance;

    private PairedDifference Zero(int level) => Paired(new double[_curve.Values[level].Length], _curve.Values[level]);

    private PairedDifference Between(int from, int to) => Paired(_curve.Values[from], _curve.Values[to]);

    // A closed form has one value, and no chance in it.
    private static PairedDifference Paired(double[] from, double[] to) =>
        from.Length == 1 ? new PairedDifference(to[0] - from[0], to[0] - from[0], to[0] - from[0], 1) : PairedDifference.Of(to, from);
}
