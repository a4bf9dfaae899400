namespace Simulation.Model.Negotiation.Decisions;

/// <summary>Counts votes, heads or weights.</summary>
internal static class Votes
{
    // Two thirds of 12 is 8, whatever 12 * (2.0 / 3.0) is in binary.
    private const double Slack = 1e-9;

    /// <summary>Whether those who accept make up a share of the heads at the table.</summary>
    public static bool Heads(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, double share)
    {
        var (yes, all) = Count(accepts, atTable);
        return all > 0 && yes >= (share * all) - Slack;
    }

    /// <summary>How many accept, and how many are at the table.</summary>
    public static (int Yes, int All) Count(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable)
    {
        var (yes, all) = (0, 0);
        for (var party = 0; party < accepts.Length; party++)
        {
            all += atTable[party] ? 1 : 0;
            yes += atTable[party] && accepts[party] ? 1 : 0;
        }

        return (yes, all);
    }

    /// <summary>Whether those who accept make up a share of the weight at the table.</summary>
    public static bool Weight(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, IReadOnlyList<double> weights, double share)
    {
        var (yes, all) = (0.0, 0.0);
        for (var party = 0; party < accepts.Length; party++)
        {
            all += atTable[party] ? weights[party] : 0;
            yes += atTable[party] && accepts[party] ? weights[party] : 0;
        }

        return all > 0 && yes >= (share * all) - (Slack * all);
    }

    /// <summary>What is wrong where a rule counts a size of the parties; nothing where they have it.</summary>
    public static IEnumerable<(string Key, string Message)> Missing(string rule, string key, string size, Electorate electorate)
    {
        if (!electorate.Sizes.TryGetValue(size, out var values))
            yield return (key, $"the decision rule '{rule}' counts '{size}', and this world knows no such size of its parties.{Scenarios.DidYouMean.For(size, electorate.Sizes.Keys)}");
        else if (values.Sum() <= 0)
            yield return (key, $"the decision rule '{rule}' counts '{size}', and it is 0 for every party.");
    }
}
