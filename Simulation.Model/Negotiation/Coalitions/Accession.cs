using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>
/// Parties join and leave one after another, in an order drawn anew each round, until something is promised and nobody wants to change: a
/// membership to which each one's own is a best reply (d'Aspremont et al., 1983).
/// </summary>
internal sealed class Accession(Conference conference, ICoalitionPlanner planner, bool[] members, int rounds)
{
    /// <summary>Holds the talks; the members sign what they planned.</summary>
    public IEnumerable<Ask> Hold()
    {
        var round = 0;
        var moved = true;
        while (moved && round < rounds)
        {
            round++;
            moved = false;
            foreach (var party in Order(round))
            {
                yield return new MembershipOffered(
                    conference.View,
                    round,
                    party,
                    planner.Plan(With(party, true)),
                    planner.Plan(With(party, false))
                );
                var joins = ((Membership)conference.Answers[party]).Joins;
                conference.Minutes.Membership(round, party);
                moved |= joins != members[party];
                members[party] = joins;
            }

            // Whoever waits in vain for partners gives up its place, so that others can begin with somebody else.
            if (!moved && Yes(members) > 0 && !Promises(planner.Plan(members)))
            {
                GiveUp(round);
                moved = true;
            }
        }

        var plan = planner.Plan(members);
        if (Promises(plan))
            conference.Conclude(plan.Sign(conference.View, round));
        else
            conference.Fail(round, "no coalition formed that does more than its members do anyway");
    }

    private void GiveUp(int round)
    {
        var waiting = Yes(members);
        foreach (var party in conference.Seats().Where(party => members[party]))
            conference.Minutes.Note(
                EventKind.Response,
                round,
                party,
                false,
                () => ConferenceReasons.GaveUp(conference.Name(party), waiting)
            );

        Array.Clear(members);
    }

    private bool Promises(CoalitionPlan plan) => Yes(plan.Members) >= 2 && !plan.Profile.AsSpan().SequenceEqual(conference.View.StatusQuo);

    private static int Yes(ReadOnlySpan<bool> members) => members.Count(true);

    private bool[] With(int party, bool isMember)
    {
        var changed = (bool[])members.Clone();
        changed[party] = isMember;
        return changed;
    }

    // A random order (Fisher and Yates, 1938), so that no party is always first.
    private int[] Order(int round)
    {
        int[] order = [.. conference.Seats()];
        var chance = conference.Chance(round);
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = (int)(chance.NextDouble() * (last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }
}
