using Simulation.Model.Agendas;
using Simulation.Model.Bargaining;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Agendas;

public sealed class NegotiationImportTests
{
    private const string Domain = """
        <negotiation_template><objective name="A Fund!"><issue index="1" name="Size"><item index="1" value="yes"/><item index="2" value="no: never"/></issue></objective></negotiation_template>
        """;

    private readonly List<Problem> _problems = [];
    private readonly List<string> _notes = [];

    [Theory]
    [InlineData("genius/herring.xml", "genius/Islands.xml", "genius/Mainland.xml")]
    [InlineData("geniusweb/herring.json", "geniusweb/Islands.json", "geniusweb/Mainland.json")]
    [InlineData("geniusweb/Islands.json", "geniusweb/Mainland.json")]
    [InlineData("shipping-levy.csv")]
    public void Read_WhatIsShipped_IsAScenarioThatCompiles(params string[] files)
    {
        var (_, yaml) = Read(
            null,
            [.. files.Select(file => (file, File.ReadAllText(Repository.PathOf($"scenarios/imports/{file}"))))]
        )!.Value;

        Assert.Empty(_problems);
        Assert.Empty(_notes);
        Assert.Empty(AgendaScenarios.Problems(yaml));
    }

    [Fact]
    public void Read_AGeniusDomain_KeepsEveryUtility()
    {
        string[] names = ["herring", "Islands", "Mainland"];
        var files = names
            .Select(name => ($"{name}.xml", File.ReadAllText(Repository.PathOf($"scenarios/imports/genius/{name}.xml"))))
            .ToList();
        var (name, yaml) = Read(null, files)!.Value;

        var game = new RunCompiler().Compile(AgendaScenarios.Package(yaml)).World;
        var domain = GeniusFiles.ReadDomain("d", files[0].Item2, _problems.Add)!;
        var space = new OutcomeSpace(domain.Issues);
        for (var party = 0; party < 2; party++)
        {
            var expected = GeniusFiles.ReadProfile("p", "p", files[party + 1].Item2, domain, _problems.Add)!.Over(space);
            var found = game.Outlook(game.Start(1, 0)).Preferences(party)!;
            Assert.Equal(expected.Utilities, found.Utilities);
            Assert.Equal((expected.Reservation, expected.Discount), (found.Reservation, found.Discount));
        }

        Assert.Equal("herring-quota", name);
    }

    [Fact]
    public void Read_WeightsThatDoNotSumToOne_DividesAllUtilitiesAndSaysSo()
    {
        var (name, yaml) = Read(null, [("d.xml", Domain), ("A.xml", Profile(2, 0.5)), ("B.xml", Profile(1, 0.5))])!.Value;

        Assert.Equal("a-fund", name);
        Assert.Equal(
            "A.xml: the best conceivable outcome is worth 2, not 1; all utilities of A are divided by it, the reservation value too.",
            Assert.Single(_notes)
        );
        var game = new RunCompiler().Compile(AgendaScenarios.Package(yaml)).World;
        var first = game.Outlook(game.Start(1, 0)).Preferences(0)!;
        Assert.Equal((1, 0.25), (first.Highest, first.Reservation));
    }

    [Fact]
    public void Read_SaliencesInPerCent_BecomeShares()
    {
        var (_, yaml) = Read("talks", [("t.csv", "Actor,Position,Salience,Capability\nA,1,80,1\nB,2,40,1\n")])!.Value;

        Assert.Contains("salience: 0.8", yaml, StringComparison.Ordinal);
        Assert.Contains("per cent", Assert.Single(_notes), StringComparison.Ordinal);
        Assert.Empty(AgendaScenarios.Problems(yaml));
    }

