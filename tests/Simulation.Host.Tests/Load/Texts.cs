namespace Simulation.Host.Tests.Load;

/// <summary>Scenarios that are small to send and large to play.</summary>
internal static class Texts
{
    /// <summary>Five issues of nine values for two hundred parties: 59,049 texts, each with a utility for everyone.</summary>
    public static string LargeAgenda { get; } = Agenda(issues: 5, values: 9, parties: 200);

    /// <summary>A thousand parties, five hundred periods, five hundred rounds.</summary>
    public static string LongRun(int number) =>
        $$"""
            name: long-{{number}}
            world: { kind: commons, benefit: 1, cost: 1 }
            horizon: { start: 1, periods: 500 }
            countries: { count: 1000 }
            institution: { protocol: { kind: pledge-and-review, rounds: 500 } }
            classroom: {}
            """;

    private static string Agenda(int issues, int values, int parties)
    {
        var list = string.Join(", ", Enumerable.Range(0, values).Select(value => $"value{value}"));
        var worth = string.Join(", ", Enumerable.Range(1, values));
        var lines = Enumerable.Range(0, issues).Select(issue => $"    - {{ name: issue{issue}, values: [{list}] }}");
        var likes = string.Join(
            ", ",
            Enumerable.Range(0, issues).Select(issue => $"issue{issue}: {{ weight: 0.2, evaluations: [{worth}] }}")
        );
        var people = Enumerable.Range(0, parties).Select(party => $"    P{party}: {{ {likes} }}");
        return string.Join(
            '\n',
            [
                "name: large",
                "world:",
                "  kind: agenda",
                "  issues:",
                .. lines,
                "  preferences:",
                .. people,
                "horizon: { start: 1, periods: 1 }",
                "countries: {}",
                "institution: { protocol: { kind: single-text } }",
            ]
        );
    }
}
