using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;

namespace Simulation.Model.Levers;

/// <summary>What each lever does to a scenario, moved from low to high under the same seeds.</summary>
/// <param name="Header">The scenario as it stands.</param>
/// <param name="Measures">What was measured: indicators, or statistics of series (<see cref="RunMeasure"/>).</param>
/// <param name="Outcomes">One for each lever, in the catalogue's order.</param>
public sealed record LeverStudy(RunHeader Header, IReadOnlyList<string> Measures, IReadOnlyList<LeverOutcome> Outcomes)
{
    /// <summary>The levers that could be moved, those of the largest effect on a measure first; those without a value last.</summary>
    /// <param name="measure">The measure's place in <see cref="Measures"/>.</param>
    public IReadOnlyList<LeverOutcome> Ranked(int measure) =>
        [
            .. Outcomes
                .Where(outcome => outcome.WhyNot is null)
                .OrderByDescending(outcome => SizeOf(outcome.Effects[measure].Difference.Mean)),
        ];

    // What has no value comes last.
    private static double SizeOf(double effect) => double.IsNaN(effect) ? -1 : Math.Abs(effect);
}

/// <summary>What a lever does.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Settings">What it set.</param>
/// <param name="Condition">What was set beside it, low and high alike; null for nothing.</param>
/// <param name="WhyNot">Why it could not be moved, as a sentence; null if it could.</param>
/// <param name="Effects">The effect on each measure; empty where it could not be moved.</param>
public sealed record LeverOutcome(
    Lever Lever,
    IReadOnlyList<LeverSetting> Settings,
    LeverCondition? Condition,
    string? WhyNot,
    IReadOnlyList<LeverEffect> Effects
);

/// <summary>What a lever does to a measure.</summary>
/// <param name="Low">The mean with the lever low.</param>
/// <param name="High">The mean with the lever high.</param>
/// <param name="Difference">High less low, replicate by replicate.</param>
public sealed record LeverEffect(double Low, double High, PairedDifference Difference)
{
    /// <summary>The effect of one arm less the other.</summary>
    /// <param name="low">The values with the lever low, by replicate.</param>
    /// <param name="high">The values with the lever high, by replicate.</param>
    public static LeverEffect Of(IReadOnlyList<double> low, IReadOnlyList<double> high) =>
        new(Mean(low), Mean(high), PairedDifference.Of(high, low));

    private static double Mean(IReadOnlyList<double> values) =>
        values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();
}
