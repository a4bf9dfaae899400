namespace Simulation.Model.Countries;

/// <summary>The regions of RICE-2010 as parties: the world's own parties know their code, the country data their members.</summary>
internal static class RiceRegions
{
    /// <summary>The parties, each that has no members but the code of a RICE-2010 region with that region's countries.</summary>
    public static IReadOnlyList<Party> WithMembers(IReadOnlyList<Party> parties, CountryData data, ICollection<string> notes)
    {
        var members = data.Countries.Codes.ToLookup(code => data.Baselines[code].RiceRegion, StringComparer.Ordinal);
        if (parties.Any(party => party.Members.Count == 0 && members.Contains(party.Code)))
            data.Baselines.AddNotes(notes, data.Countries.Codes, CountryColumns.RiceRegion);

        return [.. parties.Select(party => party.Members.Count == 0 ? party with { Members = [.. members[party.Code]] } : party)];
    }
}
