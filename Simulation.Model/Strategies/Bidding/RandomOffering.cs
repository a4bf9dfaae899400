using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// Offers an outcome drawn at random among those no worse than no agreement: the baseline that every other policy should beat.
/// </summary>
[Rule("random", "an outcome drawn among those no worse than no agreement", "Gode and Sunder (1993)")]
public sealed record RandomOffering : IOffering
{
    /// <inheritdoc/>
    public Offering Begin(BiddingTable table) => new Policy(table);

    private sealed class Policy : Offering
    {
        private readonly BiddingTable _table;
        private readonly int _acceptable;
        private int _next;

        public Policy(BiddingTable table)
        {
            _table = table;
            foreach (var outcome in table.Seat.Own.Descending)
                _acceptable += table.Seat.Own.Utilities[outcome] >= table.Seat.Own.Floor - table.Tolerance ? 1 : 0;

            Made(0);
        }

        public override int Next(in BiddingMoment moment, double concession) => _table.Seat.Own.Descending[_next];

        public override void Made(int outcome) => _next = (int)(_table.Draw() * _acceptable);
    }
}
