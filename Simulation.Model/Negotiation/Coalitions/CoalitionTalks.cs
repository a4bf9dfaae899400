using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>Talks that form a coalition, in any world.</summary>
internal sealed class CoalitionTalks(Conference conference, CoalitionSettings settings, IReadOnlyList<string> founders, int rounds)
{
    /// <summary>Holds the talks.</summary>
    public IEnumerable<Ask> Hold()
    {
        if (!conference.CanBeHeld)
            yield break;

        ICoalitionPlanner planner;
        if (conference.View.Game.Texts is null)
        {
            planner = new ActionPlanner(conference.View, conference.Credence, settings);
        }
        else
        {
            yield return new TextsAppraised(conference.View, conference.Texts);
            planner = new TextPlanner(conference.Appraised(), settings.Least);
        }

        bool[] members =
        [
            .. conference.AtTable.Select((atTable, party) => atTable && founders.Contains(conference.Electorate.Codes[party])),
        ];
        foreach (var ask in new Accession(conference, planner, members, rounds).Hold())
            yield return ask;
    }
}
