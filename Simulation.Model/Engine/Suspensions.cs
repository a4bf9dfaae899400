using Simulation.Model.Countries;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine;

/// <summary>Who is suspended for what was reported of it.</summary>
internal sealed class Suspensions(SuspensionClause clause, IReadOnlyList<Party> parties, EventLog? events)
{
    private readonly int[] _inARow = new int[parties.Count];
    private readonly int[] _left = new int[parties.Count];

    /// <summary>Whether a party is suspended this period.</summary>
    public bool Of(int party) => _left[party] > 0;

    /// <summary>Takes down the period's reports; who is suspended by them is so from the next period on.</summary>
    public void Take(double[] reports)
    {
        for (var party = 0; clause.After > 0 && party < reports.Length; party++)
        {
            _left[party] = Math.Max(0, _left[party] - 1);
            if (double.IsNaN(reports[party]))
                continue;

            _inARow[party] = clause.Counts(reports[party]) ? _inARow[party] + 1 : 0;
            if (_inARow[party] < clause.After)
                continue;

            _left[party] = clause.Periods;
            _inARow[party] = 0;
            events?.Add(EventKind.Suspension, 0, parties[party], null, null, LaneReasons.Suspension(parties[party], clause));
        }
    }
}
