using Simulation.Model.Diagnostics;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Numerics;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>Counts votes, heads or weights.</summary>
public static class Votes
{
    /// <summary>Whether those who accept are enough of the heads at the table.</summary>
    public static bool Heads(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Threshold threshold)
    {
        var (yes, all) = Count(accepts, atTable);
        return all > 0 && yes >= threshold.Heads(all);
    }

    /// <summary>How many accept, and how many are at the table.</summary>
    public static (int Yes, int All) Count(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable)
    {
        var yes = 0;
        var all = 0;
        for (var party = 0; party < accepts.Length; party++)
        {
            all += atTable[party] ? 1 : 0;
            yes += atTable[party] && accepts[party] ? 1 : 0;
        }

        return (yes, all);
    }

    /// <summary>Whether those who accept make up enough of the weight at the table.</summary>
    public static bool Weight(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, IReadOnlyList<double> weights, Threshold threshold)
    {
        var yes = 0.0;
        var all = 0.0;
        for (var party = 0; party < accepts.Length; party++)
        {
            all += atTable[party] ? weights[party] : 0;
            yes += atTable[party] && accepts[party] ? weights[party] : 0;
        }

        return all > 0 && threshold.IsMetBy(yes, all);
    }

    /// <summary>A share of the members and a share of a size, both, unless the opponents are too few to block by size.</summary>
    public static WeightedVote DoubleMajority(Electorate electorate, string size, Threshold members, Threshold share, int blockingMinority)
    {
        var sizes = electorate.Sizes[size];
        var all = sizes.Sum();
        return WeightedVote.DoubleMajority(sizes, members.Heads(sizes.Length), share.Least(all) / all, blockingMinority);
    }

    /// <summary>What is wrong where a rule counts a size of the parties; nothing where they have it.</summary>
    public static IEnumerable<(string Key, string Message)> Missing(string rule, string key, string size, Electorate electorate)
    {
        if (!electorate.Sizes.TryGetValue(size, out var values))
            yield return (
                key,
                $"the decision rule '{rule}' counts '{size}', and this world knows no such size of its "
                    + $"parties.{DidYouMean.For(size, electorate.Sizes.Keys)}"
            );
        else if (values.Sum() <= 0)
            yield return (key, $"the decision rule '{rule}' counts '{size}', and it is 0 for every party.");
    }

    /// <summary>
    /// What is wrong with a count of heads, or of a size of the parties; nothing where there are so many, or where it is a share.
    /// </summary>
    public static IEnumerable<(string Key, string Message)> Miscounted(
        string key,
        Threshold threshold,
        Electorate electorate,
        string? size = null
    )
    {
        double? all =
            size is null ? electorate.Codes.Count
            : electorate.Sizes.TryGetValue(size, out var values) ? values.Sum()
            : null;
        if (all is { } known && threshold.Contradicts(known, size is null ? "parties" : $"of {size}") is { } fault)
            yield return (key, fault);
    }
}
