using Simulation.Runner.Verification.Climate;
using Simulation.Runner.Verification.Negotiation;
using Simulation.Runner.Verification.Theory;

namespace Simulation.Runner.Verification;

/// <summary>The reference suites that a folder holds.</summary>
public static class ReferenceSuites
{
    /// <summary>
    /// The suites present in <paramref name="directory"/>: the theory families by name, then the climate models, then the negotiations by
    /// name.
    /// </summary>
    public static IReadOnlyList<IReferenceSuite> In(string directory)
    {
        IReferenceSuite[] climate = [new ClimateClubSuite(), new Dice2016Suite(), new FairSuite(), new Rice2010Suite(), new RicenSuite()];
        return [.. TheorySuite.In(directory), .. climate.Where(suite => suite.IsPresent(directory)), .. NegotiationSuite.In(directory)];
    }
}
