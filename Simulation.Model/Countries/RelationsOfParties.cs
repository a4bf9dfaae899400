namespace Simulation.Model.Countries;

/// <summary>
/// Relations between parties from the country data. A bloc's relation is the mean over pairs of members, weighted by the product of their
/// populations; its rule of law is the mean over members, weighted by population. Cultural distance is a convention of this project, for
/// want of an openly licensed survey (Hofstede's scores are not):
/// <c>1 - 0.5 (shared spoken language) - 0.2 (colonial tie) - 0.15 (common border) - 0.15 (closeness)</c>, closeness falling linearly from
/// 1 to 0 over 10,000 km.
/// </summary>
/// <remarks>
/// What is unknown is neutral: an affinity of 0.5, a rule of law of 0 (the world's mean by construction), no shared language or border, and
/// the mean cultural distance of the pairs of parties that are known. Members of a bloc of which something is unknown are left out of its
/// mean. Each rule that was used is told in one note.
/// </remarks>
public static class RelationsOfParties
{
    /// <summary>The relations of these parties.</summary>
    /// <param name="parties">The parties; each has members.</param>
    /// <param name="data">The country data.</param>
    /// <param name="notes">Receives what was filled in, a sentence for each rule.</param>
    public static Relations Of(IReadOnlyList<Party> parties, CountryData data, ICollection<string> notes)
    {
        var relations = Relations.Neutral(parties.Count);
        var votes = new UnknownPairs();
        var ties = new UnknownPairs();
        for (var one = 0; one < parties.Count; one++)
        {
            relations.RuleOfLaw[one] = RuleOfLaw(parties[one], data);
            for (var other = one + 1; other < parties.Count; other++)
            {
                var mean = new PairMean();
                foreach (var a in parties[one].Members)
                {
                    foreach (var b in parties[other].Members)
                    {
                        var pair = data.Pairs.Of(a, b);
                        mean.Add(pair, data.Baselines[a].Population * data.Baselines[b].Population);
                        votes.Count(a, b, pair.Affinity is null);
                        ties.Count(a, b, pair.Ties is null);
                    }
                }

                Set(relations, one, other, mean);
            }
        }

        FillCulturalDistance(relations);
        AddNotes(notes, parties, data, votes, ties);
        return relations;
    }

    private static void Set(Relations relations, int one, int other, in PairMean mean)
    {
        foreach (var pair in (ReadOnlySpan<int>)[(one * relations.Count) + other, (other * relations.Count) + one])
        {
            relations.Affinity[pair] = mean.Affinity ?? relations.Affinity[pair];
            relations.Language[pair] = mean.OfficialLanguage;
            relations.Border[pair] = mean.Border;
            relations.CulturalDistance[pair] = mean.CulturalDistance ?? double.NaN;
        }
    }

    private static void FillCulturalDistance(Relations relations)
    {
        var distance = relations.CulturalDistance;
        var sum = 0.0;
        var known = 0;
        for (var pair = 0; pair < distance.Length; pair++)
        {
            if (IsPair(pair) && !double.IsNaN(distance[pair]))
            {
                sum = sum + distance[pair];
                known = known + 1;
            }
        }

        for (var pair = 0; pair < distance.Length; pair++)
        {
            if (double.IsNaN(distance[pair]))
                distance[pair] = known == 0 ? 0 : sum / known;
        }

        bool IsPair(int pair) => pair / relations.Count != pair % relations.Count;
    }

    private static double RuleOfLaw(Party party, CountryData data)
    {
        var sum = 0.0;
        var weight = 0.0;
        foreach (var code in party.Members)
        {
            if (data.Countries.Number(code, CountryColumns.RuleOfLaw) is { } score)
            {
                sum = sum + (data.Baselines[code].Population * score);
                weight = weight + data.Baselines[code].Population;
            }
        }

        return weight == 0 ? 0 : sum / weight;
    }

    private static void AddNotes(
        ICollection<string> notes,
        IReadOnlyList<Party> parties,
        CountryData data,
        UnknownPairs votes,
        UnknownPairs ties
    )
    {
        var members = parties.SelectMany(party => party.Members);
        var ofBlocs = parties.Where(party => party.Members.Count > 1).SelectMany(party => party.Members);
        if (votes.List() is { } withoutVotes)
            notes.Add(
                $"UN votes are not known of {withoutVotes}: an affinity of 0.5, which leaves trust "
                    + $"as it is, or that of the rest of the bloc."
            );
        if (ties.List() is { } withoutTies)
            notes.Add(
                $"Language, border and distance are not known of {withoutTies}: none shared and the mean cultural distance, or that of the "
                    + $"rest of the bloc."
            );

        var withoutLaw = string.Join(", ", members.Where(code => data.Countries.Number(code, CountryColumns.RuleOfLaw) is null));
        if (withoutLaw.Length > 0)
            notes.Add($"The rule of law is not known of {withoutLaw}: 0, the world's mean, or that of the rest of the bloc.");

        data.Baselines.AddNotes(notes, ofBlocs, CountryColumns.Population);
    }
}
