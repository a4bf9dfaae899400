using Simulation.Model.Countries;
using Simulation.Model.Games.Trade;

namespace Simulation.Model.Worlds.Trade;

/// <summary>Trade and investment as a game: what each party's concessions are worth to itself and to each partner.</summary>
internal sealed class TradeBook(TradeDefinition definition, TradeFlows flows, double[] stock, double[] risk, double publicShare)
{
    private readonly int _n = flows.Count;

    private double Prohibitive => (definition.Tariffs ?? new TariffDefinition()).Prohibitive;

    public int StepYears => definition.StepYears;

    public double[] Imports => flows.Imports;

    /// <summary>The tariff of a trade war, a share of the price.</summary>
    public double WarTariff => definition.Tariffs is null ? 0 : Tariff(Prohibitive).NashTariff;

    /// <summary>The level of the barriers that stand without agreement; 0 without any.</summary>
    public double BarrierLevel => definition.Barriers?.Level ?? 0;

    /// <summary>The share of trade that is left under tariffs and barriers of so much in all.</summary>
    public double Remaining(double obstacle) => Math.Max(0, 1 - (obstacle / Prohibitive));

    /// <summary>How many issues tariffs take: one for each partner, one for all, or none. They come first.</summary>
    public int TariffIssues =>
        definition.Tariffs is null ? 0
        : definition.Tariffs.Discriminating ? _n
        : 1;

    /// <summary>The place of barriers among the issues; -1 without them.</summary>
    public int BarrierIssue => definition.Barriers is null ? -1 : TariffIssues;

    /// <summary>The place of investment protection among the issues; -1 without it.</summary>
    public int InvestmentIssue => definition.Investment is null ? -1 : TariffIssues + (definition.Barriers is null ? 0 : 1);

    /// <summary>What is negotiated.</summary>
    public IReadOnlyList<Issue> Issues(IReadOnlyList<Party> parties)
    {
        var issues = new List<Issue>();
        if (TariffIssues == 1)
            issues.Add(new Issue("tariff_cut", "share", "tariff cuts"));
        else if (TariffIssues > 1)
            issues.AddRange(parties.Select(partner => new Issue($"tariff_cut_{partner.Code}", "share", "tariff cuts")));
        if (BarrierIssue >= 0)
            issues.Add(new Issue("barrier_cut", "share", "cuts of non-tariff barriers"));
        if (InvestmentIssue >= 0)
            issues.Add(new Issue("protection", "share", "protection of foreign investment"));

        return issues;
    }

    /// <summary>What a partner imports from another, billion US$ a year.</summary>
    public double Flow(int importer, int exporter) => flows.Flow[(importer * _n) + exporter];

    /// <summary>How much of a host's foreign return is safe at a level of protection, billion US$ a year.</summary>
    public double SafeReturn(int host, double protection) =>
        definition.Investment is { } investment ? stock[host] * investment.Return * (1 - (risk[host] * (1 - protection))) : 0;

    /// <summary>The game.</summary>
    public QuadraticGame Game()
    {
        var issues = TariffIssues + (BarrierIssue < 0 ? 0 : 1) + (InvestmentIssue < 0 ? 0 : 1);
        var builder = new QuadraticGameBuilder(_n, issues);
        for (var party = 0; party < _n; party++)
        {
            for (var partner = 0; definition.Tariffs is not null && partner < _n; partner++)
                AddTariff(builder, definition.Tariffs, party, partner);

            if (definition.Barriers is not null)
                AddBarriers(builder, definition.Barriers, party);
            if (definition.Investment is not null)
                AddInvestment(builder, definition.Investment, party);
        }

        return builder.Build(Scale(), flows.Exposure());
    }

    // At a price of 1 and a gap of 2, free trade moves one unit: the scale of a pair is its trade.
    private static TariffGame Tariff(double prohibitive) => new(2, 2 / prohibitive);

    private void AddTariff(QuadraticGameBuilder builder, TariffDefinition tariffs, int importer, int exporter)
    {
        var flow = StepYears * Flow(importer, exporter);
        if (importer == exporter || flow == 0)
            return;

        var game = Tariff(Prohibitive);
        var issue = tariffs.Discriminating ? exporter : 0;
        builder.Open(importer, issue, tariffs.Discriminating ? flow / StepYears : flows.Imports[importer]);
        builder.Add(importer, importer, issue, cut => flow * game.ImporterGain(game.NashTariff * (1 - cut)));
        builder.Add(exporter, importer, issue, cut => -flow * game.ExporterLoss(game.NashTariff * (1 - cut)));
    }

    // Without revenue the importer loses what the exporter loses.
    private void AddBarriers(QuadraticGameBuilder builder, BarrierDefinition barriers, int importer)
    {
        var game = Tariff(Prohibitive);
        var adjustment = StepYears * publicShare * barriers.Adjustment * barriers.Level * flows.Imports[importer];
        builder.Open(importer, BarrierIssue, flows.Imports[importer]);
        builder.Add(importer, importer, BarrierIssue, cut => -adjustment * cut * cut);
        for (var exporter = 0; exporter < _n; exporter++)
        {
            var flow = StepYears * Flow(importer, exporter);
            foreach (var affected in (ReadOnlySpan<int>)[importer, exporter])
                builder.Add(affected, importer, BarrierIssue, cut => -flow * game.ExporterLoss(barriers.Level * (1 - cut)));
        }
    }

    // Capital comes from the others in proportion to what they trade with the host.
    private void AddInvestment(QuadraticGameBuilder builder, InvestmentDefinition investment, int host)
    {
        var cost = StepYears * publicShare * investment.Cost * stock[host] * investment.Return * risk[host];
        builder.Open(host, InvestmentIssue, stock[host] * investment.Return * risk[host]);
        builder.Add(
            host,
            host,
            InvestmentIssue,
            level => (StepYears * investment.HostShare * SafeReturn(host, level)) - (0.5 * cost * level * level)
        );
        var exposure = flows.Exposure();
        for (var investor = 0; investor < _n; investor++)
        {
            var part = StepYears * (1 - investment.HostShare) * exposure[(host * _n) + investor];
            builder.Add(investor, host, InvestmentIssue, level => part * SafeReturn(host, level));
        }
    }

    // One per cent of the trade, or of the return on foreign capital, whichever there is.
    private double[] Scale()
    {
        var scale = new double[_n];
        for (var party = 0; party < _n; party++)
        {
            for (var partner = 0; partner < _n; partner++)
                scale[party] += 0.01 * StepYears * (Flow(party, partner) + Flow(partner, party));

            scale[party] = Math.Max(scale[party], 1e-9);
        }

        return scale;
    }
}
