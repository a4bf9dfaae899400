namespace Simulation.Model.Games.Cooperative;

/// <summary>
/// A vote in which a coalition wins by how many and how heavy its members are: weighted votes, councils with vetoes, double majorities.
/// Power is counted without looking at every coalition, so also of hundreds of members.
/// </summary>
public sealed class WeightedVote
{
    private readonly double[] _weights;
    private readonly double[] _least;
    private readonly Lazy<(Dictionary<double, double[]> Swings, double Wins)> _counts;

    /// <summary>A vote of members with these weights.</summary>
    /// <param name="weights">Each member's weight, 0 or more.</param>
    /// <param name="least">The least weight with which a coalition of so many members wins; infinite where it never does, minus infinity
    /// where it always does. It may not rise with the number of members.</param>
    /// <exception cref="ArgumentException">There is no member, a weight is below 0 or no number, or <paramref name="least"/>
    /// rises.</exception>
    public WeightedVote(IReadOnlyList<double> weights, Func<int, double> least)
    {
        var wrong = weights.Where(weight => !(weight >= 0 && double.IsFinite(weight))).ToList();
        if (weights.Count == 0 || wrong.Count > 0)
            throw new ArgumentException(
                $"Members have weights of 0 or more; found {(weights.Count == 0 ? "nobody" : string.Join(", ", wrong))}.",
                nameof(weights)
            );

        _weights = [.. weights];
        _least = [.. Enumerable.Range(0, weights.Count + 1).Select(size => Tie.Least(least(size)))];
        if (_least.Zip(_least.Skip(1)).Any(pair => pair.Second > pair.First))
            throw new ArgumentException("A coalition must not need more weight the more members it has.", nameof(least));

        _counts = new(Count);
    }

    /// <summary>How many vote.</summary>
    public int Members => _weights.Length;

    /// <summary>How many coalitions win: a whole number, exact up to 2^53.</summary>
    /// <exception cref="ArgumentException">There are too many members to count with weights like these.</exception>
    public double WinningCoalitions => _counts.Value.Wins;

    /// <summary>
    /// Each member's power as the chance to be pivotal in a random order (Shapley and Shubik, 1954); sums to 1 where all together win.
    /// </summary>
    /// <exception cref="ArgumentException">There are too many members to count with weights like these.</exception>
    public double[] ShapleyShubik()
    {
        var orders = CharacteristicGame.OrderWeights(Members);
        return [.. _weights.Select(weight => _counts.Value.Swings[weight].Zip(orders, (swings, chance) => swings * chance).Sum())];
    }

    /// <summary>In how many winning coalitions each member is critical (Banzhaf, 1965): whole numbers, exact up to 2^53.</summary>
    /// <exception cref="ArgumentException">There are too many members to count with weights like these.</exception>
    public double[] BanzhafSwings() => [.. _weights.Select(weight => _counts.Value.Swings[weight].Sum())];

    /// <summary>The Banzhaf swings as shares that sum to 1; NaN where nobody is ever critical.</summary>
    /// <exception cref="ArgumentException">There are too many members to count with weights like these.</exception>
    public double[] Banzhaf()
    {
        var swings = BanzhafSwings();
        var total = swings.Sum();
        return [.. swings.Select(swing => swing / total)];
    }

    /// <summary>So many members, of whom enough win.</summary>
    public static WeightedVote Heads(int members, int enough) => Veto(new bool[members], enough);

    /// <summary>Members with weights; a coalition wins when its weights reach the quota.</summary>
    public static WeightedVote Weighted(IReadOnlyList<double> weights, double quota) => new(weights, _ => quota);

    /// <summary>
    /// A council in which a coalition wins with all veto members (the first ones) and so many votes in total, as in the UN Security Council
    /// (Charter, Article 27).
    /// </summary>
    public static WeightedVote Council(int veto, int others, int votes) =>
        Veto([.. Enumerable.Repeat(true, veto), .. Enumerable.Repeat(false, others)], votes);

    /// <summary>Members some of whom must be for it; a coalition wins with all of them and so many votes in total.</summary>
    public static WeightedVote Veto(IReadOnlyList<bool> veto, int votes)
    {
        double needed = veto.Count(has => has);
        return new WeightedVote([.. veto.Select(has => has ? 1.0 : 0)], size => size >= votes ? needed : double.PositiveInfinity);
    }

    /// <summary>
    /// A double majority as in the Treaty on European Union, Article 16(4): enough members, and either enough of the population or too few
    /// opponents to block.
    /// </summary>
    public static WeightedVote DoubleMajority(IReadOnlyList<double> populations, int members, double populationShare, int blockingMinority)
    {
        var needed = populationShare * populations.Sum();
        return new WeightedVote(
            populations,
            size =>
                size < members ? double.PositiveInfinity
                : populations.Count - size < blockingMinority ? double.NegativeInfinity
                : needed
        );
    }

    // A member of weight w swings the coalitions of s others that lose, and win with it: those that weigh at least T(s + 1) - w and less
    // than T(s).
    private (Dictionary<double, double[]> Swings, double Wins) Count()
    {
        var swings = new Dictionary<double, double[]>();
        var wins = 0.0;
        LeaveOneOut.Visit(
            _weights,
            (weight, others) =>
            {
                double[] sizes =
                [
                    .. Enumerable.Range(0, Members).Select(size => others.Between(size, _least[size + 1] - weight, _least[size])),
                ];
                if (swings.Count == 0)
                    wins = Enumerable
                        .Range(0, Members)
                        .Sum(size =>
                            others.Between(size, _least[size], double.PositiveInfinity)
                            + others.Between(size, _least[size + 1] - weight, double.PositiveInfinity)
                        );

                swings[weight] = sizes;
            }
        );
        return (swings, wins);
    }
}
