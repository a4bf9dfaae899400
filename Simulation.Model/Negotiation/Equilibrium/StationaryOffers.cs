using Simulation.Model.Bargaining;

namespace Simulation.Model.Negotiation.Equilibrium;

/// <summary>
/// Offers and acceptances in a subgame-perfect equilibrium of bargaining over a list of texts in which all know each other's interests
/// (Rubinstein, 1982; Baron and Ferejohn, 1989), by backward induction from the last round. With gains <c>g_i(x) = u_i(x) - r_i</c> and
/// continuation values v, party j accepts x if <c>g_j(x) >= delta_j v_j</c>; a proposer takes the text best for itself among those that
/// pass, or lets the round go by where waiting is worth more. It is indifferent among equally good ones, so that the others expect their
/// mean.
/// </summary>
public sealed class StationaryOffers
{
    private const double Tolerance = Preferences.Tolerance;

    private readonly double[][] _gains;
    private readonly double[] _patience;
    private readonly Func<bool[], bool> _passes;
    private readonly bool[] _accepts;

    /// <summary>A table whose members know each other.</summary>
    /// <param name="parties">What each thinks of the texts.</param>
    /// <param name="patience">What a round's delay leaves of a gain (delta), 0 to 1, one per party.</param>
    /// <param name="passes">Whether a text is adopted that these accept.</param>
    public StationaryOffers(IReadOnlyList<Preferences> parties, double[] patience, Func<bool[], bool> passes)
    {
        _patience = patience;
        _passes = passes;
        _gains = [.. parties.Select(party => party.Utilities.Select(utility => utility - party.Reservation).ToArray())];
        _accepts = new bool[parties.Count];
        Continuation = new double[parties.Count];
    }

    /// <summary>What each expects, above no agreement, of the round that comes next; 0 where there is none.</summary>
    public double[] Continuation { get; private set; }

    /// <summary>Puts the present at another distance from the last round.</summary>
    /// <param name="continuation">What each expects of the round that comes next, above no agreement.</param>
    public void Continue(double[] continuation) => Continuation = continuation;

    /// <summary>What waiting is worth to a party now, above no agreement.</summary>
    public double Waiting(int party) => _patience[party] * Continuation[party];

    /// <summary>Whether a party takes a text now rather than wait.</summary>
    public bool Accepts(int party, int text) => _gains[party][text] >= Waiting(party) - Tolerance;

    /// <summary>What a text is worth to a party above no agreement.</summary>
    public double Gain(int party, int text) => _gains[party][text];

    /// <summary>The texts that a party may propose, all equally good for it; none where waiting is better.</summary>
    public List<int> Proposals(int proposer)
    {
        var best = new List<int>();
        var most = Waiting(proposer);
        for (var text = 0; text < _gains[proposer].Length; text++)
        {
            var gain = _gains[proposer][text];
            if (gain < most - Tolerance || !Passes(text, proposer))
                continue;

            if (gain > most + Tolerance)
                best.Clear();

            most = Math.Max(most, gain);
            best.Add(text);
        }

        return best;
    }

    /// <summary>Goes back one round: what was the present becomes the continuation.</summary>
    /// <param name="recognition">The chance of each party to propose in the present round; sums to 1.</param>
    /// <returns>By how much the values changed at most.</returns>
    public double StepBack(ReadOnlySpan<double> recognition)
    {
        var values = new double[_gains.Length];
        for (var proposer = 0; proposer < recognition.Length; proposer++)
        {
            if (recognition[proposer] == 0)
                continue;

            var proposals = Proposals(proposer);
            for (var party = 0; party < values.Length; party++)
            {
                var expected = proposals.Count == 0 ? Waiting(party) : 0;
                foreach (var text in proposals)
                    expected += _gains[party][text] / proposals.Count;

                values[party] += recognition[proposer] * expected;
            }
        }

        var change = values.Zip(Continuation, (now, before) => Math.Abs(now - before)).Max();
        Continuation = values;
        return change;
    }

    private bool Passes(int text, int proposer)
    {
        for (var party = 0; party < _accepts.Length; party++)
            _accepts[party] = party == proposer || Accepts(party, text);

        return _passes(_accepts);
    }
}
