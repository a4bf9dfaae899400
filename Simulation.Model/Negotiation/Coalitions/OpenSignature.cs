using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>
/// A settled text lies open for signature: in each round all say whether they would be in beside those who are, until nobody changes its
/// mind. Where membership draws others in, as trade measures do, that is a bandwagon from the founders on (Barrett, 1997).
/// </summary>
/// <param name="conference">The table.</param>
/// <param name="weighed">What membership asks in the years to come, as parties weigh it.</param>
/// <param name="promised">What it asks this period.</param>
/// <param name="members">Who is in from the start; changed.</param>
/// <param name="rounds">How many rounds there are at most.</param>
internal sealed class OpenSignature(Conference conference, TreatyTerms weighed, TreatyTerms promised, bool[] members, int rounds)
{
    private const int FewestMembers = 2;

    /// <summary>Holds the talks; the members sign.</summary>
    public IEnumerable<Ask> Hold()
    {
        var round = 0;
        var moved = true;
        while (moved && round < rounds)
        {
            round++;
            moved = false;
            yield return new SignaturesInvited(
                conference.View,
                round,
                (bool[])members.Clone(),
                weighed.Target,
                weighed.Transfers(members),
                promised.Target
            );
            foreach (var party in conference.Seats())
            {
                var joins = ((Membership)conference.Answers[party]).Joins;
                conference.Minutes.Membership(round, party);
                moved |= joins != members[party];
                members[party] = joins;
            }
        }

        if (members.AsSpan().Count(true) < FewestMembers)
            conference.Fail(round, "fewer than two would sign");
        else
            conference.Conclude(new CoalitionPlan(members, promised.Target, promised.Transfers(members)).Sign(conference.View, round));
    }
}
