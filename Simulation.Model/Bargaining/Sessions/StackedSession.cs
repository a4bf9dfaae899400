namespace Simulation.Model.Bargaining.Sessions;

/// <summary>
/// One session of stacked alternating offers between bidders, without conference or grains: for tournaments, benchmarks and reference
/// traces (Aydoğan, Festen, Hindriks and Jonker, 2017). Round r of N, from 0, is at time <c>t = (r + 1)/(N + 1)</c>; in each every party
/// accepts the standing offer or replaces it by its own; when all accept the same one, it is the agreement.
/// </summary>
public static class StackedSession
{
    /// <summary>Holds a session.</summary>
    /// <param name="bidders">The parties, in the order of their turns.</param>
    /// <param name="rounds">How many rounds there are (N), 1 or more.</param>
    /// <param name="trace">Receives who did what; null where nobody wants to know.</param>
    public static SessionResult Hold(IReadOnlyList<Bidder> bidders, int rounds, ICollection<SessionEvent>? trace = null)
    {
        var standing = -1;
        var accepting = new bool[bidders.Count];
        for (var round = 0; round < rounds; round++)
        {
            var moment = new BiddingMoment(round, rounds, (round + 1.0) / (rounds + 1), 1, 1);
            for (var party = 0; party < bidders.Count; party++)
            {
                if (standing >= 0 && bidders[party].Accepts(moment, standing))
                {
                    trace?.Add(new SessionEvent(round, party, true, standing));
                    accepting[party] = true;
                    if (!accepting.Contains(false))
                        return new SessionResult(standing, round, moment.Time, party);

                    continue;
                }

                var offer = bidders[party].Offer(moment);
                if (offer < 0)
                    continue;

                standing = offer;
                Array.Clear(accepting);
                accepting[party] = true;
                trace?.Add(new SessionEvent(round, party, false, standing));
                for (var other = 0; other < bidders.Count; other++)
                {
                    if (other != party)
                        bidders[other].Hear(party, standing);
                }
            }
        }

        return new SessionResult(-1, rounds, 1, -1);
    }
}

/// <summary>Something that happened in a session.</summary>
/// <param name="Round">The round, from 0.</param>
/// <param name="Party">Who did it.</param>
/// <param name="Accepts">Whether it accepted the outcome or offered it.</param>
/// <param name="Outcome">The outcome.</param>
public readonly record struct SessionEvent(int Round, int Party, bool Accepts, int Outcome);

/// <summary>How a session ended.</summary>
/// <param name="Outcome">The agreement; -1 for none.</param>
/// <param name="Round">The round of the agreement, from 0; the number of rounds where there is none.</param>
/// <param name="Time">Its time, above 0 to 1; 1 where there is none.</param>
/// <param name="AcceptedLastBy">Who accepted last; -1 where there is none.</param>
public readonly record struct SessionResult(int Outcome, int Round, double Time, int AcceptedLastBy)
{
    /// <summary>What the end is worth to a party: its utility or reservation value, discounted by <c>delta^t</c>.</summary>
    public double Utility(Preferences party) =>
        (Outcome < 0 ? party.Reservation : party.Utilities[Outcome]) * (party.Discount == 1 ? 1 : Math.Pow(party.Discount, Time));
}
