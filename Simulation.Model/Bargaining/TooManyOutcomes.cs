using System.Globalization;
using System.Numerics;

namespace Simulation.Model.Bargaining;

/// <summary>What to say of issues whose outcomes are too many to look at one by one.</summary>
internal static class TooManyOutcomes
{
    // Beyond that, digits say less than their number.
    private static readonly BigInteger LargestWritten = BigInteger.Pow(10, 15);

    /// <summary>A sentence with how many there are and what would do; null where there are not too many.</summary>
    public static string? Of(IReadOnlyList<DiscreteIssue> issues)
    {
        var rest = Count(issues);
        if (rest <= OutcomeSpace.MostOutcomes)
            return null;

        var all = Written(rest);
        var without = new List<string>();
        foreach (var issue in issues.OrderByDescending(issue => issue.Values.Count))
        {
            if (rest <= OutcomeSpace.MostOutcomes)
                break;

            rest /= issue.Values.Count;
            without.Add($"'{issue.Name}' ({issue.Values.Count})");
        }

        return $"these issues make {all} texts, and at most {OutcomeSpace.MostOutcomes:N0} texts can be looked at one by one: "
            + $"leave out values or issues. Without the largest, {string.Join(", ", without)}, there would be {Written(rest)}.";
    }

    private static BigInteger Count(IEnumerable<DiscreteIssue> issues) =>
        issues.Aggregate(BigInteger.One, (count, issue) => count * Math.Max(1, issue.Values.Count));

    private static string Written(BigInteger count) =>
        count <= LargestWritten
            ? count.ToString("N0", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"about 10^{BigInteger.Log10(count):0}");
}
