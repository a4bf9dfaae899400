namespace Simulation.Model.Bargaining.Solutions;

/// <summary>
/// What bargaining theory chooses from a finite list of outcomes. With d_i the disagreement utilities, R is the set of outcomes with u_i at
/// least d_i for all; a solution on R is null where R is empty. Everything is computed when first asked for.
/// </summary>
public sealed class BargainingSolutions
{
    private readonly double[][] _utilities;
    private readonly double[] _disagreement;
    private readonly int[] _all;
    private readonly int[] _rational;
    private readonly Lazy<ParetoFrontier> _frontier;

    private BargainingSolutions(double[][] utilities, double[] disagreement)
    {
        _utilities = utilities;
        _disagreement = disagreement;
        _all = [.. Enumerable.Range(0, utilities[0].Length)];
        _rational = Rational(utilities, disagreement);
        _frontier = new Lazy<ParetoFrontier>(() => ParetoFrontier.Of(utilities));
    }

    /// <summary>The utilities of no agreement (d), one per party.</summary>
    public IReadOnlyList<double> Disagreement => _disagreement;

    /// <summary>How many outcomes there are.</summary>
    public int Outcomes => _all.Length;

    /// <summary>How many are no worse than disagreement for anybody (the size of R).</summary>
    public int RationalOutcomes => _rational.Length;

    /// <summary>Whether no outcome is: the zone of possible agreement is empty.</summary>
    public bool IsZoneEmpty => _rational.Length == 0;

    /// <summary>The outcomes that cannot be improved upon for all.</summary>
    public ParetoFrontier Frontier => _frontier.Value;

    /// <summary>How many outcomes of the frontier are in R.</summary>
    public int RationalFrontierOutcomes => FrontierInZone.Length;

    /// <summary>The most each party can have in R (m); NaN where R is empty.</summary>
    public IReadOnlyList<double> Ideal =>
        field ??= [.. _utilities.Select(own => _rational.Length == 0 ? double.NaN : Most(own, _rational))];

    /// <summary>The largest sum of utilities of all outcomes.</summary>
    public SolutionPoint Utilitarian => field ??= Search.Largest(_utilities, _all, Sums(_all))!;

    /// <summary>The largest sum of utilities in R.</summary>
    public SolutionPoint? UtilitarianInZone => field ??= Search.Largest(_utilities, _rational, Sums(_rational));

    /// <summary>The largest product of gains in R: <c>max prod_i (u_i - d_i)</c> (Nash, 1950).</summary>
    public SolutionPoint? Nash => field ??= Search.Largest(_utilities, _rational, Products(_rational));

    /// <summary>The leximin of gains <c>u_i - d_i</c> in R (Kalai, 1977; Rawls, 1971).</summary>
    public SolutionPoint? Egalitarian => field ??= Search.Leximin(_utilities, _rational, _disagreement, Same(1));

    /// <summary>
    /// The leximin of gains as shares of the most each can gain in R, <c>(u_i - d_i)/(m_i - d_i)</c> (Kalai and Smorodinsky, 1975).
    /// </summary>
    public SolutionPoint? KalaiSmorodinsky => field ??= Search.Leximin(_utilities, _rational, _disagreement, Spans(Ideal));

    /// <summary>The leximin of utilities over all outcomes (Rawls, 1971).</summary>
    public SolutionPoint Maximin => field ??= Search.Leximin(_utilities, _all, Same(0), Same(1))!;

    /// <summary>
    /// The outcome of the frontier in R whose gains, as shares of the most each could gain anywhere, differ least (the Kalai-Smorodinsky
    /// point as NegMAS has it; Mohammad, Nakadai and Greenwald, 2021).
    /// </summary>
    public SolutionPoint? MostEqualShares => field ??= Search.Smallest(_utilities, FrontierInZone, Spreads(FrontierInZone));

    /// <summary>
    /// The outcome of the frontier whose utilities differ least, summed over pairs: not free of scale (the Kalai point as GENIUS has it;
    /// Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, 2014).
    /// </summary>
    public SolutionPoint? MostEqualUtilities =>
        field ??= Search.Smallest(_utilities, Frontier.Numbers, [.. Frontier.Numbers.Select(PairwiseDifferences)]);

    /// <summary>
    /// The largest product of gains on the frontier, without asking whether anybody loses: two losses then look like a gain.
    /// </summary>
    public SolutionPoint? NashWithoutRationality => field ??= Search.Largest(_utilities, Frontier.Numbers, Products(Frontier.Numbers));

