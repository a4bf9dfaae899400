using System.Globalization;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Sources;

namespace Simulation.Model.Agendas;

/// <summary>Writes imported negotiations as scenarios of the world <c>agenda</c>, with offers in turn until all accept one.</summary>
internal static class AgendaText
{
    private const int Rounds = 100;

    /// <summary>A scenario of issues and preferences.</summary>
    public static string Of(string name, string title, string summary, NegotiationDomain domain, IReadOnlyList<PartyProfile> parties) =>
        Scenario(
            name,
            title,
            summary,
            (
                "issues",
                new ListNode(
                    default,
                    [.. domain.Issues.Select(issue => Map(("name", Text(issue.Name)), ("values", List(issue.Values.Select(Text)))))]
                )
            ),
            ("preferences", Map([.. parties.Select(party => (party.Name, Preferences(domain, party)))]))
        );

    /// <summary>A scenario of positions.</summary>
    public static string Of(string name, string title, string summary, IReadOnlyList<IssueStances> issues) =>
        Scenario(name, title, summary, ("positions", Map([.. issues.Select(issue => (issue.Issue, Positions(issue)))])));

    private static string Scenario(string name, string title, string summary, params (string Key, SourceNode Value)[] world) =>
        SourceWriter.Write(
            Map(
                ("name", Text(name)),
                ("title", Text(title)),
                ("summary", Text(summary)),
                ("world", Map([("kind", Plain("agenda")), .. world])),
                ("horizon", Map(("start", Plain("1")), ("periods", Plain("1")))),
                ("countries", Map()),
                (
                    "institution",
                    Map(
                        ("protocol", Map(("kind", Plain("stacked-alternating-offers")), ("rounds", Number(Rounds)))),
                        ("decision", Map(("kind", Plain("consensus")))),
                        ("redTape", Plain("0"))
                    )
                ),
                ("seed", Plain("42"))
            )
        );

    private static MapNode Preferences(NegotiationDomain domain, PartyProfile party) =>
        Map([
            ("reservation", Number(party.Reservation)),
            ("discount", Number(party.Discount)),
            .. domain.Issues.Select(
                (issue, index) =>
                    (issue.Name, Map(("weight", Number(party.Weights[index])), ("evaluations", List(party.Shares[index].Select(Number)))))
            ),
        ]);

    private static MapNode Positions(IssueStances issue) =>
        Map([
            .. issue.High > issue.Low ? [("range", List([Number(issue.Low), Number(issue.High)]))] : Array.Empty<(string, SourceNode)>(),
            .. issue.Actors.Select(
                (actor, index) =>
                    (
                        actor,
                        Map(
                            ("position", Number(issue.Positions[index])),
                            ("salience", Number(issue.Saliences[index])),
                            ("capability", Number(issue.Capabilities[index]))
                        )
                    )
            ),
        ]);

    private static MapNode Map(params (string Key, SourceNode Value)[] entries) =>
        new(default, [.. entries.Select(entry => new MapEntry(entry.Key, default, entry.Value))]);

    private static ListNode List(IEnumerable<SourceNode> items) => new(default, [.. items]);

    private static ScalarNode Text(string text) => new(default, text, true);

    private static ScalarNode Plain(string word) => new(default, word, false);

    private static ScalarNode Number(double value) => Plain(value.ToString("R", CultureInfo.InvariantCulture));
}
