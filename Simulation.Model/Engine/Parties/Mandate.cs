using Simulation.Model.Scenarios;

namespace Simulation.Model.Engine.Parties;

/// <summary>What a country's people have told its delegation to do, in the order of time.</summary>
internal sealed class Mandate
{
    private readonly IReadOnlyList<Decision> _decisions;

    private Mandate(IReadOnlyList<Decision> decisions) => _decisions = decisions;

    /// <summary>A party's mandate; null where its people leave everything to the delegation.</summary>
    public static Mandate? Of(IEnumerable<Decision> decisions, string code)
    {
        // A stable sort: of two decisions for one round the later in the list counts.
        var own = decisions.Where(decision => decision.Country == code).OrderBy(decision => (decision.Period, decision.Round)).ToList();
        return own.Count == 0 ? null : new Mandate(own);
    }

    /// <summary>The newest decision of a kind that stands in a round; null where the delegation decides.</summary>
    public Decision? Standing(int period, int round, Func<Decision, bool> isAbout)
    {
        Decision? standing = null;
        foreach (var decision in _decisions)
        {
            if ((decision.Period, decision.Round).CompareTo((period, round)) > 0)
                break;

            if (decision.HandsBack)
                standing = null;
            else if (isAbout(decision))
                standing = decision;
        }

        return standing;
    }

    /// <summary>The decision of a kind for this round only; null where the delegation decides.</summary>
    public Decision? Now(int period, int round, Func<Decision, bool> isAbout) =>
        Standing(period, round, isAbout) is { } decision && (decision.Period, decision.Round) == (period, round) ? decision : null;
}
