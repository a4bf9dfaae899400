using System.Globalization;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Titles;

/// <summary>What each kind of chart may claim in its title, computed anew from nothing but the table beside it.</summary>
internal static class TitleClaims
{
    /// <summary>The claim, which the title is to hold; the words before it are the series' label and the year.</summary>
    /// <param name="kind">The kind of chart.</param>
    /// <param name="table">The table beside it.</param>
    /// <param name="name">The name of a party, by its code.</param>
    public static string Of(string kind, ChartTable table, Func<string, string> name) =>
        kind switch
        {
            "headline" => Against(table, relative: true),
            "temperature" => Against(table, relative: false),
            "distribution" => Distribution(table),
            "small-multiples" => SmallMultiples(table, name),
            "stacked" => Stacked(table, name),
            "reductions" => Reductions(table),
            "map" => $": {Range([.. table.Rows.DistinctBy(row => row["party"])], "value", row => name(row["party"]))}",
            "slope" => Slope(table),
            "decomposition" => Decomposition(table),
            "trust" => Trust(table),
            "trust-matrix" => TrustMatrix(table, name),
            "trust-network" => TrustNetwork(table),
            "pledged-delivered" => PledgedDelivered(table, name),
            "signatories" =>
                $" the agreement binds {ChartNumber.Short(table.LastYear.Sum(row => row.Number("member")))} of {table.LastYear.Count} "
                    + $"parties",
            "ratification" => Ratification(table),
            "concessions" => Concessions(table, name),
            _ => throw new ArgumentException($"Nothing is known of the title of '{kind}': add what it may claim.", nameof(kind)),
        };

    private static string TrustNetwork(ChartTable table)
    {
        var hasDistrust = table.Rows.Any(row => Math.Min(row.Number("before"), row.Number("after")) < 0.5 - 1e-9);
        var before = table.Rows.Count(row => hasDistrust ? row.Number("before") < 0.5 - 1e-9 : row.Number("before") > 0.5 + 1e-9);
        return $"{before} of {table.Rows.Count} pairs {(hasDistrust ? "distrust" : "trust")} each other before ";
    }

    private static string Against(ChartTable table, bool relative)
    {
        var last = table.Rows[^1];
        var unit = table.Rows[^1]["unit"];
        var nash = last.Number("no_agreement");
        var best = last.Number("full_cooperation");
        return $": {Difference(last.Number("p50"), nash, relative, unit)} (full cooperation: "
            + $"{Difference(best, nash, relative, unit).Replace(" no agreement", "", StringComparison.Ordinal)})";
    }

    private static string Distribution(ChartTable table)
    {
        var box = table.Rows.First(row => row["item"] == "box");
        var low = ChartNumber.InWords(box["unit"])(box.Number("from"));
        var high = ChartNumber.InWords(box["unit"])(box.Number("to"));
        return $": {(low == high ? low : $"{low} to {high}")}{ChartNumber.BehindNumber(box["unit"])} in the middle half of the replicates";
    }

    private static string SmallMultiples(ChartTable table, Func<string, string> name)
    {
        var rows = table.LastYear;
        var relative = rows.All(row => row.Number("no_agreement") > 0);
        var order = rows.OrderBy(row => (row.Number("p50") - row.Number("no_agreement")) / (relative ? row.Number("no_agreement") : 1))
            .ToList();
        var lowest = Words(order[0]);
        var highest = Words(order[^1]);
        return lowest == highest
            ? $": {lowest} for all"
            : $": {FromTo(lowest, name(order[0]["country"]), highest, name(order[^1]["country"]))}";

        string Words(ChartTable.Row row) => Difference(row.Number("p50"), row.Number("no_agreement"), relative, row["unit"]);
    }

    private static string Stacked(ChartTable table, Func<string, string> name)
    {
        var largest = table.LastYear.MaxBy(Size)!;
        return $"{name(largest["country"])} makes up "
            + $"{ChartNumber.Percent(100 * Size(largest) / table.LastYear.Max(row => row.Number("top")))} of the parties' ";

        static double Size(ChartTable.Row row) => row.Number("top") - row.Number("bottom");
    }

