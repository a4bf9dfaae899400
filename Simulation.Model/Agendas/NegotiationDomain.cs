using Simulation.Model.Bargaining;

namespace Simulation.Model.Agendas;

/// <summary>A negotiation domain as a file states it: issues with values.</summary>
/// <param name="Name">What the file calls it; empty where it does not say.</param>
/// <param name="Issues">The issues in the order of the file, values in their order.</param>
public sealed record NegotiationDomain(string Name, IReadOnlyList<DiscreteIssue> Issues)
{
    /// <summary>The bounds of issues whose values are numbers between two bounds, by the issue's name.</summary>
    public IReadOnlyDictionary<string, (double Low, double High)> Bounds { get; init; } = new Dictionary<string, (double, double)>();
}

/// <summary>What one party thinks of a domain, as a file states it.</summary>
/// <param name="Name">The party.</param>
/// <param name="Weights">The weight of each issue, as in the file.</param>
/// <param name="Shares">What each value of each issue is worth, as a share of the best, 0 to 1.</param>
/// <param name="Reservation">The utility of no agreement.</param>
/// <param name="Discount">What a utility at the end of the talks is worth at their start, above 0 to 1.</param>
public sealed record PartyProfile(
    string Name,
    IReadOnlyList<double> Weights,
    IReadOnlyList<IReadOnlyList<double>> Shares,
    double Reservation,
    double Discount
)
{
    /// <summary>The profile as a table of utilities.</summary>
    public Preferences Over(OutcomeSpace outcomes) => new(AdditiveUtility.TableOfShares(outcomes, Weights, Shares), Reservation, Discount);
}
