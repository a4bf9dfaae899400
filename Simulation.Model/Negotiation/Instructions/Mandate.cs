namespace Simulation.Model.Negotiation.Instructions;

/// <summary>What a country's people have told its delegation to do, in the order of time.</summary>
public sealed class Mandate
{
    private const int LastRound = int.MaxValue;
    private readonly IReadOnlyList<Decision> _decisions;

    private Mandate(IReadOnlyList<Decision> decisions) => _decisions = decisions;

    /// <summary>A party's mandate; null where its people leave everything to the delegation.</summary>
    /// <param name="decisions">What people decided, for any party.</param>
    /// <param name="code">The party.</param>
    public static Mandate? Of(IEnumerable<Decision> decisions, string code)
    {
        // A stable sort: of two decisions for one round the later in the list counts.
        var own = decisions.Where(decision => decision.Country == code).OrderBy(decision => (decision.Period, decision.Round)).ToList();
        return own.Count == 0 ? null : new Mandate(own);
    }

    /// <summary>The decision that counts for a question; null where the delegation decides.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="period">The period, from 1.</param>
    /// <param name="round">The round of its conference, from 1; it does not matter where nothing is decided round by round.</param>
    public Decision? On(QuestionKind kind, int period, int round)
    {
        var standing = Standing(kind, period, kind.GoesByRounds() ? round : LastRound);
        return standing is null || !kind.HoldsForOneRound() || (standing.Period, standing.Round) == (period, round) ? standing : null;
    }

    /// <summary>
    /// Whether its people lead the country when a period opens: whether they have decided anything in a period before, and not handed back
    /// since. What they decide in the period itself comes too late for that.
    /// </summary>
    /// <param name="period">The period, from 1.</param>
    public bool LeadsAtOpeningOf(int period) =>
        _decisions.TakeWhile(decision => decision.Period < period).LastOrDefault() is { HandsBack: false };

    private Decision? Standing(QuestionKind kind, int period, int round)
    {
        Decision? standing = null;
        foreach (var decision in _decisions)
        {
            if ((decision.Period, decision.Round).CompareTo((period, round)) > 0)
                break;

            if (decision.HandsBack)
                standing = null;
            else if (decision.Kind == kind)
                standing = decision;
        }

        return standing;
    }
}
