namespace Simulation.Model.CollectiveDecisions;

/// <summary>
/// The expected-utility model of challenges (Bueno de Mesquita, 1985, 1994; Scholz, Calbert and Smith, 2011). With R the range of the first
/// positions, D = |x_i - x_j|/R and h's risk exponent r, success is worth <c>2 - 4 (0.5 - 0.5 D)^r</c>, failure <c>2 - 4 (0.5 + 0.5
/// D)^r</c> and leaving things as they are <c>2 - 4 0.5^r</c>; if i challenges j, j resists with probability s_j and i then wins with
/// <c>P_ij = sum_k max(0, v_k)/sum_k |v_k|</c>, <c>v_k = w_k (|x_k - x_j| - |x_k - x_i|)/R</c>. Exponents come from how secure a position
/// is: <c>r = (1 - risk/3)/(1 + risk/3)</c>.
/// </summary>
public class ChallengeModel
{
    private const double Tolerance = 1e-12;

    private readonly IssueStances _issue;
    private readonly double _range;

    /// <summary>The model of an issue.</summary>
    public ChallengeModel(IssueStances issue)
    {
        _issue = issue;
        _range = issue.Positions.Max() - issue.Positions.Min();
        Positions = [.. issue.Positions];
        Exponents = [.. issue.Positions.Select(_ => 1.0)];
    }

    /// <summary>How many actors there are.</summary>
    protected int Count => _issue.Actors.Count;

    /// <summary>Where each actor stands now.</summary>
    protected double[] Positions { get; private set; }

    /// <summary>Each actor's risk exponent (r).</summary>
    protected double[] Exponents { get; private set; }

    /// <summary>Plays rounds; the first entry is the beginning.</summary>
    /// <param name="rounds">How many rounds are played, 0 or more.</param>
    public IReadOnlyList<ChallengeRound> Play(int rounds)
    {
        var played = new List<ChallengeRound> { new(0, _issue, [], []) };
        for (var round = 1; round <= rounds; round++)
        {
            var exponents = Take();
            var accepted = new List<ChallengeOffer>();
            for (var actor = 0; actor < Count; actor++)
            {
                if (Best(actor, Offers(actor)) is { } offer)
                    accepted.Add(offer);
            }

            Positions = (double[])Positions.Clone();
            foreach (var offer in accepted)
                Positions[offer.Actor] = offer.Position;

            played.Add(new ChallengeRound(round, _issue.At(Positions), exponents, accepted));
        }

        return played;
    }

    /// <summary>The chance that i's position wins over j's.</summary>
    protected virtual double Wins(int i, int j)
    {
        var mine = 0.0;
        var all = 0.0;
        for (var voter = 0; voter < Count; voter++)
        {
            var vote = Vote(voter, i, j, 1);
            mine += Math.Max(0, vote);
            all += Math.Abs(vote);
        }

        return Positions[i] == Positions[j] || all == 0 ? 0 : mine / all;
    }

    /// <summary>How strongly a voter backs i's position against j's.</summary>
    protected double Vote(int voter, int i, int j, double exponent)
    {
        var toJ = Math.Abs(Positions[voter] - Positions[j]) / _range;
        var toI = Math.Abs(Positions[voter] - Positions[i]) / _range;
        return _issue.Weights[voter] * (exponent == 1 ? toJ - toI : Math.Pow(toJ, exponent) - Math.Pow(toI, exponent));
    }

    /// <summary>Of the offers made to an actor, the one it takes: the one that moves it least; of equals the first proposer's.</summary>
    protected virtual ChallengeOffer? Best(int actor, IReadOnlyList<ChallengeOffer> offers) =>
        Least(offers, offer => Math.Abs(offer.Position - Positions[actor]));

    /// <summary>The kinds of offer that follow from what both expect.</summary>
    /// <param name="own">What the actor expects of challenging the other (a).</param>
    /// <param name="other">What it expects of being challenged by the other, as the other sees it in its eyes (b).</param>
    protected virtual ChallengeKind? Kind(double own, double other)
    {
        if (other > own && own > 0)
            return ChallengeKind.Confrontation;

        if (other <= 0 || own >= 0)
            return null;

        return other > -own ? ChallengeKind.Compromise
            : other < -own ? ChallengeKind.Capitulation
            : null;
    }