    [Fact]
    public void Read_FilesThatDoNotBelongTogether_SaysWhatIsMissing()
    {
        Assert.Null(Read(null, [("A.xml", Profile(1, 0)), ("b/A.xml", Profile(1, 0))]));

        Assert.Equal(2, _problems.Count);
        Assert.Contains(_problems, problem => problem.Message.Contains("two profiles are called 'A'", StringComparison.Ordinal));
        Assert.Contains(_problems, problem => problem.Message.Contains("needs its domain", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("expected a domain and the profiles of two parties or more; found 1 and 1", "d.xml", "A.xml")]
    [InlineData("d.xml is a domain too", "d.xml", "d2.xml", "A.xml", "B.xml")]
    [InlineData("t.csv is a table of positions", "t.csv", "A.xml")]
    [InlineData("cares for nothing", "d.xml", "A.xml", "zero.xml")]
    [InlineData("means something else in a scenario", "reserved.xml", "A.xml", "B.xml")]
    [InlineData("no agreement is worth 3 of the best conceivable outcome", "d.xml", "A.xml", "greedy.xml")]
    [InlineData("the discount factor is 1E-09; expected 1E-06 or more", "d.xml", "A.xml", "impatient.xml")]
    [InlineData("names have at most 128", "long.xml", "A.xml", "B.xml")]
    public void Read_AWrongSetOfFiles_IsRefused(string expected, params string[] files)
    {
        Assert.Null(Read(null, [.. files.Select(file => (file, Text(file)))]));

        Assert.Contains(_problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ADomainAndProfilesThatAreAllWrong_ReportsAllAtOnce()
    {
        Assert.Null(
            Read(
                null,
                [
                    ("d.xml", Domain.Replace("index=\"2\"", "index=\"1\"", StringComparison.Ordinal)),
                    ("A.xml", "<utility_space type=\"nonlinear\"/>"),
                    ("B.xml", "<utility_space>"),
                ]
            )
        );

        Assert.Equal(["d.xml", "A.xml", "B.xml"], _problems.Select(problem => problem.File));
    }

    [Fact]
    public void Read_AnIssueThatAPartyValuesAlikeThroughout_IsNoted()
    {
        var alike = Profile(1, 0).Replace("evaluation=\"1\"", "evaluation=\"4\"", StringComparison.Ordinal);

        Assert.NotNull(Read(null, [("d.xml", Domain), ("A.xml", alike), ("B.xml", Profile(1, 0))]));

        Assert.Equal("A.xml: A values everything the same on 'Size', so that issue decides nothing for it.", Assert.Single(_notes));
    }

    [Fact]
    public void Read_MoreOutcomesThanAreLookedAt_SaysHowManyAndWhatWouldDo()
    {
        string[] issues =
        [
            .. Enumerable
                .Range(1, 7)
                .Select(issue =>
                    $"<issue index=\"{issue}\" name=\"I{issue}\" type=\"integer\" lowerbound=\"1\" upperbound=\"{issue + 7}\">"
                ),
        ];
        var domain = $"<negotiation_template>{string.Concat(issues.Select(issue => $"{issue}</issue>"))}</negotiation_template>";
        var valued = issues.Select(
            (issue, index) => $"{issue}<evaluator slope=\"0.1\" offset=\"0\"/></issue><weight index=\"{index + 1}\" value=\"1\"/>"
        );
        var profile = $"<utility_space>{string.Concat(valued)}</utility_space>";

        Assert.Null(Read(null, [("d.xml", domain), ("A.xml", profile), ("B.xml", profile)]));

        Assert.Equal(
            "d.xml: these issues make 17,297,280 texts, and at most 4,000,000 texts can be looked at one by one: leave out values or "
                + "issues. Without the largest, 'I7' (14), there would be 1,235,520.",
            Assert.Single(_problems).ToString()
        );
    }

    private static string Text(string file) =>
        file switch
        {
            "reserved.xml" => Domain.Replace("\"Size\"", "\"reservation\"", StringComparison.Ordinal),
            "t.csv" => "Actor,Position,Salience,Capability\nA,1,1,1\nB,2,1,1\n",
            "zero.xml" => Profile(0, 0),
            "greedy.xml" => Profile(1, 3),
            "impatient.xml" => Profile(1, 0)
                .Replace("</utility_space>", "<discount_factor value=\"1e-9\"/></utility_space>", StringComparison.Ordinal),
            "long.xml" => Domain.Replace("\"Size\"", $"\"{new string('x', 129)}\"", StringComparison.Ordinal),
            ['d', ..] => Domain,
            _ => Profile(1, 0),
        };

    private static string Profile(double weight, double reservation) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"""
            <utility_space><issue index="1" name="Size"><item index="1" value="yes" evaluation="1"/><item index="2" value="no: never" evaluation="4"/></issue>
            <weight index="1" value="{weight}"/><reservation value="{reservation}"/></utility_space>
            """
        );

    private (string Name, string Yaml)? Read(string? name, IReadOnlyList<(string, string)> files) =>
        NegotiationImport.Read(name, files, _problems.Add, _notes.Add);
}