    private static string Reductions(ChartTable table)
    {
        var together = table.Rows.Single(row => row["country"].Length == 0);
        var claim = $": {Words(together, "p50")} {(together["name"] == "All together" ? "together" : "on average")}";
        return $"{claim}, {Range([.. table.Rows.Where(row => row["country"].Length > 0)], "p50", row => row["name"])}";
    }

    private static string Range(ChartTable.Row[] rows, string column, Func<ChartTable.Row, string> name)
    {
        ChartTable.Row[] order = [.. rows.OrderByDescending(row => row.Number(column))];
        var most = Words(order[0], column);
        var least = Words(order[^1], column);
        return most == least ? $"{most} for all parties" : FromTo(most, name(order[0]), least, name(order[^1]));
    }

    // What both sides share is said once.
    private static string FromTo(string first, string firstName, string last, string lastName)
    {
        var side = new[] { " below no agreement", " above no agreement" }.FirstOrDefault(side =>
            first.EndsWith(side, StringComparison.Ordinal) && last.EndsWith(side, StringComparison.Ordinal)
        );
        var said = side is null ? first : first[..^side.Length].Replace(" percentage points", "", StringComparison.Ordinal);
        return $"from {said} ({firstName}) to {last} ({lastName})";
    }

    private static string Slope(ChartTable table)
    {
        var change = table.Rows.Select(row => (row.Number("together") - row.Number("alone")) / Math.Abs(row.Number("alone"))).ToList();
        (string Word, int Count)[] parts =
        [
            ("lower", change.Count(value => value < -1e-3)),
            ("higher", change.Count(value => value > 1e-3)),
            ("the same", change.Count(value => Math.Abs(value) <= 1e-3)),
        ];
        (string Word, int Count)[] some = [.. parts.Where(part => part.Count > 0).OrderByDescending(part => part.Count)];
        return some.Length == 1
            ? $": {some[0].Word} for all {change.Count} parties"
            : $": {string.Join(", ", some.Select(part => $"{part.Word} for {part.Count}"))} of {change.Count} parties";
    }

    private static string Decomposition(ChartTable table)
    {
        var without = Effect("Without an agreement");
        var with = Effect("With the agreement");
        return $", {with} with the agreement; without it, {without}";

        string Effect(string course)
        {
            var row = table.Rows.Single(row => row["course"] == course && row["item"] == "emissions_per_income");
            var size = $"{ChartNumber.InWords(row["unit"])(Math.Abs(row.Number("mean")))} {row["unit"]}";
            return row.Number("mean") <= 0
                ? $"cleaner production cuts emissions by {size}"
                : $"dirtier production adds emissions of {size}";
        }
    }

    private static string Trust(ChartTable table)
    {
        ChartTable.Row[] mean = [.. table.Rows.Where(row => row["series"] == "trust_mean")];
        var first = ChartNumber.Even(mean[0].Number("p50"));
        var last = ChartNumber.Even(mean[^1].Number("p50"));
        return mean.Length == 1 ? $"Mean trust after {mean[0]["year"]}: {first}"
            : first == last ? $"Mean trust is {first} after {mean[0]["year"]} and after {mean[^1]["year"]}"
            : $"Mean trust {(mean[^1].Number("p50") > mean[0].Number("p50") ? "grows" : "falls")} from {first} after {mean[0]["year"]} to "
                + $"{last} after {mean[^1]["year"]}";
    }

    private static string TrustMatrix(ChartTable table, Func<string, string> name)
    {
        var received = table
            .Rows.GroupBy(row => row["trustee"])
            .Select(group => (Name: name(group.Key), Change: group.Average(row => row.Number("after") - row.Number("before"))))
            .OrderByDescending(one => one.Change)
            .ToList();
        var best = received[0];
        var worst = received[^1];
        if (Math.Max(Math.Abs(best.Change), Math.Abs(worst.Change)) < 0.005)
            return "Who trusts whom: nobody gains or loses trust";

        var gain = best.Change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
        var loss = worst.Change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
        return best.Change < 0.005
            ? $"{worst.Name} loses most trust ({loss}), {best.Name} least ({gain})"
            : $"{best.Name} gains most trust ({gain}), {worst.Name} {(worst.Change <= -0.005 ? "loses most" : "least")} ({loss})";
    }

