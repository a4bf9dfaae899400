using Simulation.Model.Randomness;

namespace Simulation.Model.Countries;

/// <summary>A negotiating party: a country or a bloc. One grain, one summed economy, one trust row.</summary>
/// <param name="Code">The code that scenarios, tables and random streams know it by: ISO 3166-1 alpha-3 or a bloc's name.</param>
/// <param name="Name">The name that charts print.</param>
/// <param name="Members">ISO 3166-1 alpha-3 codes of its members; empty for made-up parties.</param>
public sealed record Party(string Code, string Name, IReadOnlyList<string> Members)
{
    /// <summary>The code as the random streams know it.</summary>
    public ulong Key { get; } = StableHash.Of(Code);

    /// <summary>Who is who, as one text: the same for lists of parties with the same codes and members in the same order.</summary>
    internal static string Membership(IEnumerable<Party> parties) =>
        string.Join('|', parties.Select(party => $"{party.Code}:{string.Join(',', party.Members)}"));
}
