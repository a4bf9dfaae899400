using Simulation.Reporting.Behaviour;

namespace Simulation.Reporting.Tests.Behaviour;

/// <summary>Made-up curves: what is told of each replicate is given, so that nothing is left to chance.</summary>
internal static class SyntheticCurve
{
    /// <summary>A curve along 0, 1, 2 ... in which participation and compliance are 1 throughout.</summary>
    /// <param name="ambition">Ambition at each level in the two replicates; null where the level is refused.</param>
    public static ResponseCurve Of(params (double First, double Second)?[] ambition) =>
        new("Trust", "Trust", true, [.. ambition.Select((pair, place) => Level($"{place}", place, pair))]);

    /// <summary>The same with words for levels.</summary>
    public static ResponseCurve OfWords(params (string Word, (double First, double Second)? Ambition)[] levels) =>
        new("Retaliation", "Retaliation", false, [.. levels.Select((level, place) => Level(level.Word, place, level.Ambition))]);

    /// <summary>The same with another compliance at each level.</summary>
    public static ResponseCurve WithCompliance(this ResponseCurve curve, params double[] compliance) =>
        curve.With((level, place) => level with { Values = [level.Values[0], level.Values[1], [compliance[place], compliance[place]]] });

    /// <summary>The same with each level changed.</summary>
    public static ResponseCurve With(this ResponseCurve curve, Func<ResponseLevel, int, ResponseLevel> change) =>
        new(curve.Subject, curve.Axis, curve.IsOrdered, [.. curve.Levels.Select(change)]);

    private static ResponseLevel Level(string text, int place, (double First, double Second)? ambition) =>
        ambition is { } pair
            ? new ResponseLevel(
                text,
                place,
                [
                    [pair.First, pair.Second],
                    [1, 1],
                    [1, 1],
                ]
            )
            : new ResponseLevel(text, place, []) { WhyNot = "this is refused." };
}
