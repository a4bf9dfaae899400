using Google.OrTools.LinearSolver;

namespace Simulation.Model.Games.Cooperative;

/// <summary>A game given by what every coalition can get by itself. Members are bits of a number, party i bit i.</summary>
public sealed class CharacteristicGame
{
    /// <summary>The most parties whose coalitions are all looked at.</summary>
    public const int MostParties = 24;

    private readonly double[] _worth;

    /// <summary>A game of so many parties.</summary>
    /// <param name="parties">How many parties there are, 1 to <see cref="MostParties"/>.</param>
    /// <param name="worth">What a coalition can get (v); of nobody, 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too many parties to look at every coalition.</exception>
    public CharacteristicGame(int parties, Func<uint, double> worth)
    {
        if (parties is < 1 or > MostParties)
            throw new ArgumentOutOfRangeException(
                nameof(parties),
                $"Every coalition of 1 to {MostParties} parties can be looked at; there are {parties}."
            );

        Parties = parties;
        _worth = new double[1 << parties];
        for (uint coalition = 1; coalition < _worth.Length; coalition++)
            _worth[coalition] = worth(coalition);
    }

    /// <summary>How many parties there are.</summary>
    public int Parties { get; }

    /// <summary>Whether there is an allocation that no coalition can improve on: <see cref="LeastCoreEpsilon"/> is at most 0.</summary>
    public bool HasCore => Tie.AtLeast(0, LeastCoreEpsilon(), _worth.Max(Math.Abs));

    private uint Grand => (uint)_worth.Length - 1;

    /// <summary>
    /// The Shapley value (Shapley, 1953): <c>phi_i = sum over S without i of |S|! (n - |S| - 1)!/n! (v(S + i) - v(S))</c>. It sums to v of
    /// all.
    /// </summary>
    public double[] ShapleyValue()
    {
        var weights = OrderWeights(Parties);
        var value = new double[Parties];
        for (uint coalition = 0; coalition < _worth.Length; coalition++)
        {
            for (var i = 0; i < Parties; i++)
            {
                if ((coalition >> i & 1) == 0)
                    value[i] += weights[uint.PopCount(coalition)] * (_worth[coalition | (1u << i)] - _worth[coalition]);
            }
        }

        return value;
    }

    /// <summary>
    /// Whether no coalition can get more than an allocation gives it (Gillies, 1959). The allocation must sum to v of all.
    /// </summary>
    public bool IsInCore(double[] allocation)
    {
        var scale = _worth.Max(Math.Abs);
        for (uint coalition = 1; coalition < Grand; coalition++)
        {
            if (!Tie.AtLeast(CoalitionGame.Members(coalition).Sum(i => allocation[i]), _worth[coalition], scale))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The least that must be taken from every proper coalition's claim so that all can be met (Maschler, Peleg and Shapley, 1979): the
    /// smallest over efficient x of the largest <c>v(S) - x(S)</c>. The core is not empty if and only if it is at most 0; minus infinity
    /// for a single party, who has no proper coalition.
    /// </summary>
    public double LeastCoreEpsilon()
    {
        if (Parties == 1)
            return double.NegativeInfinity;

        // x(N) = v(N) and x(S) + epsilon >= v(S) for every proper S, with epsilon as small as can be.
        using var solver =
            Solver.CreateSolver("GLOP")
            ?? throw new InvalidOperationException("The linear solver GLOP of Google.OrTools cannot be loaded on this machine.");
        var free = double.PositiveInfinity;
        Variable[] x = [.. Enumerable.Range(0, Parties).Select(i => solver.MakeNumVar(-free, free, $"x{i}"))];
        var epsilon = solver.MakeNumVar(-free, free, "epsilon");
        var all = solver.MakeConstraint(_worth[Grand], _worth[Grand]);
        foreach (var share in x)
            all.SetCoefficient(share, 1);

        foreach (var coalition in ProperCoalitions())
        {
            var claim = solver.MakeConstraint(_worth[coalition], free);
            claim.SetCoefficient(epsilon, 1);
            foreach (var member in CoalitionGame.Members(coalition))
                claim.SetCoefficient(x[member], 1);
        }

        solver.Objective().SetCoefficient(epsilon, 1);
        solver.Objective().SetMinimization();
        var status = solver.Solve();
        return status == Solver.ResultStatus.OPTIMAL
            ? solver.Objective().Value()
            : throw new InvalidOperationException(
                $"The least core of {Parties} parties was not found: the linear solver ended with {status}."
            );
    }

    /// <summary>The chance <c>s! (n - s - 1)!/n!</c> that exactly a given s come before a given party in a random order, by s.</summary>
    internal static double[] OrderWeights(int parties)
    {
        var weights = new double[parties];
        weights[0] = 1.0 / parties;
        for (var s = 1; s < parties; s++)
            weights[s] = weights[s - 1] * s / (parties - s);

        return weights;
    }

    private IEnumerable<uint> ProperCoalitions()
    {
        for (uint coalition = 1; coalition < Grand; coalition++)
            yield return coalition;
    }
}
