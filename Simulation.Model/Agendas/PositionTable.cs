using System.Globalization;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Data;
using Simulation.Model.Scenarios;
using Simulation.Model.Worlds.Agenda;

namespace Simulation.Model.Agendas;

/// <summary>
/// Tables of positions, saliences and capabilities, in two forms: comma-separated with the columns <c>Actor, Position, Salience, Capability</c> and, where there are several, <c>Issue</c> (also <c>Low</c> and <c>High</c>, the ends of the
/// scale); or tab-separated with rows <c>#A</c> actor, <c>#P</c> issue, <c>#M</c> end of an issue's scale, <c>#D</c> actor, issue, position, salience, capability (Stokman and Van Oosten, 1994, as
/// exchanged by their software).
/// </summary>
public static class PositionTable
{
    private const string OnlyIssue = "issue";
    private const double MostSalience = 100;
    private static readonly string[] RequiredColumns = ["actor", "position", "salience", "capability"];
    private static readonly string[] EndColumns = ["low", "high"];

    /// <summary>Reads a table. Actors without a row take no position on an issue.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The issues in the order of the file; null where problems were found.</returns>
    public static IReadOnlyList<IssueStances>? Read(string file, string text, Action<Problem> report)
    {
        var faults = 0;
        var rows = IsTagged(text) ? Tagged(file, text, Count) : Columns(file, text, Count);
        if (rows.Stances.Count == 0 && faults == 0)
            Count(new Problem(file, 0, 0, "there is no position in it: expected the columns Actor, Position, Salience, Capability, or rows that begin with #D."));

        foreach (var row in rows.Stances)
        {
            if ((ImportedFile.FaultOfName(row.Issue) ?? ImportedFile.FaultOfName(row.Actor, "range")) is { } fault)
                Count(new Problem(file, row.Line, 1, fault));
            if (Math.Abs(row.Position) > ActorPosition.MostPosition)
                Count(new Problem(file, row.Line, 1, string.Create(CultureInfo.InvariantCulture, $"the position {row.Position} of '{row.Actor}' is too far out: a scale lies between {-ActorPosition.MostPosition} and {ActorPosition.MostPosition}.")));
            if (row.Salience is not (>= 0 and <= MostSalience))
                Count(new Problem(file, row.Line, 1, string.Create(CultureInfo.InvariantCulture, $"the salience {row.Salience} of '{row.Actor}' is outside 0 to {MostSalience}: saliences are shares, or per cent.")));
            if (row.Capability is not (>= 0 and <= ActorPosition.MostCapability))
                Count(new Problem(file, row.Line, 1, string.Create(CultureInfo.InvariantCulture, $"the capability {row.Capability} of '{row.Actor}' is outside 0 to {ActorPosition.MostCapability}.")));
        }

        foreach (var twice in rows.Stances.GroupBy(row => (row.Actor, row.Issue)).Where(group => group.Count() > 1))
            Count(new Problem(file, twice.Last().Line, 1, $"'{twice.Key.Actor}' takes a second position on '{twice.Key.Issue}'."));

        foreach (var (issue, end) in rows.Ends.Where(end => Math.Abs(end.Value) > ActorPosition.MostPosition))
            Count(new Problem(file, 0, 0, string.Create(CultureInfo.InvariantCulture, $"the end {end} of the scale of '{issue}' is too far out: a scale lies between {-ActorPosition.MostPosition} and {ActorPosition.MostPosition}.")));

        var issues = rows.Stances.Select(row => row.Issue).Distinct().Select(issue => Gather(file, issue, rows, Count)).ToList();
        return faults > 0 ? null : [.. issues];

        void Count(Problem problem)
        {
            faults++;
            report(problem);
        }
    }

    private static bool IsTagged(string text) => text.AsSpan().TrimStart("\uFEFF \r\n\t'\"").StartsWith("#");

