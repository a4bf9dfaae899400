using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Hindcasts;
using Simulation.Storage.Hindcasts;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Hindcasts;

/// <summary>What came of a hindcast.</summary>
/// <param name="Case">What was hindcast.</param>
/// <param name="Calibration">The values fitted.</param>
/// <param name="Arms">The fitted runs first, then the counterfactuals, by name; all under the same random numbers.</param>
internal sealed record HindcastOutcome(HindcastCase Case, Calibration Calibration, IReadOnlyList<(string Name, RunResult Result)> Arms)
{
    /// <summary>What tables call the fitted runs.</summary>
    public const string Fitted = "as it was";

    public int CalibrateTo => Case.Hindcast.CalibrateTo;

    public int FirstYear => Case.Series[0].Years[0];

    public int LastYear => Case.Series[0].Years[^1];

    /// <summary>Runs everything; null where something cannot be run, which has been added to the problems.</summary>
    public static HindcastOutcome? Of(
        HindcastCase hindcast,
        ulong seed,
        int replicates,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var calibration = Calibration.Of(hindcast, seed, problems, cancellation);
        if (calibration is null)
            return null;

        var arms = hindcast
            .Hindcast.Counterfactuals.Select(arm =>
                (
                    Name: arm.Key,
                    Settings: (string[])[.. calibration.Settings, .. arm.Value.Select(setting => $"{setting.Key}={setting.Value.Json}")]
                )
            )
            .Prepend((Name: Fitted, Settings: [.. calibration.Settings]))
            .Select(arm => (arm.Name, Loaded: hindcast.Source.Load(arm.Settings)))
            .ToList();
        foreach (var problem in arms.SelectMany(arm => arm.Loaded.Problems))
            problems.Add(problem);

        return problems.IsEmpty
            ? new HindcastOutcome(
                hindcast,
                calibration,
                [.. arms.Select(arm => (arm.Name, Run(arm.Loaded, seed, replicates, cancellation)))]
            )
            : null;
    }

    /// <summary>How well the fitted runs did over a span of years.</summary>
    public HindcastFit Fit(RecordedSeries series, int from, int to) =>
        HindcastFit.Of(series, [.. Arms[0].Result.Lanes.Select(series.Of)], from, to, CalibrateTo);

    /// <summary>A series in the last year, in each replicate of an arm.</summary>
    public double[] AtTheEnd(RecordedSeries series, int arm) => [.. Arms[arm].Result.Lanes.Select(lane => series.Of(lane)[^1])];

    private static RunResult Run(LoadedScenario loaded, ulong seed, int replicates, CancellationToken cancellation) =>
        new InProcessDriver(Environment.ProcessorCount).Run(new RunPlan(loaded.Setup!, seed, replicates, 0), null, cancellation);
}
