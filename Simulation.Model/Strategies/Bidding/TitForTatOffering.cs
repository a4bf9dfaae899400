using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// Concedes as the others do: with u the worth to itself of what they offered, its next target is its last one times
/// <c>u(earlier)/u(now)</c>, the two <see cref="Window"/> offers apart (relative and averaged tit for tat; Faratin, Sierra and Jennings,
/// 1998). It never asks for more than its best or less than what it could be content with.
/// </summary>
[Rule("tit-for-tat", "concedes in proportion to what the others' offers improve", "Faratin, Sierra and Jennings (1998)")]
public sealed record TitForTatOffering : IOffering
{
    /// <summary>
    /// Over how many offers of the others their concession is measured, 1 or more; the longer, the more it is an average.
    /// </summary>
    [Range(1, 100)]
    public int Window { get; init; } = 1;

    /// <inheritdoc/>
    public Offering Begin(BiddingTable table) => new Policy(table, Window);

    private sealed class Policy(BiddingTable table, int window) : Offering
    {
        private double _target = table.Seat.Own.Highest;

        public override int Next(in BiddingMoment moment, double concession) => table.Cheapest(Target());

        public override void Made(int outcome) => _target = Target();

        // Utilities are counted from what the party could be content with, so that scale and origin do not matter.
        private double Target()
        {
            var own = table.Seat.Own;
            var received = table.Received;
            if (received.Count <= window)
                return _target;

            var span = Math.Max(own.Highest - own.Lowest, Preferences.Tolerance);
            var earlier = (received[^(window + 1)].Utility - own.Lowest) / span;
            var now = (received[^1].Utility - own.Lowest) / span;
            var ratio = now <= Preferences.Tolerance ? 1 : Math.Pow(earlier / now, 1.0 / window);
            return Math.Clamp(own.Lowest + ((_target - own.Lowest) * ratio), own.Floor, own.Highest);
        }
    }
}
