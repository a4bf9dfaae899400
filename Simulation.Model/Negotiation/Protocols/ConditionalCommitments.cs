using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// Everyone states on what condition it would do its part of a common text: "if n others do". The largest set whose conditions hold among
/// themselves is put in force (Heitzig, Lessmann and Zou, 2011, on conditional schedules; the National Popular Vote compact works this
/// way).
/// </summary>
[Rule(
    "conditional-commitments",
    "everyone commits itself if enough others do; the largest consistent set binds",
    "Heitzig, Lessmann and Zou (2011)"
)]
public sealed record ConditionalCommitments : IProtocol
{
    /// <summary>The text: the share of the joint optimum that everyone would do, above 0 to 1.</summary>
    [Range(0.01, 1)]
    public double Ambition { get; init; } = 1;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        if (!conference.CanBeHeld)
            yield break;

        var view = conference.View;
        var atTable = conference.AtTable;
        var draft = new Draft(
            Ambition,
            JointSurplus.Text(view.Game, view.StatusQuo, conference.Credence, atTable, 1),
            atTable,
            new double[atTable.Length],
            view.Game.FocalText
        );
        yield return new ConditionsInvited(view, draft);
        conference.Minutes.Conditions(1);
        var bound = LargestConsistent([
            .. atTable.Select((seated, party) => seated ? ((Condition)conference.Answers[party]).Others : null),
        ]);
        if (bound.Contains(true))
            conference.Conclude(Treaty.Of(view, draft with { Participants = bound }, bound, 1));
        else
            conference.Fail(1, "no set of parties finds as many others as each of them needs");
    }

    /// <summary>The largest set in which everyone finds as many others as it needs.</summary>
    /// <param name="needed">How many others each needs; null where no number is enough.</param>
    public static bool[] LargestConsistent(IReadOnlyList<int?> needed)
    {
        bool[] bound = [.. needed.Select(others => others is not null)];
        var changed = true;
        while (changed)
        {
            var others = bound.Count(isBound => isBound) - 1;
            changed = false;
            for (var party = 0; party < bound.Length; party++)
            {
                if (!bound[party] || needed[party] <= others)
                    continue;

                bound[party] = false;
                changed = true;
            }
        }

        return bound;
    }
}
