namespace Simulation.Model.Games.Trade;

/// <summary>
/// Tariffs between two countries with linear demand of slope d, each importing what the other has more of (Johnson, 1953; Bagwell and
/// Staiger, 1990): with g the gap of endowments, a tariff t changes the importer's welfare by <c>f(t) = g t/4 - 3 d t^2/8</c> and the
/// exporter's by <c>-h(t) = -(g t/4 - d t^2/8)</c> against free trade, times the scale of the trade.
/// </summary>
/// <param name="Gap">The partner's endowment of a good less the own (g = x - m), above 0.</param>
/// <param name="DemandSlope">Slope of demand (d), above 0.</param>
public readonly record struct TariffGame(double Gap, double DemandSlope)
{
    /// <summary>The discount factor from which free trade holds under reversion to the tariff war, whatever g and d.</summary>
    public const double CriticalDiscountFactor = 3.0 / 5.0;

    /// <summary>The best tariff whatever the other does: <c>g/(3 d)</c>, one third of the prohibitive one.</summary>
    public double NashTariff => Gap / (3 * DemandSlope);

    /// <summary>The tariff at which trade ends: <c>g/d</c>.</summary>
    public double ProhibitiveTariff => Gap / DemandSlope;

    /// <summary>What a tariff brings the importer, f(t).</summary>
    public double ImporterGain(double tariff) => (Gap * tariff / 4) - (3 * DemandSlope * tariff * tariff / 8);

    /// <summary>What it costs the exporter, h(t).</summary>
    public double ExporterLoss(double tariff) => (Gap * tariff / 4) - (DemandSlope * tariff * tariff / 8);

    /// <summary>The lowest tariff that holds at a discount factor: <c>t_N (3 - 5 delta)/(3 - delta)</c>, 0 from the critical one.</summary>
    public double MostCooperativeTariff(double discount) => Math.Max(0, NashTariff * (3 - (5 * discount)) / (3 - discount));

    /// <summary>The change of welfare from free trade to the tariff war, at the scales of own imports and of the partner's.</summary>
    public double TradeWarChange(double ownScale = 1, double partnerScale = 1) =>
        (ownScale * ImporterGain(NashTariff)) - (partnerScale * ExporterLoss(NashTariff));

    /// <summary>
    /// Whether a country is better off in the tariff war: its imports are more than 5/3 of the partner's (Kennan and Riezman, 1988).
    /// </summary>
    public bool WinsTradeWar(double ownScale, double partnerScale) =>
        !Tie.AtLeast(partnerScale * ExporterLoss(NashTariff), ownScale * ImporterGain(NashTariff));
}
