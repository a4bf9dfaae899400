using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Trade;

/// <summary>Trade period by period: tariffs, barriers and what they leave of trade and investment.</summary>
internal sealed class TradeWorld(TradeBook book, IReadOnlyList<Party> parties, IReadOnlyDictionary<string, double[]> sizes)
    : RepeatedWorld(book.Game(), Terms(book, parties, sizes))
{
    private static readonly Series Trade = new("trade", "billion US$/yr", "Trade", "Trade|Imports");
    private static readonly Series Tariff = new("mean_tariff", "share", "Mean tariff", "Trade|Tariff");
    private static readonly Series Barrier = new("mean_barrier", "share", "Mean non-tariff barrier", "Trade|Non-Tariff Barrier");
    private static readonly Series Safe = new(
        "safe_return",
        "billion US$/yr",
        "Safe return on foreign investment",
        "Investment|Safe Return"
    );

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, Span<double> worldValues, Span<double> partyValues)
    {
        var n = parties.Count;
        worldValues.Clear();
        for (var party = 0; party < n; party++)
        {
            var own = actions.Slice(party * Issues.Count, Issues.Count);
            var (trade, tariff, barrier) = Import(party, own);
            partyValues[party] = trade;
            partyValues[n + party] = book.Imports[party] == 0 ? 0 : tariff / book.Imports[party];
            partyValues[(2 * n) + party] = barrier;
            partyValues[(3 * n) + party] = book.InvestmentIssue < 0 ? 0 : book.SafeReturn(party, own[book.InvestmentIssue]);
            worldValues[0] += trade;
            worldValues[1] += tariff;
            worldValues[2] += barrier * book.Imports[party];
            worldValues[3] += partyValues[(3 * n) + party];
        }

        var imports = book.Imports.Sum();
        (worldValues[1], worldValues[2]) = imports == 0 ? (0, 0) : (worldValues[1] / imports, worldValues[2] / imports);
    }

    // Demand is linear: what stands in the way as a share of the prohibitive tariff is the share of trade lost.
    private (double Trade, double Tariff, double Barrier) Import(int importer, ReadOnlySpan<double> own)
    {
        var trade = 0.0;
        var tariffs = 0.0;
        var barrier = book.BarrierIssue < 0 ? 0 : book.BarrierLevel * (1 - own[book.BarrierIssue]);
        for (var exporter = 0; exporter < parties.Count; exporter++)
        {
            var cut = book.TariffIssues == 0 ? 1 : own[book.TariffIssues == 1 ? 0 : exporter];
            var tariff = book.WarTariff * (1 - cut);
            trade += book.Flow(importer, exporter) * book.Remaining(tariff + barrier);
            tariffs += book.Flow(importer, exporter) * tariff;
        }

        return (trade, tariffs, barrier);
    }

    private static WorldTerms Terms(TradeBook book, IReadOnlyList<Party> parties, IReadOnlyDictionary<string, double[]> sizes) =>
        new()
        {
            Issues = book.Issues(parties),
            TotalUnit = "billion US$/yr",
            StepYears = book.StepYears,
            WorldSeries = [Trade, Tariff, Barrier, Safe],
            Headline = book.InvestmentIssue == 0 ? Safe : Trade,
            PartySeries =
            [
                Trade with
                {
                    Label = "Imports",
                },
                Tariff with
                {
                    Label = "Own mean tariff",
                },
                Barrier with
                {
                    Label = "Own non-tariff barrier",
                },
                Safe,
            ],
            Indicators =
            [
                new("trade_gain_pct", "%", "trade above that without agreement", "this project", input => -Reduction.OfFirstSeries(input)),
                new("mean_tariff", "share", "mean tariff over the run", "Johnson (1953)", input => input.World[1].Average()),
                new(
                    "safe_return",
                    "billion US$/yr",
                    "mean safe return on foreign investment",
                    "this project",
                    input => input.World[3].Average()
                ),
            ],
            Sizes = sizes,
        };
}
