namespace Simulation.Model.Bargaining.Solutions;

/// <summary>
/// What bargaining theory chooses from a finite list of outcomes. With d_i the disagreement utilities, R is the set of outcomes with u_i at least d_i for all; a solution on R is null where R is
/// empty. Everything is computed when first asked for.
/// </summary>
public sealed class BargainingSolutions
{
    private readonly double[][] _utilities;
    private readonly int[] _all;
    private readonly int[] _rational;
    private readonly Lazy<ParetoFrontier> _frontier;
    private readonly Lazy<int[]> _frontierRational;
    private readonly Lazy<double[]> _ideal;

    private BargainingSolutions(double[][] utilities, double[] disagreement)
    {
        (_utilities, Disagreement) = (utilities, disagreement);
        _all = [.. Enumerable.Range(0, utilities[0].Length)];
        _rational = Rational(utilities, disagreement);
        _frontier = new Lazy<ParetoFrontier>(() => ParetoFrontier.Of(utilities));
        _frontierRational = new Lazy<int[]>(() => [.. Frontier.Outcomes.Where(IsRational)]);
        _ideal = new Lazy<double[]>(() => [.. utilities.Select(party => _rational.Length == 0 ? double.NaN : _rational.Max(outcome => party[outcome]))]);
    }

    /// <summary>The utilities of no agreement (d), one per party.</summary>
    public IReadOnlyList<double> Disagreement { get; }

    /// <summary>How many outcomes there are.</summary>
    public int Outcomes => _all.Length;

    /// <summary>How many are no worse than disagreement for anybody (the size of R).</summary>
    public int RationalOutcomes => _rational.Length;

    /// <summary>Whether no outcome is: the zone of possible agreement is empty.</summary>
    public bool IsZoneEmpty => _rational.Length == 0;

    /// <summary>The outcomes that cannot be improved upon for all.</summary>
    public ParetoFrontier Frontier => _frontier.Value;

    /// <summary>How many outcomes of the frontier are in R.</summary>
    public int RationalFrontierOutcomes => _frontierRational.Value.Length;

    /// <summary>The most each party can have in R (m); NaN where R is empty.</summary>
    public IReadOnlyList<double> Ideal => _ideal.Value;

    /// <summary>The largest sum of utilities of all outcomes.</summary>
    public SolutionPoint Utilitarian => Search.Largest(_utilities, _all, Welfare)!;

    /// <summary>The largest sum of utilities in R.</summary>
    public SolutionPoint? UtilitarianInZone => Search.Largest(_utilities, _rational, Welfare);

    /// <summary>The largest product of gains in R: <c>max prod_i (u_i - d_i)</c> (Nash, 1950).</summary>
    public SolutionPoint? Nash => Search.Largest(_utilities, _rational, NashProduct);

    /// <summary>The leximin of gains <c>u_i - d_i</c> in R (Kalai, 1977; Rawls, 1971).</summary>
    public SolutionPoint? Egalitarian => Search.Leximin(_utilities, _rational, Gain);

    /// <summary>The leximin of gains as shares of the most each can gain in R, <c>(u_i - d_i)/(m_i - d_i)</c> (Kalai and Smorodinsky, 1975).</summary>
    public SolutionPoint? KalaiSmorodinsky
    {
        get
        {
            double[] spans = [.. Enumerable.Range(0, _utilities.Length).Select(party => Span(Ideal[party] - Disagreement[party]))];
            return Search.Leximin(_utilities, _rational, (party, outcome) => Gain(party, outcome) / spans[party]);
        }
    }

    /// <summary>The leximin of utilities over all outcomes (Rawls, 1971).</summary>
    public SolutionPoint Maximin => Search.Leximin(_utilities, _all, (party, outcome) => _utilities[party][outcome])!;

