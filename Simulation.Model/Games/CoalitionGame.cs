namespace Simulation.Model.Games;

/// <summary>
/// A game in which every coalition has a definite outcome: its members act together, outsiders for themselves (a partition function with
/// one coalition). Members are bits of a number, party i bit i. Payoffs are looked up once each; not safe for several threads.
/// </summary>
public sealed class CoalitionGame
{
    /// <summary>The most parties whose coalitions fit into a number's bits with room to count them.</summary>
    public const int MostParties = 30;

    private readonly Func<uint, double[]> _payoffs;
    private readonly Dictionary<uint, double[]> _known = [];

    /// <summary>A game of so many parties.</summary>
    /// <param name="parties">How many parties there are, 1 to <see cref="MostParties"/>.</param>
    /// <param name="payoffs">The payoff of every party under a coalition; no members is the outcome without cooperation.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too many parties to name coalitions by bits.</exception>
    public CoalitionGame(int parties, Func<uint, double[]> payoffs)
    {
        if (parties is < 1 or > MostParties)
            throw new ArgumentOutOfRangeException(
                nameof(parties),
                $"Coalitions can be told apart among 1 to {MostParties} parties; there are {parties}."
            );

        Parties = parties;
        _payoffs = payoffs;
    }

    /// <summary>How many parties there are.</summary>
    public int Parties { get; }

    /// <summary>The coalition of all.</summary>
    public uint Grand => (1u << Parties) - 1;

    /// <summary>Each party's payoff under a coalition.</summary>
    public double[] Payoffs(uint coalition)
    {
        if (!_known.TryGetValue(coalition, out var found))
            _known[coalition] = found = _payoffs(coalition);

        return found;
    }

    /// <summary>The sum of all payoffs under a coalition.</summary>
    public double Welfare(uint coalition) => Payoffs(coalition).Sum();

    /// <summary>Whether no member strictly gains by leaving alone (d'Aspremont et al., 1983).</summary>
    public bool IsInternallyStable(uint coalition) =>
        Members(coalition).All(i => Tie.AtLeast(Payoffs(coalition)[i], Payoffs(coalition & ~(1u << i))[i], Scale(i)));

    /// <summary>Whether no outsider strictly gains by joining alone.</summary>
    public bool IsExternallyStable(uint coalition) =>
        Members(Grand & ~coalition).All(i => Tie.AtLeast(Payoffs(coalition)[i], Payoffs(coalition | (1u << i))[i], Scale(i)));

    /// <summary>Whether it is internally and externally stable.</summary>
    public bool IsStable(uint coalition) => IsInternallyStable(coalition) && IsExternallyStable(coalition);

    /// <summary>
    /// What is left of the members' joint payoff when each gets what it would get by leaving alone; negative where no sharing keeps all in
    /// (Eyckmans and Finus, 2009).
    /// </summary>
    public double Surplus(uint coalition) => Members(coalition).Sum(i => Payoffs(coalition)[i] - Payoffs(coalition & ~(1u << i))[i]);

    /// <summary>Whether some sharing of the members' joint payoff keeps all in: <see cref="Surplus"/> is at least zero.</summary>
    public bool IsPotentiallyInternallyStable(uint coalition) => Tie.AtLeast(Surplus(coalition), 0, Members(coalition).Sum(Scale));

    /// <summary>
    /// Whether it is potentially internally stable and no enlargement by one outsider is: stable under optimal transfers (Carraro, Eyckmans
    /// and Finus, 2006).
    /// </summary>
    public bool IsStableWithTransfers(uint coalition) =>
        IsPotentiallyInternallyStable(coalition)
        && Members(Grand & ~coalition).All(i => !IsPotentiallyInternallyStable(coalition | (1u << i)));

    /// <summary>The coalitions of at least two that satisfy a condition, in the order of their bits.</summary>
    public IEnumerable<uint> Where(Func<uint, bool> condition)
    {
        for (uint coalition = 0; coalition <= Grand; coalition++)
        {
            if (uint.PopCount(coalition) >= 2 && condition(coalition))
                yield return coalition;
        }
    }

    /// <summary>The closing-the-gap index of a coalition; NaN where cooperation gains nothing.</summary>
    public double ClosingTheGap(uint coalition) =>
        Indicators.CooperationIndex.ClosingTheGap(Welfare(coalition), Welfare(0), Welfare(Grand));

    /// <summary>The members of a coalition in ascending order.</summary>
    public static IEnumerable<int> Members(uint coalition)
    {
        for (var rest = coalition; rest != 0; rest &= rest - 1)
            yield return int.CreateChecked(uint.TrailingZeroCount(rest));
    }

    // Parties differ in size: what is rounding to a large one may be the whole stake of a small one.
    private double Scale(int party) => Math.Max(Math.Abs(Payoffs(0)[party]), Math.Abs(Payoffs(Grand)[party]));
}
