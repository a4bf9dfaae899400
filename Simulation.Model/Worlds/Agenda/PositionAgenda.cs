using System.Globalization;
using Simulation.Model.Bargaining;

namespace Simulation.Model.Worlds.Agenda;

/// <summary>
/// Builds an agenda from positions: the values of an issue are the positions taken on it, an actor's evaluation of a value is <c>1 - |x -
/// position|/range</c>, and its weight on an issue its salience there as a share of all its saliences. Who takes no position on an issue
/// does not care about it.
/// </summary>
internal sealed class PositionAgenda(AgendaDefinition definition, WorldContext context)
{
    /// <summary>The agenda; null where problems were found.</summary>
    public Agenda? Build()
    {
        var before = context.Problems.Problems.Count;
        foreach (var (name, issue) in definition.Positions)
            Check(name, issue);

        foreach (var party in context.Parties.Where(party => Salience(party.Code) == 0))
            context.Problems.Add(
                "world.positions",
                $"'{party.Code}' takes part and cares for no issue: give it a position with a salience above 0."
            );

        DiscreteIssue[] issues =
        [
            .. definition.Positions.Select(issue => new DiscreteIssue(issue.Key, [.. Options(issue.Value).Select(Number)])),
        ];
        if (TooManyOutcomes.Of(issues) is { } fault)
            context.Problems.Add("world.positions", fault);
        if (context.Problems.Problems.Count > before)
            return null;

        var texts = new OutcomeSpace(issues);
        return new Agenda(
            texts,
            [.. context.Parties.Select(party => Preferences(texts, party.Code))],
            [.. context.Parties.Select(party => Power(party.Code))]
        );
    }

    private static List<double> Options(IssuePositions issue) =>
        [.. issue.Actors.Values.Select(actor => actor.Position).Distinct().Order()];

    private static (double Low, double High) Scale(IssuePositions issue) =>
        issue.Range.Count == 2
            ? (issue.Range[0], issue.Range[1])
            : (issue.Actors.Values.Min(actor => actor.Position), issue.Actors.Values.Max(actor => actor.Position));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private void Check(string name, IssuePositions issue)
    {
        var path = $"world.positions.{name}";
        if (issue.Actors.Count == 0)
        {
            context.Problems.Add(path, $"nobody takes a position on '{name}'.");
            return;
        }

        if (issue.Range.Count is not (0 or 2) || (issue.Range.Count == 2 && issue.Range[0] >= issue.Range[1]))
        {
            context.Problems.Add($"{path}.range", "expected the lower and the upper end of the scale, such as [0, 100].");
            return;
        }

        var (low, high) = Scale(issue);
        foreach (var (actor, stated) in issue.Actors.Where(actor => actor.Value.Position < low || actor.Value.Position > high))
            context.Problems.Add(
                $"{path}.{actor}.position",
                $"the position {Number(stated.Position)} is outside the scale from {Number(low)} to {Number(high)}."
            );
    }

    private double Salience(string actor) =>
        definition.Positions.Values.Sum(issue => issue.Actors.TryGetValue(actor, out var stated) ? stated.Salience : 0);

    private double Power(string actor)
    {
        var stated = definition
            .Positions.Values.Where(issue => issue.Actors.ContainsKey(actor))
            .Select(issue => issue.Actors[actor].Capability)
            .ToList();
        return stated.Sum() / stated.Count;
    }

    private Preferences Preferences(OutcomeSpace texts, string actor)
    {
        var all = Salience(actor);
        var issues = definition.Positions.Values.ToList();
        double[] weights = [.. issues.Select(issue => issue.Actors.TryGetValue(actor, out var stated) ? stated.Salience / all : 0)];
        IReadOnlyList<double>[] evaluations = [.. issues.Select(issue => Evaluations(issue, actor))];
        return new Preferences(AdditiveUtility.Table(texts, weights, evaluations), definition.Reservation);
    }

    private static double[] Evaluations(IssuePositions issue, string actor)
    {
        var (low, high) = Scale(issue);
        return
        [
            .. Options(issue)
                .Select(value =>
                    issue.Actors.TryGetValue(actor, out var stated) && high > low
                        ? 1 - (Math.Abs(value - stated.Position) / (high - low))
                        : 1
                ),
        ];
    }
}
