namespace Simulation.Model.Games.Treaties;

/// <summary>
/// When an agreement enters into force: enough parties and a share of some total, both with "at least" (Montreal Protocol, Article 16;
/// Kyoto Protocol, Article 25; Paris Agreement, Article 21).
/// </summary>
/// <param name="Count">How many must have ratified.</param>
/// <param name="Share">What share of the total weight they must make up, 0 to 1.</param>
public readonly record struct EntryRule(double Count, double Share)
{
    /// <summary>The first round in which both hold; null if never.</summary>
    /// <param name="ratifiedIn">The round in which each party ratifies; null if it never does.</param>
    /// <param name="weights">Each party's weight; parties that the share does not count have none.</param>
    public int? EntryRound(IReadOnlyList<int?> ratifiedIn, double[] weights)
    {
        var needed = Share * weights.Sum();
        var count = 0;
        var weight = 0.0;
        var rounds = ratifiedIn.Index().Where(one => one.Item is not null).GroupBy(one => one.Item!.Value);
        foreach (var round in rounds.OrderBy(group => group.Key))
        {
            count += round.Count();
            weight += round.Sum(one => weights[one.Index]);
            if (count >= Count && Tie.AtLeast(weight, needed))
                return round.Key;
        }

        return null;
    }
}
