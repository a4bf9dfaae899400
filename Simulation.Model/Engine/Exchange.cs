namespace Simulation.Model.Engine;

/// <summary>What the exchange programme has built up, and what it costs.</summary>
internal static class Exchange
{
    /// <summary>How familiar two parties are with one another at the start of a period, 0 to below 1.</summary>
    public static double Stock(RunSetup setup, int period, int one, int other) =>
        TakesPart(setup, one) && TakesPart(setup, other) ? setup.Institution.Exchange.Stock((period - 1) * setup.World.StepYears) : 0;

    /// <summary>What a period of it costs a party, in units of its payoff scale.</summary>
    public static double Cost(RunSetup setup, int party) =>
        TakesPart(setup, party) ? setup.Institution.Exchange.Effort * setup.Institution.Exchange.Cost : 0;

    private static bool TakesPart(RunSetup setup, int party)
    {
        var programme = setup.Institution.Exchange;
        return programme.Effort > 0 && (programme.Among.Count == 0 || programme.Among.Contains(setup.PartyList[party].Code));
    }
}
