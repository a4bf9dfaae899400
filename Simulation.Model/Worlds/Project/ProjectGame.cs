namespace Simulation.Model.Worlds.Project;

/// <summary>
/// A joint project as a game of paying one's assessed share or less: <c>pi_i = P(S) v_i (1 - e (1 - x_i)) - k f_i x_i, S = sum f_j x_j</c>,
/// x the part of the assessed share f that is paid, P(S) the probability that it suffices, e how far who does not pay is kept out, k the
/// public part of the cost, which is P(S) times that with a refund. Nobody paying is an equilibrium, and so may be everybody paying: it
/// takes assurance.
/// </summary>
internal sealed class ProjectGame(UncertainCost cost, double[] value, double[] share, double excludability, Payment payment, int years)
    : StageGame
{
    private const int Grid = 32;
    private const int Refinements = 30;
    private const int MostPasses = 100;
    private const double Tolerance = 1e-9;

    public override int Parties => value.Length;

    public override int Issues => 1;

    public override bool HasManyEquilibria => true;

    public UncertainCost Cost => cost;

    public bool IsRefunded => payment.IsRefunded;

    public double Paid(int party, double action) => share[party] * action;

    /// <summary>What a running project is worth to a party in a year.</summary>
    public double Worth(int party, double action) => value[party] * (1 - (excludability * (1 - action)));

    public override double Lower(int party, int issue) => 0;

    public override double Upper(int party, int issue) => 1;

    public override double Scale(int party) => Math.Max(value[party], 1e-9) * years;

    public override double Total(ReadOnlySpan<double> actions)
    {
        var total = 0.0;
        for (var party = 0; party < actions.Length; party++)
            total += share[party] * actions[party];

        return total;
    }

    public override double Payoff(int party, ReadOnlySpan<double> actions) =>
        years * Net(party, actions[party], cost.IsCoveredBy(Total(actions)));

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        var worth = 0.0;
        var paid = 0.0;
        for (var other = 0; other < actions.Length; other++)
        {
            worth += other == party ? 0 : weights[other] * Worth(other, actions[other]);
            paid += other == party ? 0 : weights[other] * Paid(other, actions[other]);
        }

        var own = Total(actions) - Paid(party, actions[party]);
        var weight = weights[party];
        double Joint(double action)
        {
            var runs = cost.IsCoveredBy(own + Paid(party, action));
            return (runs * worth) - payment.Expected(paid, runs) + (weight * Net(party, action, runs));
        }

        // The probability is S-shaped, so there may be two peaks: the best of a grid, refined.
        var best = 0.0;
        var most = Joint(0);
        for (var point = 1; point <= Grid; point++)
        {
            var joint = Joint((double)point / Grid);
            if (joint > most)
            {
                best = (double)point / Grid;
                most = joint;
            }
        }

        var exact = share[party] == 0 ? 0 : (cost.Median - own) / share[party];
        if (cost.Spread == 0 && exact is > 0 and <= 1)
            return Joint(exact) > most ? exact : best;

        return best is 0 or 1 ? best : Refined(Joint, best);
    }

    public override void Settle(double[] actions, Func<int, int, double> weight)
    {
        var weights = new double[Parties];
        for (var (pass, change) = (0, 1.0); pass < MostPasses && change > Tolerance; pass++)
        {
            change = 0;
            for (var party = 0; party < Parties; party++)
            {
                for (var other = 0; other < Parties; other++)
                    weights[other] = weight(party, other);

                var reply = Response(party, 0, actions, weights);
                change = Math.Max(change, Math.Abs(reply - actions[party]));
                actions[party] = reply;
            }
        }
    }

    private double Net(int party, double action, double runs) =>
        (runs * Worth(party, action)) - payment.Expected(Paid(party, action), runs);

    private static double Refined(Func<double, double> joint, double near)
    {
        var low = near - (1.0 / Grid);
        var high = near + (1.0 / Grid);
        for (var step = 0; step < Refinements; step++)
        {
            var third = (high - low) / 3;
            (low, high) = joint(low + third) < joint(high - third) ? (low + third, high) : (low, high - third);
        }

        return 0.5 * (low + high);
    }
}