    /// <summary>The offer with the smallest key; of equals the first.</summary>
    protected static ChallengeOffer? Least(IReadOnlyList<ChallengeOffer> offers, Func<ChallengeOffer, double> key)
    {
        ChallengeOffer? best = null;
        foreach (var offer in offers)
        {
            if (best is null || key(offer) < key(best) - Tolerance)
                best = offer;
        }

        return best;
    }

    // Exponents from the danger that each is in while all are neutral to risk.
    private double[] Take()
    {
        Array.Fill(Exponents, 1);
        Prepare();
        var danger = new double[Count];
        for (var actor = 0; actor < Count; actor++)
        {
            for (var other = 0; other < Count; other++)
                danger[actor] += other == actor ? 0 : Expected(actor, other, actor);
        }

        var least = danger.Min();
        var most = danger.Max();
        for (var actor = 0; actor < Count; actor++)
        {
            var risk = most > least ? ((2 * danger[actor]) - most - least) / (most - least) : 0;
            Exponents[actor] = (1 - (risk / 3)) / (1 + (risk / 3));
        }

        Prepare();
        return (double[])Exponents.Clone();
    }

    /// <summary>Called whenever positions or exponents have changed.</summary>
    protected virtual void Prepare() { }

    private List<ChallengeOffer> Offers(int actor)
    {
        var offers = new List<ChallengeOffer>();
        for (var other = 0; other < Count; other++)
        {
            if (Positions[other] == Positions[actor])
                continue;

            var own = Expected(actor, actor, other);
            var theirs = Expected(actor, other, actor);
            if (Kind(own, theirs) is not { } kind)
                continue;

            var position =
                kind == ChallengeKind.Compromise
                    ? Positions[actor] + ((Positions[other] - Positions[actor]) * Math.Abs(own / theirs))
                    : Positions[other];
            offers.Add(
                new ChallengeOffer
                {
                    Actor = actor,
                    Proposer = other,
                    Kind = kind,
                    Own = own,
                    Other = theirs,
                    Position = position,
                    From = Positions[actor],
                    ProposerAt = Positions[other],
                }
            );
        }

        return offers;
    }

    // What observer h expects of i's challenge to j.
    private double Expected(int h, int i, int j)
    {
        var distance = Math.Abs(Positions[i] - Positions[j]) / _range;
        var r = Exponents[h];
        var success = 2 - (4 * Math.Pow(0.5 - (0.5 * distance), r));
        var failure = 2 - (4 * Math.Pow(0.5 + (0.5 * distance), r));
        var statusQuo = 2 - (4 * Math.Pow(0.5, r));
        var wins = Wins(i, j);
        var resists = _issue.Saliences[j];
        return (resists * ((wins * success) + ((1 - wins) * failure))) + ((1 - resists) * success) - statusQuo;
    }
}

/// <summary>What two actors' expectations lead to.</summary>
public enum ChallengeKind
{
    /// <summary>Both expect to gain, the other more: the actor is offered the other's position.</summary>
    Confrontation,

    /// <summary>The other expects to gain more than the actor to lose: they meet on the way.</summary>
    Compromise,

    /// <summary>The actor expects to lose more than the other to gain, and gives in.</summary>
    Capitulation,
}

/// <summary>An offer that an actor took.</summary>
public sealed record ChallengeOffer
{
    /// <summary>Who moves, by place.</summary>
    public required int Actor { get; init; }

    /// <summary>Who made the offer, by place.</summary>
    public required int Proposer { get; init; }

    /// <summary>Its kind.</summary>
    public required ChallengeKind Kind { get; init; }

    /// <summary>What the actor expected of challenging the proposer (a).</summary>
    public required double Own { get; init; }

    /// <summary>What it expected of the proposer's challenge (b).</summary>
    public required double Other { get; init; }

    /// <summary>Where it moves.</summary>
    public required double Position { get; init; }

    /// <summary>Where it stood.</summary>
    public required double From { get; init; }

    /// <summary>Where the proposer stood.</summary>
    public required double ProposerAt { get; init; }
}

/// <summary>One round of challenges.</summary>
/// <param name="Round">The round, from 1; 0 is the beginning.</param>
/// <param name="Stances">Where everyone stands after it.</param>
/// <param name="Exponents">Each actor's risk exponent in it; empty at the beginning.</param>
/// <param name="Accepted">The offers taken, by actor.</param>
public sealed record ChallengeRound(
    int Round,
    IssueStances Stances,
    IReadOnlyList<double> Exponents,
    IReadOnlyList<ChallengeOffer> Accepted
);
