using System.Globalization;
using Simulation.Model.Diagnostics;
using Simulation.Model.Texts;

namespace Simulation.Model.Agendas;

/// <summary>
/// What a table of positions has in its rows that is no actor of its own: one actor under two names, sums below the rows, saliences on two
/// scales.
/// </summary>
internal static class ActorRows
{
    private const double Rounding = 1e-6;

    private static readonly string[] Summaries =
    [
        "total",
        "totals",
        "sum",
        "grand total",
        "mean",
        "average",
        "avg",
        "somme",
        "summe",
        "gesamt",
        "moyenne",
        "mittelwert",
        "suma",
        "promedio",
    ];

    /// <summary>Everything of the kind, each at its row.</summary>
    public static IEnumerable<Problem> Faults(string file, IReadOnlyList<PositionRow> rows)
    {
        var sums = rows.Where(row => IsSum(row, rows)).ToList();
        var actors = rows.Except(sums).ToList();
        return [.. SameLook(file, actors), .. sums.Select(row => Sum(file, row)), .. Mixed(file, actors)];
    }

    private static IEnumerable<Problem> SameLook(string file, List<PositionRow> rows) =>
        from names in rows.GroupBy(row => VisibleText.Look(row.Actor), StringComparer.Ordinal)
        let other = names.FirstOrDefault(row => row.Actor != names.First().Actor)
        where other is not null
        select new Problem(
            file,
            other.Line,
            1,
            $"'{other.Actor}' looks the same as '{names.First().Actor}' in line {names.First().Line}: write one name for one actor, or "
                + $"names that can be told apart."
        );

    // Spreadsheets put totals and means below a table; an actor may still be called so.
    private static bool IsSum(PositionRow row, IReadOnlyList<PositionRow> rows)
    {
        if (!Summaries.Contains(row.Actor.Trim().ToLowerInvariant()))
            return false;

        var others = rows.Where(other => other.Issue == row.Issue && other.Actor != row.Actor).ToList();
        return others.Count > 0 && (IsTotal(row, others, other => other.Capability) || IsTotal(row, others, other => other.Position));
    }

    private static Problem Sum(string file, PositionRow row) =>
        new(file, row.Line, 1, $"'{row.Actor}' is the sum or mean of the rows of '{row.Issue}', not an actor: leave this row out.");

    private static bool IsTotal(PositionRow row, List<PositionRow> others, Func<PositionRow, double> of)
    {
        var sum = others.Sum(of);
        return IsNear(of(row), sum) || IsNear(of(row), sum / others.Count);
    }

    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= Rounding * Math.Max(1, Math.Abs(other));

    // Where one salience is above 1 all are per cent; then a share among them is rather forty per cent than four tenths of one.
    private static IEnumerable<Problem> Mixed(string file, List<PositionRow> rows)
    {
        if (!rows.Any(row => row.Salience > 1))
            yield break;

        var percent = rows.First(row => row.Salience > 1);
        foreach (var row in rows.Where(row => row.Salience is > 0 and < 1))
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"the salience {row.Salience} of '{row.Actor}' beside {percent.Salience} of '{percent.Actor}': write all as shares of 1, "
                    + $"or all as per cent."
            );
            yield return new Problem(file, row.Line, 1, text);
        }
    }
}
