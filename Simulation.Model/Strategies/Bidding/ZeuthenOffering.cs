using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// Whoever risks less by a breakdown concedes (Zeuthen, 1930; Harsanyi, 1956): its risk limit is <c>(u(own offer) - u(theirs))/(u(own
/// offer) - d)</c>, theirs is estimated. If its own is not the larger, it offers the outcome that costs it least and makes it so; which is
/// to say, it goes for the larger product of gains.
/// </summary>
[Rule("zeuthen", "concedes just enough when it risks less by a breakdown than the others", "Zeuthen (1930); Harsanyi (1956)")]
public sealed record ZeuthenOffering : IOffering
{
    /// <inheritdoc/>
    public Offering Begin(BiddingTable table) => new Policy(table);

    private sealed class Policy(BiddingTable table) : Offering
    {
        private int _last = -1;

        public override int Next(in BiddingMoment moment, double concession)
        {
            var own = table.Seat.Own;
            if (_last < 0 || table.Newest < 0)
                return _last < 0 ? own.Descending[0] : _last;

            if (Product(_last) > Product(table.Newest) + Preferences.Tolerance)
                return _last;

            // Down its own ranking from the last offer to the first outcome whose product of gains is larger than that of what they offer.
            foreach (var outcome in own.Descending)
            {
                if (
                    own.Utilities[outcome] <= own.Utilities[_last]
                    && own.Utilities[outcome] >= own.Floor - table.Tolerance
                    && Product(outcome) > Product(table.Newest) + Preferences.Tolerance
                )
                    return outcome;
            }

            // Nothing is better for both: on equal risk it takes what they offer.
            return own.Utilities[table.Newest] >= own.Floor - table.Tolerance ? table.Newest : _last;
        }

        public override void Made(int outcome) => _last = outcome;

        private double Product(int outcome) =>
            Math.Max(0, table.Seat.Own.Utilities[outcome] - table.Seat.Own.Reservation) * table.Opponents.Estimate(outcome);
    }
}