    private static IssueStances Gather(string file, string issue, Rows rows, Action<Problem> report)
    {
        var own = rows.Stances.Where(row => row.Issue == issue).ToList();
        var ends = rows.Ends.Where(end => end.Issue == issue).Select(end => end.Value).ToList();
        var (low, high) = ends.Count > 0 ? (ends.Min(), ends.Max()) : (own.Min(row => row.Position), own.Max(row => row.Position));
        foreach (var outside in own.Where(row => row.Position < low || row.Position > high))
            report(new Problem(file, outside.Line, 1, string.Create(CultureInfo.InvariantCulture, $"the position {outside.Position} is outside the scale of '{issue}' from {low} to {high}.")));

        if (own.Sum(row => row.Salience * row.Capability) <= 0)
            report(new Problem(file, own[0].Line, 1, $"nobody brings anything to bear on '{issue}': all saliences or capabilities are 0."));

        return new IssueStances(
            issue, [.. own.Select(row => row.Actor)], [.. own.Select(row => row.Position)], [.. own.Select(row => row.Salience)], [.. own.Select(row => row.Capability)], low, high);
    }

    private static Rows Columns(string file, string text, Action<Problem> report)
    {
        var rows = new Rows([], []);
        var table = CsvTable.Parse(file, text, report);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            if (!names.TryAdd(column.Trim().ToLowerInvariant(), column))
                report(new Problem(file, 1, 1, $"the columns '{names[column.Trim().ToLowerInvariant()]}' and '{column}' are the same but for capitals and spaces."));
        }

        var missing = RequiredColumns.Where(name => !names.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            report(new Problem(file, 1, 1, $"there is no column {string.Join(", ", missing)}; found {string.Join(", ", table.Columns)}."));
            return rows;
        }

        for (var row = 0; row < table.Rows; row++)
        {
            var issue = names.TryGetValue("issue", out var column) ? table.Text(row, column) : OnlyIssue;
            var line = table.At(row, names["actor"], "").Line;
            if (Cell(row, "position") is { } position && Cell(row, "salience") is { } salience && Cell(row, "capability") is { } capability)
                rows.Stances.Add(new Row(line, table.Text(row, names["actor"]), issue, position, salience, capability));

            foreach (var end in EndColumns.Where(names.ContainsKey))
            {
                if (Cell(row, end) is { } value)
                    rows.Ends.Add((issue, value));
            }
        }

        return rows;

        double? Cell(int row, string name)
        {
            if (table.Number(row, names[name]) is { } number && (name is not ("salience" or "capability") || number >= 0))
                return number;

            report(table.At(row, names[name], $"expected a number{(name is "salience" or "capability" ? " of 0 or more" : "")}; found '{table.Text(row, names[name])}'."));
            return null;
        }
    }

    private static Rows Tagged(string file, string text, Action<Problem> report)
    {
        var rows = new Rows([], []);
        var lines = text.Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            string[] cells = [.. lines[number].Trim('\r', '\uFEFF').Split('\t').Select(cell => cell.Trim().Trim('\''))];
            var line = number + 1;
            switch (cells[0])
            {
                case "" or "#A" or "#P" or "#/" or "#end":
                    break;
                case "#M" when cells.Length >= 3 && Number(cells[2], line) is { } end:
                    rows.Ends.Add((cells[1], end));
                    break;
                case "#D" when cells.Length >= 6 && Number(cells[3], line) is { } position && Number(cells[4], line) is { } salience && Number(cells[5], line) is { } capability:
                    rows.Stances.Add(new Row(line, cells[1], cells[2], position, salience, capability));
                    break;
                case "#M" or "#D":
                    report(new Problem(file, line, 1, "expected #M, issue, number; or #D, actor, issue, position, salience, capability, separated by tabs."));
                    break;
                default:
                    report(new Problem(file, line, 1, $"a row begins with #A, #P, #M or #D; found '{cells[0]}'."));
                    break;
            }
        }

        return rows;

        double? Number(string cell, int line)
        {
            if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
                return value;

            report(new Problem(file, line, 1, $"expected a number; found '{cell}'."));
            return null;
        }
    }

    private sealed record Rows(List<Row> Stances, List<(string Issue, double Value)> Ends);

    private sealed record Row(int Line, string Actor, string Issue, double Position, double Salience, double Capability);
}