    /// <summary>
    /// The outcome of the frontier in R whose gains, as shares of the most each could gain anywhere, differ least (the Kalai-Smorodinsky point as NegMAS has it; Mohammad, Nakadai and Greenwald, 2021).
    /// </summary>
    public SolutionPoint? MostEqualShares
    {
        get
        {
            double[] spans = [.. Enumerable.Range(0, _utilities.Length).Select(party => Span(_utilities[party].Max() - Disagreement[party]))];
            return Search.Smallest(_utilities, _frontierRational.Value, outcome => Spread(party => Gain(party, outcome) / spans[party]));
        }
    }

    /// <summary>
    /// The outcome of the frontier whose utilities differ least, summed over pairs: not free of scale (the Kalai point as GENIUS has it; Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, 2014).
    /// </summary>
    public SolutionPoint? MostEqualUtilities => Search.Smallest(_utilities, Frontier.Outcomes, outcome =>
    {
        var sum = 0.0;
        for (var one = 0; one < _utilities.Length; one++)
        {
            for (var other = one + 1; other < _utilities.Length; other++)
                sum += Math.Abs(_utilities[one][outcome] - _utilities[other][outcome]);
        }

        return sum;
    });

    /// <summary>The largest product of gains on the frontier, without asking whether anybody loses: two losses then look like a gain.</summary>
    public SolutionPoint? NashWithoutRationality => Search.Largest(_utilities, Frontier.Outcomes, NashProduct);

    /// <summary>How far the Kalai-Smorodinsky point is from everybody's every wish (opposition); NaN where R is empty.</summary>
    public double Opposition => KalaiSmorodinsky is { } point ? Math.Sqrt(point.Utilities.Sum(utility => (1 - utility) * (1 - utility))) : double.NaN;

    /// <summary>The solutions with the reservation values as disagreement.</summary>
    public static BargainingSolutions Of(IReadOnlyList<Preferences> parties) =>
        new([.. parties.Select(party => party.Utilities)], [.. parties.Select(party => party.Reservation)]);

    /// <summary>The solutions with the larger of the reservation value and the least utility of any outcome as disagreement.</summary>
    public static BargainingSolutions OfClamped(IReadOnlyList<Preferences> parties) =>
        new([.. parties.Select(party => party.Utilities)], [.. parties.Select(party => party.Floor)]);

    /// <summary>The largest weighted product of gains in R, <c>max prod_i (u_i - d_i)^w_i</c> (Harsanyi and Selten, 1972).</summary>
    /// <param name="weights">The bargaining powers (w), 0 or more, one per party.</param>
    public SolutionPoint? WeightedNash(IReadOnlyList<double> weights) => Search.Largest(_utilities, _rational, outcome =>
    {
        var product = 1.0;
        for (var party = 0; party < _utilities.Length; party++)
            product *= Math.Pow(Math.Max(0, Gain(party, outcome)), weights[party]);

        return product;
    });

    /// <summary>The product of gains of an outcome.</summary>
    public double NashProduct(int outcome)
    {
        var product = 1.0;
        for (var party = 0; party < _utilities.Length; party++)
            product *= Gain(party, outcome);

        return product;
    }

    /// <summary>The sum of utilities of an outcome.</summary>
    public double Welfare(int outcome)
    {
        var sum = 0.0;
        foreach (var party in _utilities)
            sum += party[outcome];

        return sum;
    }

    private static double Span(double span) => span < Preferences.Tolerance ? 1 : span;

    private static int[] Rational(double[][] utilities, double[] disagreement)
    {
        var rational = new List<int>();
        for (var outcome = 0; outcome < utilities[0].Length; outcome++)
        {
            var everybody = true;
            for (var party = 0; everybody && party < utilities.Length; party++)
                everybody = utilities[party][outcome] >= disagreement[party] - Preferences.Tolerance;

            if (everybody)
                rational.Add(outcome);
        }

        return [.. rational];
    }

    private bool IsRational(int outcome) => _rational.AsSpan().BinarySearch(outcome) >= 0;

    private double Gain(int party, int outcome) => _utilities[party][outcome] - Disagreement[party];

    private double Spread(Func<int, double> value)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var party = 0; party < _utilities.Length; party++)
        {
            least = Math.Min(least, value(party));
            most = Math.Max(most, value(party));
        }

        return most - least;
    }
}
