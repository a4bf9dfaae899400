using Simulation.Model.Statistics;
using Simulation.Model.Worth;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Worth;

/// <summary>A made-up comparison of national with international action.</summary>
internal static class SyntheticWorth
{
    public static CollaborationWorth Worth { get; } =
        new(
            SyntheticRun.Climate(3, 4, 2).Header,
            [
                Row(WorthHead.Scope, "participants", "Parties that are members", "share", [0, 0], [0.5, 0.7], [1, 1]),
                Row(WorthHead.Scope, "covered", "Share of co2 with members", "share", [0, 0], [0.8, 0.9], [1, 1]),
                Row(WorthHead.Resources, "contributions", "Given up for others in a period", "billion US$", [0, 0], [10, 12], [20, 20]),
                Row(
                    WorthHead.Innovation,
                    "research",
                    "Research by all, spillover 0.5",
                    "national = 100",
                    [100, 100],
                    [100, 100 + 1e-12],
                    [100, 100]
                ),
                Row(WorthHead.Complexity, "messages", "Messages in a period", "count", [0, 0], [30, 30], [3, 3]),
                Row(WorthHead.Impact, "closing_the_gap", "Gap closed in payoffs", "1", [0, 0], [-0.1, 0.3], [1, 1]),
                Row(WorthHead.Impact, "emissions_last", "Emissions in 2040", "GtCO2/yr", [40, 42], [30, 31.9], [20, 20]),
                Row(WorthHead.Impact, "emissions_mean", "Emissions, mean", "GtCO2/yr", [40, 42], [35, 36.9], [20, 20]),
            ],
            ["Something is assumed."]
        );

    private static WorthRow Row(
        WorthHead head,
        string name,
        string label,
        string unit,
        double[] national,
        double[] negotiated,
        double[] full
    ) =>
        new()
        {
            Head = head,
            Name = name,
            Label = label,
            Unit = unit,
            National = MeanInterval.Of(national),
            Negotiated = MeanInterval.Of(negotiated),
            Full = MeanInterval.Of(full),
            Change = PairedDifference.Of(negotiated, national),
        };
}
