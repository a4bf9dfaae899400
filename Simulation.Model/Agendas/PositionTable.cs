using System.Globalization;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Diagnostics;
using Simulation.Model.Worlds.Agenda;

namespace Simulation.Model.Agendas;

/// <summary>
/// Tables of positions, saliences and capabilities, in four forms: columns <c>Actor, Position, Salience, Capability</c> and, where
/// there are several, <c>Issue</c> (also <c>Low</c> and <c>High</c>, the ends of the scale);
/// the columns and the XML of KTAB's SMP, with a row for each actor; and tab-separated rows with tags (<c>#D</c> actor, issue,
/// position, salience, capability).
/// </summary>
public static class PositionTable
{
    private const double MostSalience = 100;

    /// <summary>Reads a table. Actors without a row take no position on an issue.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The issues in the order of the file; null where problems were found.</returns>
    public static IReadOnlyList<IssueStances>? Read(string file, string text, Action<Problem> report)
    {
        var faults = 0;
        var rows =
            TaggedPositions.Is(text) ? TaggedPositions.Read(file, text, Count)
            : KtabScenario.IsXml(text) ? KtabScenario.Read(file, text, Count)
            : PositionColumns.Read(file, text, Count);
        if (rows.Stances.Count == 0 && faults == 0)
            Count(
                new Problem(
                    file,
                    0,
                    0,
                    "there is no position in it: expected the columns Actor, Position, Salience, Capability, or rows that begin with #D."
                )
            );

        foreach (var row in rows.Stances)
        {
            if ((ImportedFile.FaultOfName(row.Issue) ?? ImportedFile.FaultOfName(row.Actor, "range")) is { } fault)
                Count(new Problem(file, row.Line, 1, fault));
            if (Math.Abs(row.Position) > ActorPosition.MostPosition)
                Count(
                    new Problem(
                        file,
                        row.Line,
                        1,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the position {row.Position} of '{row.Actor}' is too far out: a scale lies between "
                                + $"{-ActorPosition.MostPosition} and {ActorPosition.MostPosition}."
                        )
                    )
                );
            if (row.Salience is not (>= 0 and <= MostSalience))
                Count(
                    new Problem(
                        file,
                        row.Line,
                        1,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the salience {row.Salience} of '{row.Actor}' is outside 0 to {MostSalience}: "
                                + $"saliences are shares, or per cent."
                        )
                    )
                );
            if (row.Capability is not (>= 0 and <= ActorPosition.MostCapability))
                Count(
                    new Problem(
                        file,
                        row.Line,
                        1,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the capability {row.Capability} of '{row.Actor}' is outside 0 to {ActorPosition.MostCapability}."
                        )
                    )
                );
        }

        foreach (var twice in rows.Stances.GroupBy(row => (row.Actor, row.Issue)).Where(group => group.Count() > 1))
            Count(new Problem(file, twice.Last().Line, 1, $"'{twice.Key.Actor}' takes a second position on '{twice.Key.Issue}'."));

        foreach (var problem in ActorRows.Faults(file, rows.Stances))
            Count(problem);

        foreach (var (issue, end) in rows.Ends.Where(end => Math.Abs(end.Value) > ActorPosition.MostPosition))
            Count(
                new Problem(
                    file,
                    0,
                    0,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the end {end} of the scale of '{issue}' is too far out: a scale lies between {-ActorPosition.MostPosition} and "
                            + $"{ActorPosition.MostPosition}."
                    )
                )
            );

        var issues = rows.Stances.Select(row => row.Issue).Distinct().Select(issue => Gather(file, issue, rows, Count)).ToList();
        return faults > 0 ? null : [.. issues];

        void Count(Problem problem)
        {
            faults++;
            report(problem);
        }
    }

    private static IssueStances Gather(string file, string issue, PositionRows rows, Action<Problem> report)
    {
        var own = rows.Stances.Where(row => row.Issue == issue).ToList();
        var ends = rows.Ends.Where(end => end.Issue == issue).Select(end => end.Value).ToList();
        if (ends.Distinct().Count() > 2)
            report(
                new Problem(
                    file,
                    own[0].Line,
                    1,
                    $"'{issue}' has more than one scale: its rows name the ends "
                        + $"{string.Join(", ", ends.Distinct().Order().Select(end => end.ToString(CultureInfo.InvariantCulture)))}; "
                        + $"expected one Low and one High."
                )
            );

        var (low, high) = ends.Count > 0 ? (ends.Min(), ends.Max()) : (own.Min(row => row.Position), own.Max(row => row.Position));
        foreach (var outside in own.Where(row => row.Position < low || row.Position > high))
            report(
                new Problem(
                    file,
                    outside.Line,
                    1,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the position {outside.Position} is outside the scale of '{issue}' from {low} to {high}."
                    )
                )
            );

        if (own.Sum(row => row.Salience * row.Capability) <= 0)
            report(new Problem(file, own[0].Line, 1, $"nobody brings anything to bear on '{issue}': all saliences or capabilities are 0."));

        return new IssueStances(
            issue,
            [.. own.Select(row => row.Actor)],
            [.. own.Select(row => row.Position)],
            [.. own.Select(row => row.Salience / rows.FullSalience)],
            [.. own.Select(row => row.Capability)],
            low,
            high
        );
    }
}
