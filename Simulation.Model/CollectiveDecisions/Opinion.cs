namespace Simulation.Model.CollectiveDecisions;

/// <summary>Means, variances and medians of positions.</summary>
public static class Opinion
{
    private const double Tolerance = 1e-12;

    /// <summary>The plain mean of the positions.</summary>
    public static double Mean(IssueStances issue) => issue.Positions.Sum() / issue.Positions.Count;

    /// <summary>The mean weighted by capability.</summary>
    public static double CapabilityMean(IssueStances issue) => Mean(issue, issue.Capabilities);

    /// <summary>
    /// The compromise model: <c>sum w x / sum w</c> (Van den Bos, 1991; Achen, 2006). It is the Nash bargaining solution of actors with
    /// quadratic losses and a very bad disagreement.
    /// </summary>
    public static double Compromise(IssueStances issue) => Mean(issue, issue.Weights);

    /// <summary>The weighted variance about the compromise.</summary>
    public static double WeightedVariance(IssueStances issue) => Mean(issue, issue.Weights, x => Square(x - Compromise(issue)));

    /// <summary>The plain variance about the compromise.</summary>
    public static double VarianceAboutCompromise(IssueStances issue) =>
        issue.Positions.Sum(x => Square(x - Compromise(issue))) / issue.Positions.Count;

    /// <summary>What all lose by the compromise: <c>sum w |x - compromise|</c>.</summary>
    public static double DistanceToCompromise(IssueStances issue) =>
        issue.Positions.Zip(issue.Weights, (x, w) => w * Math.Abs(x - Compromise(issue))).Sum();

    /// <summary>The median of the positions, lower and upper.</summary>
    public static (double Lower, double Upper) Median(IssueStances issue) => Median(issue, [.. issue.Positions.Select(_ => 1.0)]);

    /// <summary>
    /// The weighted median: the lowest position at which the weights up to it reach half of all (lower) or exceed it (upper) (Black, 1948).
    /// </summary>
    public static (double Lower, double Upper) WeightedMedian(IssueStances issue) => Median(issue, issue.Weights);

    private static (double Lower, double Upper) Median(IssueStances issue, IReadOnlyList<double> weights)
    {
        var order = Enumerable.Range(0, weights.Count).OrderBy(actor => issue.Positions[actor]).ToList();
        var total = weights.Sum();
        var half = 0.5 * total;
        var slack = Tolerance * total;
        var sum = 0.0;
        var lower = double.NaN;
        var upper = double.NaN;
        foreach (var actor in order)
        {
            sum += weights[actor];
            if (double.IsNaN(lower) && sum >= half - slack)
                lower = issue.Positions[actor];
            if (double.IsNaN(upper) && sum > half + slack)
                upper = issue.Positions[actor];
        }

        return (lower, upper);
    }

    private static double Mean(IssueStances issue, IReadOnlyList<double> weights, Func<double, double>? of = null) =>
        issue.Positions.Zip(weights, (x, w) => w * (of is null ? x : of(x))).Sum() / weights.Sum();

    private static double Square(double value) => value * value;
}
