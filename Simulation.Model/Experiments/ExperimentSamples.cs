using Simulation.Model.Binding;

namespace Simulation.Model.Experiments;

/// <summary>What an experiment's runs gave.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Points">The points of its design.</param>
/// <param name="Values">The values of indicator k at point p over the replicates, at <c>[p][k]</c>; one value where nothing is
/// random.</param>
public sealed record ExperimentSamples(Experiment Experiment, IReadOnlyList<DesignPoint> Points, IReadOnlyList<double[][]> Values)
{
    private IReadOnlyList<string> Factors { get; } = [.. Experiment.Factors.Keys];

    /// <summary>The curves that an expectation speaks of: one for each setting of the factors that it does not go along.</summary>
    public IReadOnlyList<Curve> Curves(Expectation expectation)
    {
        var along = Factor(expectation.Along);
        var contrast = expectation.Contrast is { } contrasted ? Factor(contrasted) : -1;
        var kept = Enumerable.Range(0, Points.Count).Where(point => IsWithin(expectation, Points[point])).ToList();
        if (!Experiment.Design.IsCrossed)
            return [Curve(kept, along, contrast, expectation, "")];

        return
        [
            .. kept.GroupBy(point =>
                    string.Join(
                        ", ",
                        Factors
                            .Select((factor, index) => (factor, index))
                            .Where(one => one.index != along && one.index != contrast)
                            .Select(one => $"{one.factor} {Level(point, one.index)}")
                    )
                )
                .Select(group => Curve([.. group], along, contrast, expectation, group.Key)),
        ];
    }

    private Curve Curve(List<int> points, int along, int contrast, Expectation expectation, string setting)
    {
        if (contrast < 0)
            return new Curve(
                setting,
                [.. points.Select(point => Level(point, along))],
                [.. points.Select(point => Measured(point, expectation))]
            );

        var last = Experiment.Factors[Factors[contrast]].Values.Count - 1;
        var high = points.Where(point => Points[point].Levels[contrast] == last).ToList();
        var low = points.Where(point => Points[point].Levels[contrast] == 0).ToList();
        return new Curve(
            setting,
            [.. high.Select(point => Level(point, along))],
            [.. high.Zip(low, (above, below) => Difference(Measured(above, expectation), Measured(below, expectation)))]
        );
    }

    private bool IsWithin(Expectation expectation, DesignPoint point) =>
        expectation.Where.All(one => Experiment.Factors[one.Key].Values[point.Levels[Factor(one.Key)]] == one.Value);

    private double[] Measured(int point, Expectation expectation)
    {
        var values = Values[point][Indicator(expectation.Indicator)];
        return expectation.Minus is { } minus ? Difference(values, Values[point][Indicator(minus)]) : values;
    }

    private static double[] Difference(double[] from, double[] what) => [.. from.Zip(what, (one, other) => one - other)];

    private RawValue Level(int point, int factor) => Experiment.Factors[Factors[factor]].Values[Points[point].Levels[factor]];

    private int Factor(string name) => Factors.ToList().IndexOf(name);

    private int Indicator(string name) => Experiment.Indicators.ToList().IndexOf(name);
}

/// <summary>An indicator along the levels of a factor.</summary>
/// <param name="Setting">Where the other factors stand, in words; empty where there are none.</param>
/// <param name="Levels">The levels.</param>
/// <param name="Values">The values at each level, over replicates that share their random numbers from level to level.</param>
public sealed record Curve(string Setting, IReadOnlyList<RawValue> Levels, IReadOnlyList<double[]> Values)
{
    /// <summary>The mean at each level; replicates without a value are left out.</summary>
    public IReadOnlyList<double> Means { get; } =
    [.. Values.Select(values => values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average())];
}
