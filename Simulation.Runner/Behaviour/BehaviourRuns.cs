using Simulation.Model.Engine;
using Simulation.Reporting.Behaviour;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Behaviour;

/// <summary>Runs a scenario with each setting at each of its levels, all under the same seed.</summary>
/// <param name="driver">Carries out the runs.</param>
/// <param name="replicates">How often each level is run.</param>
/// <param name="progress">Told of each replicate that is done, from any thread.</param>
internal sealed class BehaviourRuns(IRunDriver driver, int replicates, Action progress)
{
    private static readonly int Outcomes = BehaviourStudy.Measures.Count;

    // The outcomes, then what explains them.
    private static readonly string[] Measured =
    [
        .. BehaviourStudy.Measures.Select(measure => measure.Indicator),
        $"{CommonSeries.Nash.Name}.sum",
        $"{CommonSeries.Cooperative.Name}.sum",
        $"{CommonSeries.Rounds.Name}.max",
        $"{CommonSeries.Withheld.Name}.mean",
    ];

    /// <summary>How many runs a scenario takes at most.</summary>
    public static int Most => SweptSetting.All.Sum(setting => setting.Levels.Count);

    /// <summary>Runs a scenario.</summary>
    /// <param name="source">The scenario.</param>
    /// <param name="setup">The same as it stands.</param>
    /// <param name="seed">The root seed of all runs.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public async Task<BehaviourStudy> StudyAsync(ScenarioSource source, RunSetup setup, ulong seed, CancellationToken cancellation)
    {
        var arms = SweptSetting.All.SelectMany(setting => ArmsOf(setting, source, setup)).ToList();
        var ready = arms.Where(arm => arm.Setup is not null).ToList();
        var values = ready.Select(_ => Measured.Select(_ => new double[replicates]).ToArray()).ToList();
        await driver.MeasureAsync(
            [.. ready.Select(arm => new RunPlan(arm.Setup!, seed, replicates, 0))],
            Measured,
            (run, replicate, measured) =>
            {
                for (var measure = 0; measure < measured.Length; measure++)
                    values[run][measure][replicate] = measured[measure];

                progress();
            },
            cancellation
        );

        var curves = SweptSetting.All.Select(setting => new ResponseCurve(
            setting.Subject,
            setting.Axis,
            setting.Place is not null,
            [.. arms.Where(arm => arm.Setting == setting).Select(LevelOf)]
        ));
        return new BehaviourStudy(setup.Header(seed, replicates), [.. curves]);

        ResponseLevel LevelOf(Arm arm)
        {
            var level = new ResponseLevel(arm.Setting.Levels[arm.Level], arm.Setting.PlaceOf(arm.Level), []);
            return arm.Setup is null
                ? level with
                {
                    WhyNot = arm.WhyNot,
                }
                : Filled(level, values[ready.IndexOf(arm)], setup.Issues == 1, arm.Setting.IsOfRounds);
        }
    }

    private static ResponseLevel Filled(ResponseLevel level, double[][] values, bool hasOneIssue, bool isOfRounds) =>
        level with
        {
            Values = values[..Outcomes],
            Room = hasOneIssue ? [.. values[Outcomes + 1].Zip(values[Outcomes], (full, alone) => full - alone)] : [],
            Withheld = values[Outcomes + 3],
            Longest = isOfRounds ? values[Outcomes + 2].Max() : double.NaN,
        };

    private static IEnumerable<Arm> ArmsOf(SweptSetting setting, ScenarioSource source, RunSetup setup)
    {
        var lack = setting.WhyNot(setup);
        for (var level = 0; level < setting.Levels.Count; level++)
        {
            if (lack is not null)
            {
                yield return new Arm(setting, level, null, lack);
                continue;
            }

            var loaded = source.Load(setting.At(setup.Scenario, setting.Levels[level]));
            yield return new Arm(setting, level, loaded.Setup, loaded.Problems is [var problem, ..] ? problem.Message : null);
        }
    }

    private sealed record Arm(SweptSetting Setting, int Level, RunSetup? Setup, string? WhyNot);
}
