using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Support;

/// <summary>
/// Three equal countries with a public good, <c>pi_i = Q - q_i^2/2</c>: alone each does 1 (payoff 2.5), together each does 3 (payoff 4.5).
/// A payoff scale is 1, and half of everyone's trade goes to each other one. Trust is 1 unless it is said, talks and programmes cost
/// nothing, all answer in kind in full, and chance decides nothing.
/// </summary>
internal static class ThreeEquals
{
    public static double[] Alone => [1, 1, 1];

    public static double[] Together => [3, 3, 3];

    /// <summary>The run, with values set.</summary>
    public static RunSetup Setup(params string[] overrides) =>
        new RunCompiler().Compile(
            Runs.Pack("a.yaml", Text, ["trust.initial=1", "institution.transparency=1", "institution.redTape=0", .. overrides])
        );

    /// <summary>What is public in a period.</summary>
    public static PeriodView View(RunSetup setup, int period = 1, params bool[] withdrawn) =>
        new()
        {
            Period = period,
            Year = setup.Year(period),
            Game = setup.World.Outlook(setup.World.Start(0, WorldState.Median)),
            StatusQuo = Alone,
            Trust = [1, 1, 1, 1, 1, 1, 1, 1, 1],
            LastCommitments = Alone,
            LastReports = [double.NaN, double.NaN, double.NaN],
            Withdrawn = withdrawn.Length == 0 ? [false, false, false] : withdrawn,
            Recorded = false,
        };

    private const string Text = """
        name: three
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2025, periods: 3 }
        countries:
          count: 3
          defaults: { discountFactor: 0.5, reciprocity: 1, choiceNoise: 0, leavingNoise: 0, government: { term: 4, turnover: 0 } }
        trust: { model: fixed }
        """;
}
