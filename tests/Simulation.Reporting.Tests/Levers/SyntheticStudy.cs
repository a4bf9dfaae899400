using Simulation.Model.Levers;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Levers;

/// <summary>
/// A made-up study of four levers: a strong one, a weak one that works the other way, one that needs something beside it and one that
/// cannot be moved.
/// </summary>
internal static class SyntheticStudy
{
    public static LeverStudy Study { get; } =
        new(
            SyntheticRun.Climate(3, 4, 2).Header,
            ["agreement_rate"],
            [
                Moved("weak", [0.5, 0.52], [0.45, 0.46]),
                Moved("strong", [0.25, 0.25], [0.75, 0.78125]),
                Moved("without-effect", [0.5, 0.52], [0.5, 0.52]) with
                {
                    Condition = new LeverCondition(["a=1"], "a is needed"),
                },
                Moved("impossible", [], []) with
                {
                    WhyNot = "it is out of reach",
                    Effects = [],
                },
            ]
        );

    private static LeverOutcome Moved(string name, double[] low, double[] high) =>
        new(new Lever(name, "", "", _ => []), [new LeverSetting($"path.{name}", "0", "1", false)], null, null, [LeverEffect.Of(low, high)]);
}
