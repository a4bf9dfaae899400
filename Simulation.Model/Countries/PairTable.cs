using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>What is known of a pair of countries; the order does not matter.</summary>
/// <param name="Affinity">Similarity of UN votes in [0, 1]; null where one of them did not vote.</param>
/// <param name="Ties">Language, history and geography; null where the source lacks any part of them.</param>
public readonly record struct Pair(double? Affinity, CountryTies? Ties);

/// <summary>What ties two countries (CEPII GeoDist; Mayer and Zignago, 2011).</summary>
/// <param name="OfficialLanguage">Whether they share an official language.</param>
/// <param name="SpokenLanguage">Whether at least 9 % in both speak one language.</param>
/// <param name="Border">Whether they have a common border.</param>
/// <param name="Colonial">Whether one was the other's colony.</param>
/// <param name="DistanceKm">The distance of their main cities, kilometres.</param>
public readonly record struct CountryTies(bool OfficialLanguage, bool SpokenLanguage, bool Border, bool Colonial, double DistanceKm);

/// <summary>The pairs of countries.</summary>
public sealed class PairTable
{
    // No two places on Earth are further apart, kilometres.
    private const int HalfwayRound = 20_100;

    /// <summary>The column of the first country's code.</summary>
    public const string FirstCode = "iso3_a";

    private static readonly string[] Needed =
    [
        FirstCode,
        "iso3_b",
        "unga_affinity",
        "common_official_language",
        "common_spoken_language",
        "contiguous",
        "colonial_tie",
        "distance_km",
    ];

    private readonly Dictionary<(string, string), Pair> _pairs = [];

    /// <summary>Reads the table; missing columns, bad numbers and a pair that stands twice are added to the problems.</summary>
    public static PairTable Parse(CsvTable table, ProblemList problems)
    {
        var pairs = new PairTable();
        if (table.Require(Needed, problems.Add))
            pairs.TakeRows(table, problems, [.. Needed.Select(table.IndexOf)]);

        return pairs;
    }

    /// <summary>What is known of two countries; nothing of a pair that is not in the table.</summary>
    public Pair Of(string one, string other) => _pairs.GetValueOrDefault(Key(one, other));

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private void TakeRows(CsvTable table, ProblemList problems, int[] at)
    {
        _pairs.EnsureCapacity(table.Rows);
        var codes = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var row = 0; row < table.Rows; row++)
        {
            var one = Code(row, at[0]);
            var other = Code(row, at[1]);
            if (one.Length == 0 || other.Length == 0)
                problems.Add(
                    table.At(row, one.Length == 0 ? at[0] : at[1], "this country has no code; expected ISO 3166-1 alpha-3, such as 'BRA'.")
                );
            else if (one == other)
                problems.Add(table.At(row, at[1], $"'{one}' stands here with itself; expected two different countries."));
            else if (!_pairs.TryAdd(Key(one, other), PairOf(row)))
                problems.Add(table.At(row, at[0], $"the pair '{one}' and '{other}' stands here a second time."));
        }

        // Two hundred codes stand in twenty thousand rows: one string for each.
        string Code(int row, int column)
        {
            codes.Add(table.Span(row, column));
            codes.TryGetValue(table.Span(row, column), out var code);
            return code!;
        }

        Pair PairOf(int row)
        {
            var affinity = table.Number(row, at[2], problems.Add);
            if (affinity is < 0 or > 1)
                problems.Add(table.At(row, at[2], $"'unga_affinity' is {table.Text(row, at[2])}; expected a number from 0 to 1."));

            var ties = (Flag(row, at[3]), Flag(row, at[4]), Flag(row, at[5]), Flag(row, at[6]), table.Number(row, at[7], problems.Add));
            if (ties.Item5 is < 0 or > HalfwayRound)
                problems.Add(
                    table.At(row, at[7], $"'distance_km' is {table.Text(row, at[7])}; expected a number from 0 to {HalfwayRound}.")
                );

            return ties is ({ } official, { } spoken, { } border, { } colonial, { } distance)
                ? new Pair(affinity, new CountryTies(official, spoken, border, colonial, distance))
                : new Pair(affinity, null);
        }

        bool? Flag(int row, int column)
        {
            var text = table.Span(row, column);
            if (text is not ("" or "0" or "1"))
                problems.Add(
                    table.At(row, column, $"'{table.Columns[column]}' is '{text}'; expected 0 or 1, or nothing where it is unknown.")
                );

            return text is "1" ? true
                : text is "0" ? false
                : null;
        }
    }
}
