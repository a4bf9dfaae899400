using Simulation.Model.Data;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Countries;

/// <summary>What is known of a pair of countries; the order does not matter.</summary>
/// <param name="Affinity">Similarity of UN votes in [0, 1]; null where one of them did not vote.</param>
/// <param name="SharesOfficialLanguage">Whether they share an official language.</param>
/// <param name="SharesSpokenLanguage">Whether at least 9 % in both speak one language.</param>
/// <param name="Borders">Whether they have a common border.</param>
/// <param name="HasColonialTie">Whether one was the other's colony.</param>
/// <param name="DistanceKm">The distance of their main cities, kilometres; null where unknown.</param>
public sealed record Pair(double? Affinity, bool SharesOfficialLanguage, bool SharesSpokenLanguage, bool Borders, bool HasColonialTie, double? DistanceKm);

/// <summary>The pairs of countries.</summary>
public sealed class PairTable
{
    private static readonly string[] Needed =
        ["iso3_a", "iso3_b", "unga_affinity", "common_official_language", "common_spoken_language", "contiguous", "colonial_tie", "distance_km"];

    private readonly Dictionary<(string, string), Pair> _pairs = [];

    /// <summary>Reads the table; missing columns are added to the problems.</summary>
    public static PairTable Parse(CsvTable table, ProblemList problems)
    {
        var pairs = new PairTable();
        var missing = Needed.Where(column => !table.Has(column)).ToList();
        foreach (var column in missing)
            problems.Add(new Problem(table.File, 1, 1, $"the column '{column}' is missing."));

        for (var row = 0; missing.Count == 0 && row < table.Rows; row++)
        {
            var pair = new Pair(
                table.Number(row, "unga_affinity"), Is("common_official_language", row), Is("common_spoken_language", row),
                Is("contiguous", row), Is("colonial_tie", row), table.Number(row, "distance_km"));
            pairs._pairs[Key(table.Text(row, "iso3_a"), table.Text(row, "iso3_b"))] = pair;
        }

        return pairs;

        bool Is(string column, int row) => table.Text(row, column) == "1";
    }

    /// <summary>What is known of two countries; null where nothing is.</summary>
    public Pair? Of(string one, string other) => _pairs.GetValueOrDefault(Key(one, other));

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
