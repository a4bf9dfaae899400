using MathNet.Numerics;

namespace Simulation.Model.Worlds.Project;

/// <summary>A cost that is known up to a factor: log-normal around its median.</summary>
internal readonly record struct UncertainCost(double Median, double Spread)
{
    private const int Points = 4000;
    private const double HighestBudget = 4;

    /// <summary>The cost in the world of a standard normal draw.</summary>
    public double At(double normal) => Median * Math.Exp(Spread * normal);

    /// <summary>The probability that a budget covers it.</summary>
    public double IsCoveredBy(double budget)
    {
        if (Spread == 0)
            return budget >= Median * (1 - 1e-12) ? 1 : 0;

        return budget <= 0 ? 0 : 0.5 * SpecialFunctions.Erfc(-Math.Log(budget / Median) / (Spread * Constants.Sqrt2));
    }

    /// <summary>
    /// The budget that is worth most to those who gain so much from the project and pay for it; 0 where none is worth anything.
    /// </summary>
    public double BestBudget(double worth, Payment payment)
    {
        var best = 0.0;
        var most = 0.0;
        for (var point = 1; point <= Points; point++)
        {
            var budget = HighestBudget * Median * point / Points;
            var runs = IsCoveredBy(budget);
            var gain = (runs * worth) - payment.Expected(budget, runs);
            if (gain > most)
            {
                best = budget;
                most = gain;
            }
        }

        return best;
    }
}

/// <summary>What paying in costs: the public part of it, and not even that where the project does not run and money is refunded.</summary>
internal readonly record struct Payment(double PublicShare, bool IsRefunded)
{
    /// <summary>What a payment costs in expectation if the project runs with such a probability.</summary>
    public double Expected(double paid, double runs) => PublicShare * paid * (IsRefunded ? runs : 1);
}
