namespace Simulation.Model.Countries;

/// <summary>
/// Relations between parties from the country data. A bloc's relation is the mean over pairs of members, weighted by both populations. Cultural distance is a convention of this
/// project, for want of an openly licensed survey: <c>1 - 0.5 (shared spoken language) - 0.2 (colonial tie) - 0.15 (common border) - 0.15 (closeness)</c>, closeness falling from 1
/// to 0 over 10,000 km.
/// </summary>
public static class RelationsOfParties
{
    private const double Farthest = 10_000;
    private const double NeutralAffinity = 0.5;

    /// <summary>The relations of these parties; what is unknown is neutral and told in a note.</summary>
    public static Relations Of(IReadOnlyList<Party> parties, CountryData data, ICollection<string> notes)
    {
        var n = parties.Count;
        var relations = Relations.Neutral(n);
        var withoutVotes = new SortedSet<string>(StringComparer.Ordinal);
        var population = parties.Select(party => party.Members.Select(code => data.Countries.Number(code, "population_2023") ?? 1).ToArray()).ToArray();
        for (var one = 0; one < n; one++)
        {
            for (var other = one + 1; other < n; other++)
            {
                var sum = new PairSum();
                for (var a = 0; a < parties[one].Members.Count; a++)
                {
                    for (var b = 0; b < parties[other].Members.Count; b++)
                        sum.Add(data.Pairs.Of(parties[one].Members[a], parties[other].Members[b]), population[one][a] * population[other][b]);
                }

                if (sum.Votes == 0)
                    withoutVotes.Add(parties[one].Code + "-" + parties[other].Code);

                Fill(relations, one, other, sum);
            }

            relations.RuleOfLaw[one] = WeightedRuleOfLaw(data.Countries, parties[one], population[one], notes);
        }

        if (withoutVotes.Count > 0)
            notes.Add($"{withoutVotes.Count} pairs without common UN votes have a neutral affinity of {NeutralAffinity}, among them {string.Join(", ", withoutVotes.Take(5))}.");

        return relations;
    }

    private static void Fill(Relations relations, int one, int other, PairSum sum)
    {
        foreach (var index in new[] { (one * relations.Count) + other, (other * relations.Count) + one })
        {
            relations.Affinity[index] = sum.Votes == 0 ? NeutralAffinity : sum.Affinity / sum.Votes;
            relations.Language[index] = sum.Share(sum.Language);
            relations.Border[index] = sum.Share(sum.Border);
            relations.CulturalDistance[index] = Math.Clamp(
                1 - (0.5 * sum.Share(sum.Spoken)) - (0.2 * sum.Share(sum.Colony)) - (0.15 * sum.Share(sum.Border)) - (0.15 * sum.Share(sum.Closeness)), 0, 1);
        }
    }

    private static double WeightedRuleOfLaw(CountryTable countries, Party party, double[] population, ICollection<string> notes)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var member = 0; member < party.Members.Count; member++)
        {
            if (countries.Number(party.Members[member], "wgi_rule_of_law_2021") is not { } score)
                continue;

            sum += population[member] * score;
            weight += population[member];
        }

        if (weight == 0)
            notes.Add($"{party.Name} has no rule-of-law score in the data; 0, the world's mean, is taken.");

        return weight == 0 ? 0 : sum / weight;
    }

    private sealed class PairSum
    {
        public double Weight { get; private set; }

        public double Votes { get; private set; }

        public double Affinity { get; private set; }

        public double Language { get; private set; }

        public double Spoken { get; private set; }

        public double Border { get; private set; }

        public double Colony { get; private set; }

        public double Closeness { get; private set; }

        public double Share(double part) => Weight == 0 ? 0 : part / Weight;

        public void Add(Pair? pair, double weight)
        {
            if (pair is null)
                return;

            Weight += weight;
            Votes += pair.Affinity is null ? 0 : weight;
            Affinity += weight * (pair.Affinity ?? 0);
            Language += pair.SharesOfficialLanguage ? weight : 0;
            Spoken += pair.SharesSpokenLanguage ? weight : 0;
            Border += pair.Borders ? weight : 0;
            Colony += pair.HasColonialTie ? weight : 0;
            Closeness += weight * Math.Max(0, 1 - ((pair.DistanceKm ?? Farthest) / Farthest));
        }
    }
}