    private static string PledgedDelivered(ChartTable table, Func<string, string> name)
    {
        var promised = table
            .Rows.Where(row =>
                Math.Abs(row.Number("pledged") - row.Number("no_agreement")) > 1e-9 * (1 + Math.Abs(row.Number("no_agreement")))
            )
            .ToList();
        var short_ = promised
            .Select(row =>
                (
                    Name: name(row["country"]),
                    Missed: Math.Max(
                        0,
                        (row.Number("pledged") - row.Number("delivered_p50")) / (row.Number("pledged") - row.Number("no_agreement"))
                    )
                )
            )
            .ToList();
        var kept = short_.Count(one => one.Missed <= 0.01);
        var worst = short_.MaxBy(one => one.Missed);
        return kept == promised.Count
            ? $"Each of the {kept} parties that promise something beyond no agreement delivers it, to 99 % or more"
            : $"{kept} of {promised.Count} parties deliver what they promise beyond no agreement, to 99 % or more; {worst.Name} falls "
                + $"short most ({ChartNumber.Percent(100 * worst.Missed)})";
    }

    private static string Ratification(ChartTable table)
    {
        var force = table.Rows[0];
        var ratified = table.Rows.Where(row => row["event"] == "ratified").ToList();
        var start =
            double.IsFinite(force.Number("p50")) ? $"The agreement enters into force in {force["p50"]}"
            : force.Number("share_of_replicates") > 0
                ? $"The agreement enters into force in {ChartNumber.Percent(100 * force.Number("share_of_replicates"))} of the replicates"
            : "The agreement never enters into force";
        return $"{start}|; {ChartNumber.Short(ratified.Sum(row => row.Number("share_of_replicates")))} of {ratified.Count} parties ratify";
    }

    private static string Concessions(ChartTable table, Func<string, string> name)
    {
        var last = table
            .Rows.GroupBy(row => row["country"])
            .Select(group => (Name: name(group.Key), Share: group.Last().Number("share_of_first_demand")))
            .ToList();
        var most = last.MinBy(one => one.Share);
        var least = last.MaxBy(one => one.Share);
        var (lowest, highest) = (ChartNumber.Percent(100 * most.Share), ChartNumber.Percent(100 * least.Share));
        return lowest == highest
            ? $"All end alike, with {lowest} of what they first insisted on"
            : $"{most.Name} gives way most: it ends with {lowest} of what it first insisted on; {least.Name} least ({highest})";
    }

    private static string Words(ChartTable.Row row, string column)
    {
        var value = row.Number(column);
        var size = row["unit"] == "%" ? ChartNumber.Percent(value) : Amount(Math.Abs(value), row["unit"]);
        var beyond = row["direction"] == "below";
        return value == 0 || size == "0 %" ? "as without an agreement" : $"{size} {(beyond == value > 0 ? "below" : "above")} no agreement";
    }

    private static string Difference(double value, double without, bool relative, string unit)
    {
        if (Math.Abs(value - without) <= 5e-4 * Math.Abs(without))
            return "as without an agreement";

        var size =
            relative && without > 0 ? ChartNumber.Percent(100 * (value - without) / without) : Amount(Math.Abs(value - without), unit);
        return $"{size} {(value < without ? "below" : "above")} no agreement";
    }

    private static string Amount(double size, string unit) =>
        unit switch
        {
            "share" => ChartNumber.Percent(100 * size).Replace("%", "percentage points", StringComparison.Ordinal),
            "1" => ChartNumber.Even(size),
            _ => $"{ChartNumber.Even(size)} {unit}",
        };
}
