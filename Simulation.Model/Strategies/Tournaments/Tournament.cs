using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Sessions;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Randomness;

namespace Simulation.Model.Strategies.Tournaments;

/// <summary>
/// Every strategy against every other and itself, in every seat of every domain, by stacked alternating offers (Axelrod, 1984, for the
/// form). With more than two parties a strategy takes one seat, and all the others play one and the same of the field in turn.
/// </summary>
/// <param name="domains">What is negotiated.</param>
/// <param name="field">The strategies, with the names by which they are told apart.</param>
/// <param name="rounds">How many rounds a session has at most.</param>
/// <param name="replicates">How many times each match is played; more than once matters only where something is drawn.</param>
/// <param name="seed">The root seed.</param>
public sealed class Tournament(
    IReadOnlyList<TournamentDomain> domains,
    IReadOnlyList<(string Name, IStrategy Strategy)> field,
    int rounds,
    int replicates,
    ulong seed
)
{
    /// <summary>Plays it. Matches come in the order of domains, strategies, opponents, seats and replicates.</summary>
    public IReadOnlyList<TournamentMatch> Play(CancellationToken cancellation)
    {
        var matches = new List<TournamentMatch>();
        foreach (var domain in domains)
        {
            var solutions = BargainingSolutions.Of(domain.Parties);
            foreach (var own in field)
            {
                foreach (var others in field)
                {
                    for (var seat = 0; seat < domain.Parties.Count; seat++)
                    {
                        for (var replicate = 0; replicate < replicates; replicate++)
                        {
                            cancellation.ThrowIfCancellationRequested();
                            matches.Add(Play(domain, solutions, own, others, seat, replicate));
                        }
                    }
                }
            }
        }

        return matches;
    }

    // Who cares for others judges outcomes by their utilities too; what it is ranked by is its own.
    private static Preferences Judged(TournamentDomain domain, int party, double solidarity)
    {
        var own = domain.Parties[party];
        if (solidarity == 0)
            return own;

        var utilities = (double[])own.Utilities.Clone();
        var reservation = own.Reservation;
        for (var other = 0; other < domain.Parties.Count; other++)
        {
            if (other == party)
                continue;

            reservation += solidarity * domain.Parties[other].Reservation;
            for (var outcome = 0; outcome < utilities.Length; outcome++)
                utilities[outcome] += solidarity * domain.Parties[other].Utilities[outcome];
        }

        return new Preferences(utilities, reservation, own.Discount);
    }

    private TournamentMatch Play(
        TournamentDomain domain,
        BargainingSolutions solutions,
        (string Name, IStrategy Strategy) own,
        (string Name, IStrategy Strategy) others,
        int seat,
        int replicate
    )
    {
        var bidders = new Bidder[domain.Parties.Count];
        for (var party = 0; party < bidders.Length; party++)
        {
            // The seat's draws depend on seat and replicate alone, so that matches are paired across strategies.
            var stream = RandomStream.For(seed, replicate, 0, 0, (ulong)party, Purpose.Strategy);
            var plays = party == seat ? own.Strategy : others.Strategy;
            bidders[party] = plays.Bidder(
                new BidderSeat(party, bidders.Length, domain.Outcomes, Judged(domain, party, plays.Solidarity), stream)
            );
        }

        var result = StackedSession.Hold(bidders, rounds);
        var agreed = result.Outcome >= 0;
        var metrics = agreed ? AgreementMetrics.Of(solutions, domain.Parties, result.Outcome) : null;
        return new TournamentMatch
        {
            Domain = domain.Name,
            Strategy = own.Name,
            Opponent = others.Name,
            Seat = seat,
            Replicate = replicate,
            Agreed = agreed,
            Utility = result.Utility(domain.Parties[seat]),
            Welfare = metrics?.Welfare ?? domain.Parties.Sum(party => party.Reservation),
            NashProduct = metrics?.NashProduct ?? 0,
            DistanceToPareto = metrics?.DistanceToPareto ?? double.NaN,
        };
    }
}

/// <summary>A negotiation to hold a tournament over.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcomes">What can be agreed.</param>
/// <param name="Parties">What each party thinks of it.</param>
public sealed record TournamentDomain(string Name, OutcomeSpace Outcomes, IReadOnlyList<Preferences> Parties);

/// <summary>One match of a tournament.</summary>
public sealed record TournamentMatch
{
    /// <summary>What was negotiated.</summary>
    public required string Domain { get; init; }

    /// <summary>The strategy in question.</summary>
    public required string Strategy { get; init; }

    /// <summary>What all the others played.</summary>
    public required string Opponent { get; init; }

    /// <summary>Its seat, from 0.</summary>
    public required int Seat { get; init; }

    /// <summary>The replicate, from 0.</summary>
    public required int Replicate { get; init; }

    /// <summary>Whether there was an agreement.</summary>
    public required bool Agreed { get; init; }

    /// <summary>What the end was worth to it, discounted.</summary>
    public required double Utility { get; init; }

    /// <summary>The sum of all parties' utilities; of their reservation values where there was no agreement.</summary>
    public required double Welfare { get; init; }

    /// <summary>The product of all gains; 0 where there was no agreement.</summary>
    public required double NashProduct { get; init; }

    /// <summary>How far the agreement was from the Pareto frontier; NaN where there was none.</summary>
    public required double DistanceToPareto { get; init; }
}
