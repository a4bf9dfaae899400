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

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var n = parties.Count;
        var trades = report.Parties(Trade);
        var tariffs = report.Parties(Tariff);
        var barriers = report.Parties(Barrier);
        var returns = report.Parties(Safe);
        var traded = 0.0;
        var levied = 0.0;
        var hindered = 0.0;
        var returned = 0.0;
        for (var party = 0; party < n; party++)
        {
            var own = actions.Slice(party * Issues.Count, Issues.Count);
            var (trade, tariff, barrier) = Import(party, own);
            trades[party] = trade;
            tariffs[party] = book.Imports[party] == 0 ? 0 : tariff / book.Imports[party];
            barriers[party] = barrier;
            returns[party] = book.InvestmentIssue < 0 ? 0 : book.SafeReturn(party, own[book.InvestmentIssue]);
            traded += trade;
            levied += tariff;
            hindered += barrier * book.Imports[party];
            returned += returns[party];
        }

        var imports = book.Imports.Sum();
        report[Trade] = traded;
        report[Tariff] = imports == 0 ? 0 : levied / imports;
        report[Barrier] = imports == 0 ? 0 : hindered / imports;
        report[Safe] = returned;
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
                new("trade_gain_pct", "%", "trade above that without agreement", "this project", input => -Reduction.Of(Trade, input)),
                new("mean_tariff", "share", "mean tariff over the run", "Johnson (1953)", input => input.World[Tariff].Average()),
                new(
                    "safe_return",
                    "billion US$/yr",
                    "mean safe return on foreign investment",
                    "this project",
                    input => input.World[Safe].Average()
                ),
            ],
            Sizes = sizes,
        };
}
