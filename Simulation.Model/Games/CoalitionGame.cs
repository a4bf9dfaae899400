namespace Simulation.Model.Games;

/// <summary>
/// A game in which every coalition has a definite outcome: its members act together, outsiders for themselves (a partition function with one coalition). Members are bits of a number, party i bit i. Payoffs
/// are looked up once each.
/// </summary>
/// <param name="parties">How many parties there are, 1 to 30.</param>
/// <param name="payoffs">The payoff of every party under a coalition.</param>
public sealed class CoalitionGame(int parties, Func<uint, double[]> payoffs)
{
    // Ties count as stable (THEORY 0.4): a difference this small, relative to the payoffs, is none.
    private const double RelativeTolerance = 1e-9;

    private readonly Dictionary<uint, double[]> _known = [];

    /// <summary>How many parties there are.</summary>
    public int Parties => parties;

    /// <summary>The coalition of all.</summary>
    public uint Grand => (1u << parties) - 1;

    /// <summary>Each party's payoff under a coalition.</summary>
    public double[] Payoffs(uint coalition)
    {
        if (!_known.TryGetValue(coalition, out var found))
            _known[coalition] = found = payoffs(coalition);

        return found;
    }

    /// <summary>The sum of all payoffs under a coalition.</summary>
    public double Welfare(uint coalition) => Payoffs(coalition).Sum();

    /// <summary>Whether no member strictly gains by leaving alone (d'Aspremont et al., 1983).</summary>
    public bool IsInternallyStable(uint coalition) =>
        Members(coalition).All(i => AtLeast(Payoffs(coalition)[i], Payoffs(coalition & ~(1u << i))[i]));

    /// <summary>Whether no outsider strictly gains by joining alone.</summary>
    public bool IsExternallyStable(uint coalition) =>
        Members(Grand & ~coalition).All(i => AtLeast(Payoffs(coalition)[i], Payoffs(coalition | (1u << i))[i]));

    /// <summary>Whether the members' joint payoff covers what each would get by leaving alone, so that some sharing keeps all in (Eyckmans and Finus, 2009).</summary>
    public bool IsPotentiallyInternallyStable(uint coalition) =>
        AtLeast(Members(coalition).Sum(i => Payoffs(coalition)[i]), Members(coalition).Sum(i => Payoffs(coalition & ~(1u << i))[i]));

    /// <summary>Whether it is potentially internally stable and no enlargement by one outsider is.</summary>
    public bool IsStableWithTransfers(uint coalition) =>
        IsPotentiallyInternallyStable(coalition) && Members(Grand & ~coalition).All(i => !IsPotentiallyInternallyStable(coalition | (1u << i)));

    /// <summary>The coalitions of at least two that satisfy a condition, by their bits.</summary>
    public IEnumerable<uint> Where(Func<uint, bool> condition)
    {
        for (uint coalition = 0; coalition <= Grand; coalition++)
        {
            if (uint.PopCount(coalition) >= 2 && condition(coalition))
                yield return coalition;
        }
    }

    /// <summary>The closing-the-gap index of a coalition; NaN where cooperation gains nothing.</summary>
    public double ClosingTheGap(uint coalition) => Indicators.CooperationIndex.ClosingTheGap(Welfare(coalition), Welfare(0), Welfare(Grand));

    /// <summary>The members of a coalition in ascending order.</summary>
    public static IEnumerable<int> Members(uint coalition)
    {
        for (var party = 0; coalition >> party != 0 && party < 32; party++)
        {
            if ((coalition >> party & 1) == 1)
                yield return party;
        }
    }

    internal static bool AtLeast(double value, double other) => value >= other - (RelativeTolerance * Math.Max(1, Math.Max(Math.Abs(value), Math.Abs(other))));
}
