using Simulation.Model.Strategies;

namespace Simulation.Model.Games.Bargaining;

/// <summary>
/// Two parties who give way with time over one divisible item (Faratin, Sierra and Jennings, 1998): demand
/// <c>D_i(t) = 1 - (1 - r_i) concession_i(t/T)</c>; they agree when the demands fit and halve what is left over.
/// </summary>
/// <param name="Deadline">The last round (T), 0 or more.</param>
/// <param name="Reservations">What each must get at least (r), 0 to 1.</param>
/// <param name="Strategies">How each gives way.</param>
public sealed record TimedConcession(
    int Deadline,
    (double First, double Second) Reservations,
    (IStrategy First, IStrategy Second) Strategies
)
{
    // Demands that add up to the pie but for rounding do fit.
    private const double Rounding = 1e-12;

    /// <summary>The first round in which the demands fit, and the shares; null if they never do.</summary>
    public (int Round, double First, double Second)? Agreement()
    {
        for (var round = 0; round <= Deadline; round++)
        {
            var time = Deadline == 0 ? 1 : (double)round / Deadline;
            var first = Demand(Reservations.First, Strategies.First, time);
            var second = Demand(Reservations.Second, Strategies.Second, time);
            var surplus = 1 - first - second;
            if (surplus >= -Rounding)
                return (round, first + (surplus / 2), second + (surplus / 2));
        }

        return null;
    }

    private static double Demand(double reservation, IStrategy strategy, double time) =>
        1 - ((1 - reservation) * strategy.Concession(new BargainingMoment(time, 0, 1)));
}