    /// <summary>How far the Kalai-Smorodinsky point is from everybody's every wish (opposition); NaN where R is empty.</summary>
    public double Opposition =>
        KalaiSmorodinsky is { } point ? Math.Sqrt(point.Utilities.Sum(utility => (1 - utility) * (1 - utility))) : double.NaN;

    private int[] FrontierInZone => field ??= [.. Frontier.Numbers.Where(outcome => _rational.AsSpan().BinarySearch(outcome) >= 0)];

    /// <summary>The solutions with the reservation values as disagreement.</summary>
    public static BargainingSolutions Of(IReadOnlyList<Preferences> parties) =>
        new([.. parties.Select(party => party.Utilities)], [.. parties.Select(party => party.Reservation)]);

    /// <summary>The solutions with the larger of the reservation value and the least utility of any outcome as disagreement.</summary>
    public static BargainingSolutions OfClamped(IReadOnlyList<Preferences> parties) =>
        new([.. parties.Select(party => party.Utilities)], [.. parties.Select(party => party.Floor)]);

    /// <summary>The largest weighted product of gains in R, <c>max prod_i (u_i - d_i)^w_i</c> (Harsanyi and Selten, 1972).</summary>
    /// <param name="weights">The bargaining powers (w), 0 or more, one per party.</param>
    public SolutionPoint? WeightedNash(IReadOnlyList<double> weights)
    {
        var products = new double[_rational.Length];
        Array.Fill(products, 1);
        for (var party = 0; party < _utilities.Length; party++)
        {
            var own = _utilities[party];
            var disagreement = _disagreement[party];
            var weight = weights[party];
            for (var index = 0; index < products.Length; index++)
                products[index] *= Math.Pow(Math.Max(0, own[_rational[index]] - disagreement), weight);
        }

        return Search.Largest(_utilities, _rational, products);
    }

    /// <summary>The product of gains of an outcome.</summary>
    public double NashProduct(int outcome) => Products([outcome])[0];

    /// <summary>The sum of utilities of an outcome.</summary>
    public double Welfare(int outcome) => Sums([outcome])[0];

    private static int[] Rational(double[][] utilities, double[] disagreement)
    {
        var rational = new List<int>(utilities[0].Length);
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

    private static double Most(double[] own, int[] outcomes)
    {
        var most = double.NegativeInfinity;
        foreach (var outcome in outcomes)
            most = Math.Max(most, own[outcome]);

        return most;
    }

    private double[] Sums(int[] outcomes)
    {
        var sums = new double[outcomes.Length];
        foreach (var own in _utilities)
        {
            for (var index = 0; index < sums.Length; index++)
                sums[index] += own[outcomes[index]];
        }

        return sums;
    }

    private double[] Products(int[] outcomes)
    {
        var products = new double[outcomes.Length];
        Array.Fill(products, 1);
        for (var party = 0; party < _utilities.Length; party++)
        {
            var own = _utilities[party];
            var disagreement = _disagreement[party];
            for (var index = 0; index < products.Length; index++)
                products[index] *= own[outcomes[index]] - disagreement;
        }

        return products;
    }

    // By how much the parties' shares of the most that each could gain anywhere differ.
    private double[] Spreads(int[] outcomes)
    {
        var spans = Spans([.. _utilities.Select(own => own.Max())]);
        return
        [
            .. outcomes.Select(outcome =>
            {
                var least = double.PositiveInfinity;
                var most = double.NegativeInfinity;
                for (var party = 0; party < spans.Length; party++)
                {
                    var share = (_utilities[party][outcome] - _disagreement[party]) / spans[party];
                    least = Math.Min(least, share);
                    most = Math.Max(most, share);
                }

                return most - least;
            }),
        ];
    }

    private double PairwiseDifferences(int outcome)
    {
        var sum = 0.0;
        for (var one = 0; one < _utilities.Length; one++)
        {
            for (var other = one + 1; other < _utilities.Length; other++)
                sum += Math.Abs(_utilities[one][outcome] - _utilities[other][outcome]);
        }

        return sum;
    }

    private double[] Same(double value) => [.. _utilities.Select(_ => value)];

    // What each can gain; 1 where that is nothing.
    private double[] Spans(IReadOnlyList<double> most) =>
        [.. most.Select((top, party) => top - _disagreement[party] < Preferences.Tolerance ? 1 : top - _disagreement[party])];
}
