namespace Simulation.Model.Games;

/// <summary>
/// Carbon prices without and with cooperation (Nordhaus, 2015), the abatement they lead to, and warming in proportion to emissions.
/// </summary>
public static class CarbonPricing
{
    /// <summary>Warming per 1,000 GtCO2 (TCRE), degrees Celsius; likely 0.27 to 0.63 (IPCC AR6).</summary>
    public const double DefaultTcre = 0.45;

    /// <summary>The price of a country that holds a share of the global social cost: <c>s_i G</c>.</summary>
    public static double NashPrice(double share, double globalCost) => share * globalCost;

    /// <summary>The mean of the Nash prices weighted by the same shares: <c>H G</c>, H their Herfindahl index.</summary>
    public static double MeanNashPrice(ReadOnlySpan<double> shares, double globalCost) =>
        Indicators.Inequality.Herfindahl(shares) * globalCost;

    /// <summary>The control rate at a price: <c>mu = min(1, (price/P)^(1/(theta2 - 1)))</c>, P the backstop price.</summary>
    public static double ControlRate(double price, double backstop, double theta2) =>
        price <= 0 ? 0 : Math.Min(1, Math.Pow(price / backstop, 1 / (theta2 - 1)));

    /// <summary>Warming of cumulative emissions, degrees Celsius: <c>TCRE x GtCO2/1000</c>.</summary>
    public static double Warming(double cumulativeGtCo2, double tcre = DefaultTcre) => tcre * cumulativeGtCo2 / 1000;
}
