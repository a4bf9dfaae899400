using Simulation.Model.Engine.Results;
using Simulation.Model.Indicators;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>The indicators of a lane: those that every world has, then the world's own.</summary>
public static class RunIndicators
{
    /// <summary>The indicators that every world has, in order.</summary>
    public static IReadOnlyList<Indicator> Common { get; } =
    [
        new("agreement_rate", "share", "share of periods with an agreement in force", "this project"),
        new("participation_rate", "share", "mean share of the parties that an agreement binds", "Barrett (2003)"),
        new(
            "ambition_ratio",
            "1",
            "delivered beyond no cooperation, as a share of what full cooperation would deliver beyond it",
            "THEORY A"
        ),
        new(
            "closing_the_gap",
            "1",
            "payoffs gained before penalties, programmes and talks, as a share of what full cooperation "
                + "would gain; periods added up undiscounted",
            "Eyckmans and Finus (2009)"
        ),
        new("compliance_rate", "share", "mean delivered share of what was due of promises that bind", "Chayes and Chayes (1993)"),
        new("rounds_to_agreement", "count", "rounds in the first period that ends with an agreement", "this project"),
        new("periods_to_entry_into_force", "count", "periods from the start until an agreement is in force", "this project"),
        new("trust_mean", "share", "mean trust over all pairs at the end", "Jøsang and Ismail (2002)"),
        new("trust_brier", "1", "mean squared error of trust as a forecast of what is delivered", "Brier (1950)"),
        new(
            "gini_of_gains",
            "1",
            "inequality of the gains over no cooperation per head, discounted as in welfare, 0 to 1; by party where the world "
                + "has no populations",
            "Raffinetti, Siletti and Vernizzi (2015)"
        ),
        new(
            "welfare",
            "money",
            "gain of all parties over no cooperation, penalties, programmes and talks included, each discounted by its own factor",
            "THEORY A"
        ),
    ];

    /// <summary>All indicators of a run, in the order of every lane's values.</summary>
    public static IReadOnlyList<Indicator> All(IWorld world) =>
        [
            .. Common.Select(one => one.Unit == CommonSeries.MoneyUnit ? one with { Unit = world.MoneyUnit } : one),
            .. world.Indicators.Select(own => new Indicator(own.Name, own.Unit, own.Summary, own.Source)),
        ];

    internal static double[] Compute(RunSetup setup, LaneRecord record, TreatyStatus status, ReferenceLine nash, double brier)
    {
        var totals = record.Totals;
        var gains = PresentGains(setup, record);
        double[] common =
        [
            Mean(record.Row(CommonSeries.Agreement)),
            Mean(record.Row(CommonSeries.Members)) / setup.Count,
            CooperationIndex.AmbitionRatio(totals.Delivered, totals.Nash, totals.Cooperative),
            CooperationIndex.ClosingTheGap(totals.Gain, 0, totals.BestGain),
            Mean(record.Row(CommonSeries.ComplianceRate)),
            status.FirstConcluded == 0 ? double.NaN : record.Row(CommonSeries.Rounds)[status.FirstConcluded - 1],
            status.EnteredIntoForce == 0 ? double.NaN : status.EnteredIntoForce,
            record.Row(CommonSeries.TrustMean)[^1],
            brier,
            Inequality.Gini(gains, setup.People),
            gains.Sum(),
        ];
        var own = setup.World.WorldSeries;
        var input = new IndicatorInput(
            new SeriesRows(own, record.World, CommonSeries.OfWorld.Count),
            new SeriesRows(own, nash.World, CommonSeries.OfWorld.Count),
            [.. Enumerable.Range(1, setup.Periods).Select(setup.Year)]
        );
        return [.. common, .. setup.World.Indicators.Select(one => one.Compute(input))];
    }

    // What all its gains (payoff_gain) are worth to each party in the first period.
    private static double[] PresentGains(RunSetup setup, LaneRecord record) =>
        [.. setup.Parties.Select(party => PresentValue.Of(record.PartyRow(CommonSeries.PayoffGain, party.Index), party.Patience))];

    // Periods without a value (no promise, no compliance) are left out.
    private static double Mean(double[] values)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;

            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
