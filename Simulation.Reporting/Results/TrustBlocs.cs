namespace Simulation.Reporting.Results;

/// <summary>
/// Parties ordered so that those who trust each other before the first period stand together: agglomerative clustering by mean mutual trust
/// (average linkage; Sokal and Michener, 1958).
/// </summary>
/// <param name="Order">The parties, bloc by bloc.</param>
/// <param name="Starts">Where in the order each bloc but the first begins.</param>
internal sealed record TrustBlocs(IReadOnlyList<int> Order, IReadOnlyList<int> Starts)
{
    /// <summary>Whether all parties of a run trust each other alike, before the first period and after the last.</summary>
    public static bool IsFlat(ResultView view) =>
        Ranking.IsFlat(
            from period in new[] { 0, view.Periods }
            from trustor in Enumerable.Range(0, view.Parties)
            from trustee in Enumerable.Range(0, view.Parties)
            where trustor != trustee
            select view.MeanTrust(period, trustor, trustee)
        );

    /// <summary>Orders parties of a run.</summary>
    public static TrustBlocs Of(ResultView view, IReadOnlyList<int> parties)
    {
        var mutual = new double[view.Parties, view.Parties];
        var sum = 0.0;
        var squares = 0.0;
        var pairs = 0;
        foreach (var one in parties)
        {
            foreach (var other in parties)
            {
                var trust = mutual[one, other] = (view.MeanTrust(0, one, other) + view.MeanTrust(0, other, one)) / 2;
                if (one != other)
                {
                    sum = sum + trust;
                    squares = squares + (trust * trust);
                    pairs = pairs + 1;
                }
            }
        }

        // Blocs are what grew together of more trust than most pairs have.
        var mean = pairs == 0 ? 0 : sum / pairs;
        var bar = mean + (pairs == 0 ? 0 : Math.Sqrt(Math.Max(0, (squares / pairs) - (mean * mean))) / 2);
        var groups = parties.Select(party => new Group([party], [])).ToList();
        while (groups.Count > 1)
        {
            var (one, other, closeness) = Closest(groups, mutual);
            var merged = groups[one].With(groups[other], mutual, closeness >= bar);
            groups.RemoveAt(other);
            groups[one] = merged;
        }

        return groups.Count == 0 ? new TrustBlocs([], []) : new TrustBlocs(groups[0].Members, groups[0].Cuts);
    }

    private static (int One, int Other, double Closeness) Closest(List<Group> groups, double[,] mutual)
    {
        var best = (One: 0, Other: 1, Closeness: double.NegativeInfinity);
        for (var one = 0; one < groups.Count; one++)
        {
            for (var other = one + 1; other < groups.Count; other++)
            {
                var closeness = groups[one].Closeness(groups[other], mutual);
                if (closeness > best.Closeness)
                    best = (one, other, closeness);
            }
        }

        return best;
    }

    private sealed record Group(int[] Members, int[] Cuts)
    {
        public double Closeness(Group other, double[,] mutual)
        {
            var sum = 0.0;
            foreach (var one in Members)
            {
                foreach (var two in other.Members)
                    sum += mutual[one, two];
            }

            return sum / (Members.Length * other.Members.Length);
        }

        // Of the four ways to put two rows end to end, the one in which those who meet trust each other most.
        public Group With(Group other, double[,] mutual, bool areOneBloc)
        {
            var (first, second) = new[]
            {
                (this, other),
                (this, other.Reversed()),
                (Reversed(), other),
                (Reversed(), other.Reversed()),
            }.MaxBy(pair => mutual[pair.Item1.Members[^1], pair.Item2.Members[0]]);
            int[] cut = areOneBloc ? [] : [first.Members.Length];
            return new Group(
                [.. first.Members, .. second.Members],
                [.. first.Cuts, .. cut, .. second.Cuts.Select(place => place + first.Members.Length)]
            );
        }

        private Group Reversed() => new([.. Members.Reverse()], [.. Cuts.Reverse().Select(place => Members.Length - place)]);
    }
}
