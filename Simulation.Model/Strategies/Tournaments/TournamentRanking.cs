using MathNet.Numerics.Distributions;
using Simulation.Model.Statistics;

namespace Simulation.Model.Strategies.Tournaments;

/// <summary>The strategies of a tournament, best first, each compared with the next.</summary>
public static class TournamentRanking
{
    /// <summary>
    /// Ranks strategies by their mean utility. Each is compared with the next-ranked over the matches that both played (same domain,
    /// opponent, seat and replicate) by a paired t-test (Student, 1908), the p-values corrected for their number by Holm (1979).
    /// </summary>
    public static IReadOnlyList<TournamentRank> Of(IReadOnlyList<TournamentMatch> matches)
    {
        var groups = matches
            .GroupBy(match => match.Strategy)
            .Select(group => (Name: group.Key, Matches: group.ToList()))
            .OrderByDescending(group => group.Matches.Average(match => match.Utility))
            .ThenBy(group => group.Name, StringComparer.Ordinal)
            .ToList();
        var leads = groups.Zip(groups.Skip(1), (one, next) => Lead(one.Matches, next.Matches)).ToList();
        var corrected = Holm([.. leads.Select(lead => lead.P)]);
        return
        [
            .. groups.Select(
                (group, rank) =>
                    Rank(
                        rank,
                        group.Name,
                        group.Matches,
                        rank < leads.Count ? leads[rank].Difference : null,
                        rank < leads.Count ? corrected[rank] : double.NaN
                    )
            ),
        ];
    }

    /// <summary>P-values corrected for testing several hypotheses at once (Holm, 1979); NaN stays NaN.</summary>
    public static double[] Holm(IReadOnlyList<double> values)
    {
        var corrected = new double[values.Count];
        Array.Fill(corrected, double.NaN);
        var order = Enumerable.Range(0, values.Count).Where(index => !double.IsNaN(values[index])).OrderBy(index => values[index]).ToList();
        var largest = 0.0;
        for (var rank = 0; rank < order.Count; rank++)
        {
            largest = Math.Max(largest, Math.Min(1, (order.Count - rank) * values[order[rank]]));
            corrected[order[rank]] = largest;
        }

        return corrected;
    }

    private static (PairedDifference Difference, double P) Lead(List<TournamentMatch> one, List<TournamentMatch> next)
    {
        // Every strategy plays the same matches in the same order.
        double[] better = [.. one.Select(match => match.Utility)];
        double[] worse = [.. next.Select(match => match.Utility)];
        var difference = PairedDifference.Of(better, worse);
        double[] differences = [.. better.Zip(worse, (with, without) => with - without)];
        var variance =
            differences.Sum(value => (value - difference.Mean) * (value - difference.Mean)) / Math.Max(1, differences.Length - 1);
        if (differences.Length < 2)
            return (difference, double.NaN);

        if (variance == 0)
            return (difference, difference.Mean == 0 ? 1 : 0);

        var t = difference.Mean / Math.Sqrt(variance / differences.Length);
        return (difference, 2 * (1 - StudentT.CDF(0, 1, differences.Length - 1, Math.Abs(t))));
    }

    private static TournamentRank Rank(int rank, string name, List<TournamentMatch> matches, PairedDifference? lead, double p)
    {
        var agreed = matches.Where(match => match.Agreed).ToList();
        return new TournamentRank
        {
            Rank = rank + 1,
            Strategy = name,
            Matches = matches.Count,
            Utility = matches.Average(match => match.Utility),
            AgreementRate = agreed.Count / (double)matches.Count,
            Welfare = matches.Average(match => match.Welfare),
            NashProduct = matches.Average(match => match.NashProduct),
            DistanceToPareto = agreed.Count == 0 ? double.NaN : agreed.Average(match => match.DistanceToPareto),
            Lead = lead,
            P = p,
        };
    }
}

/// <summary>A strategy's place in a tournament.</summary>
public sealed record TournamentRank
{
    /// <summary>Its place, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Its name.</summary>
    public required string Strategy { get; init; }

    /// <summary>How many matches it played.</summary>
    public required int Matches { get; init; }

    /// <summary>Its mean utility.</summary>
    public required double Utility { get; init; }

    /// <summary>The share of its matches that ended with an agreement.</summary>
    public required double AgreementRate { get; init; }

    /// <summary>The mean sum of all parties' utilities.</summary>
    public required double Welfare { get; init; }

    /// <summary>The mean product of gains.</summary>
    public required double NashProduct { get; init; }

    /// <summary>The mean distance of its agreements to the Pareto frontier; NaN where it made none.</summary>
    public required double DistanceToPareto { get; init; }

    /// <summary>By how much it leads the next one, with the 95 % interval; null for the last.</summary>
    public required PairedDifference? Lead { get; init; }

    /// <summary>The corrected p-value of that lead; NaN for the last.</summary>
    public required double P { get; init; }
}
