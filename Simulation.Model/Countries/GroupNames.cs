using System.Collections.Frozen;

namespace Simulation.Model.Countries;

/// <summary>What people call groups of countries, and how a scenario says who is in one.</summary>
/// <remarks>
/// Source of <c>group-names.csv</c>: columns of the country data where they have the group; members as the groups' own sites list them in
/// 2025, put together by hand.
/// </remarks>
internal static class GroupNames
{
    private static readonly FrozenDictionary<string, (string Name, string Block)> Groups = Read();

    /// <summary>The group that a word means: its name, and what stands in a scenario's <c>blocs</c> for it.</summary>
    public static (string Name, string Block)? Find(string word) => Groups.TryGetValue(NameTable.Key(word), out var group) ? group : null;

    private static FrozenDictionary<string, (string, string)> Read()
    {
        var table = NameTable.Read("group-names.csv");
        var groups = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        for (var row = 0; row < table.Rows; row++)
        {
            var names = table.Text(row, 0).Split('|');
            var members = table.Text(row, 2);
            var block = members.Length > 0 ? $"[{members.Replace(" ", ", ", StringComparison.Ordinal)}]" : table.Text(row, 1);
            foreach (var name in names)
                groups[NameTable.Key(name)] = (names[0], block);
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
