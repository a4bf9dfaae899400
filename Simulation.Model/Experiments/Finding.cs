using Simulation.Model.Statistics;

namespace Simulation.Model.Experiments;

/// <summary>What the runs say about an expectation at one setting of the other factors.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Curve">What was seen.</param>
/// <param name="Effect">The number that speaks for it, with its 95 % interval: the last level less the first, the step, the peak above the
/// ends, the change of slope, as the shape has it.</param>
/// <param name="Holds">Whether the shape was seen.</param>
public sealed record Finding(Expectation Expectation, Curve Curve, PairedDifference Effect, bool Holds)
{
    /// <summary>Everything that the runs say about an experiment's fact.</summary>
    public static IReadOnlyList<Finding> Of(ExperimentSamples samples) =>
        [
            .. from expectation in samples.Experiment.Fact?.Expect ?? []
            from curve in samples.Curves(expectation)
            let shape = new ShapeTest(expectation, curve)
            select new Finding(expectation, curve, shape.Effect, shape.Holds),
        ];
}
