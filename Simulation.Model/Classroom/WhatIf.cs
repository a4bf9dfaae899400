using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Indicators;
using Simulation.Model.Limits;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Randomness;
using Simulation.Model.Statistics;

namespace Simulation.Model.Classroom;

/// <summary>
/// What would probably come of a decision, over many runs that differ in luck only; in the end where nothing else is said.
/// </summary>
public sealed record Outlook
{
    /// <summary>The median of the world's headline series in each period.</summary>
    public required IReadOnlyList<double> Course { get; init; }

    /// <summary>The last of them.</summary>
    public required double Headline { get; init; }

    /// <summary>The 10 % quantile of the last.</summary>
    public required double Low { get; init; }

    /// <summary>Its 90 % quantile.</summary>
    public required double High { get; init; }

    /// <summary>The mean of the indicator that answers the question before the game; null where there is none.</summary>
    public required double? Answer { get; init; }

    /// <summary>The mean share of the parties that an agreement binds.</summary>
    public required double Members { get; init; }

    /// <summary>The mean trust over all pairs in the end.</summary>
    public required double Trust { get; init; }

    /// <summary>
    /// What the asking seat gains in payoff over no agreement in all, discounted by its own factor to the first period, in the world's
    /// money; null where nobody in particular asks.
    /// </summary>
    public required double? Gain { get; init; }
}

/// <summary>Plays a class on as if something had been decided.</summary>
public static class WhatIf
{
    private const int Replicates = 24;

    /// <summary>
    /// The class as it would go on with a decision. Nothing that others have handed in for this phase counts, so that the outlook tells
    /// nothing of it: they do what their delegations would.
    /// </summary>
    /// <param name="room">The class, at a question.</param>
    /// <param name="seat">Who asks, by code; null where nobody in particular.</param>
    /// <param name="decision">What it thinks of; null for going on as told before. A proposal, and a yes to a text, are looked at as if
    /// everyone took them.</param>
    public static RunSetup Suppose(ClassSession room, string? seat, Decision? decision) =>
        room.Setup.With([.. room.DecisionsBefore(room.Step), .. decision is null ? [] : Assumed(room, seat, decision)], room.Shocks);

    /// <summary>What it takes to find out what would come of it.</summary>
    public static Workload Cost(RunSetup setup) => RunCost.Run(setup, Replicates, 0, 1);

    /// <summary>What would come of it.</summary>
    /// <param name="setup">The class as it would go on.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="seat">Whose gain is looked at, by code; null for nobody's.</param>
    /// <param name="threads">How many runs are played at once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Outlook Of(RunSetup setup, ulong seed, string? seat, int threads, CancellationToken cancellationToken)
    {
        var result = new InProcessDriver(threads).Run(new RunPlan(setup, OtherLuck(seed), Replicates, 0), null, cancellationToken);
        var header = result.Header;
        var headline = Row(header, header.Headline.Name);
        var members = Row(header, CommonSeries.Members.Name);
        var trust = Row(header, CommonSeries.TrustMean.Name);
        double[][] course =
        [
            .. Enumerable
                .Range(0, setup.Periods)
                .Select(period => result.Lanes.Select(lane => lane.World[headline][period]).Order().ToArray()),
        ];
        double[] middle = [.. course.Select(values => Quantile.Of(values, 0.5))];
        var final = course[^1];
        return new Outlook
        {
            Course = middle,
            Headline = middle[^1],
            Low = Quantile.Of(final, 0.1),
            High = Quantile.Of(final, 0.9),
            Answer = Answer(setup, result),
            Members = result.Lanes.Average(lane => lane.World[members].Average()) / setup.Count,
            Trust = result.Lanes.Average(lane => lane.World[trust][^1]),
            Gain = seat is null ? null : Gain(result, setup.Parties[setup.IndexOf(seat)]),
        };
    }

    // The class's own luck has already settled who will ratify and how well each delivers: no outlook is made with it.
    internal static ulong OtherLuck(ulong seed) => StableHash.Combine(seed, 1);

    private static IEnumerable<Decision> Assumed(ClassSession room, string? seat, Decision decision)
    {
        var isForAll = decision.Proposal is not null || decision.Accepts == true;
        foreach (
            var party in isForAll ? room.Setup.PartyList.Select(party => party.Code)
            : seat is null ? []
            : [seat]
        )
        {
            var own = room.Of(party, decision);
            yield return own;
            if (decision.Proposal is not null)
                yield return own with
                {
                    Proposal = null,
                    Accepts = true,
                };
        }
    }

    private static double? Answer(RunSetup setup, RunResult result)
    {
        var asked = result
            .Header.Indicators.Index()
            .FirstOrDefault(one => one.Item.Name == setup.Scenario.Classroom?.Prediction?.Indicator);
        return asked.Item is null ? null : result.Lanes.Average(lane => lane.Indicators[asked.Index]);
    }

    private static double Gain(RunResult result, PartySetup party)
    {
        var series = result.Header.PartySeries.Index().First(one => one.Item.Name == CommonSeries.PayoffGain.Name).Index;
        var parties = result.Header.Parties.Count;
        var periods = result.Header.Years.Count;
        var gains = result.Lanes.Select(lane =>
            PresentValue.Of(
                [.. Enumerable.Range(0, periods).Select(period => lane.Party[series][(period * parties) + party.Index])],
                party.Patience
            )
        );
        return Quantile.Of([.. gains.Order()], 0.5);
    }

    private static int Row(RunHeader header, string name) => header.WorldSeries.Index().First(series => series.Item.Name == name).Index;
}
