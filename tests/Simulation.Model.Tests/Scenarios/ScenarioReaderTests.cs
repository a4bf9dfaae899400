using System.Diagnostics;
using System.Text;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Scenarios;
using Simulation.Model.Strategies;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Scenarios;

/// <summary>One test for each kind of problem: the exact message, with its place.</summary>
public sealed class ScenarioReaderTests
{
    private const string Keys =
        "classroom, countries, decisions, horizon, innovation, institution, name, replicates, seed, shocks, summary, title, trust, world";

    [Theory]
    [InlineData("", "a.yaml: the file is empty; a scenario is a mapping that begins with 'name: ...'.")]
    [InlineData("# nothing\n", "a.yaml: the file is empty; a scenario is a mapping that begins with 'name: ...'.")]
    [InlineData("---\n", "a.yaml(1,1): the file is empty; a scenario is a mapping that begins with 'name: ...'.")]
    [InlineData("- a\n", "a.yaml(1,1): expected a mapping with keys such as 'name' and 'world'; found a list.")]
    [InlineData("word", "a.yaml(1,1): expected a mapping with keys such as 'name' and 'world'; found a single value.")]
    [InlineData("a: 1\n---\nb: 2", "a.yaml(2,1): a second document begins here; a scenario file holds one.")]
    [InlineData(
        "a: b: c",
        "a.yaml(1,5): this is not well-formed YAML: while scanning a plain scalar value, found invalid "
            + "mapping. A text that contains ': ' needs quotes."
    )]
    [InlineData("a:\n\tb: 1", "a.yaml(2,1): this line is indented with a tab; YAML is indented with spaces.")]
    [InlineData(
        "a: 1\n@b: 1",
        "a.yaml(2,1): this is not well-formed YAML: while scanning for the next token, found character that cannot start any token."
            + " A text that begins with a sign such as @, % or ` needs quotes; indent with spaces, not tabs."
    )]
    [InlineData(
        "a: [1,\n2",
        "a.yaml(1,6): this is not well-formed YAML: what follows cannot be read. Is a bracket or a quote left "
            + "open, or a sign such as ! without quotes?"
    )]
    [InlineData(
        "name: 'a",
        "a.yaml(1,7): this is not well-formed YAML: while scanning a quoted scalar, found unexpected end of "
            + "stream. A quote is opened and never closed."
    )]
    [InlineData(
        "!!*[3: 1",
        "a.yaml(1,7): this is not well-formed YAML: what follows cannot be read. Is a bracket or a quote left "
            + "open, or a sign such as ! without quotes?"
    )]
    [InlineData("a: *b", "a.yaml(1,4): the alias '*b' names nothing that stands before it.")]
    [InlineData("a: &b [*b]", "a.yaml(1,8): the alias '*b' stands inside what it names, which has no end.")]
    [InlineData("a: !x 1", "a.yaml(1,4): the tag '!x' has no meaning in a scenario: leave it out.")]
    [InlineData("{", "a.yaml(1,2): this is not well-formed YAML: while parsing a node, did not find expected node content.")]
    [InlineData("? [a]\n: 1", "a.yaml(1,3): expected a key, which is a plain word.")]
    [InlineData(
        "<<: 1",
        "a.yaml(1,1): merge keys ('<<') are not part of YAML 1.2: write the values out, or use an alias for the whole block."
    )]
    public void Read_FileThatIsNoMapping_SaysWhy(string text, string expected) => Assert.Equal(expected, TextFiles.ProblemsOf(text));

    [Theory]
    [InlineData("institutoin: {}", "a.yaml(6,1): unknown key 'institutoin'. Did you mean 'institution'?")]
    [InlineData(
        "institution: { protocol: { kind: pledge-and-review, weight: 0.5 } }",
        "a.yaml(6,53): the key 'weight' is no more: how far a pledge allows for others follows from trust and expected reciprocity "
            + "(trust.reciprocity, countries.defaults.reciprocity): leave it out."
    )]
    [InlineData("colour: red", "a.yaml(6,1): unknown key 'colour'. There is: " + Keys + ".")]
    [InlineData("seed: 1\nseed: 2", "a.yaml(7,1): the key 'seed' stands here a second time; the first is in line 6.")]
    [InlineData("replicates: abc", "a.yaml(6,13): expected a whole number; found 'abc'.")]
    [InlineData("replicates: 1.5", "a.yaml(6,13): expected a whole number; found '1.5'.")]
    [InlineData("replicates: '5'", "a.yaml(6,13): expected a whole number; found the quoted text '5': leave out the quotes.")]
    [InlineData("replicates: [1]", "a.yaml(6,1): expected a whole number; found a list.")]
    [InlineData("replicates: 0", "a.yaml(6,13): replicates is 0; expected a number from 1 to 1000000.")]
    [InlineData("seed: -1", "a.yaml(6,7): expected a whole number of 0 or more; found '-1'.")]
    [InlineData("institution:\n  transparency: 1.7", "a.yaml(7,17): transparency is 1.7; expected a number from 0 to 1.")]
    [InlineData("institution: { transparency: 0,9 }", "a.yaml(6,32): unknown key '9'. Numbers have a decimal point, not a comma.")]
    [InlineData("institution: { transparency: .nan }", "a.yaml(6,30): expected a finite number; found '.nan'.")]
    [InlineData("institution: { transparency: NaN }", "a.yaml(6,30): expected a finite number; found 'NaN'.")]
    [InlineData("institution: { transparency: 0.5\v }", "a.yaml(6,30): expected a number; found '0.5 '.")]
    [InlineData("institution: { transparency: -.inf }", "a.yaml(6,30): expected a finite number; found '-.inf'.")]
    [InlineData("institution: { transparency: 1e999 }", "a.yaml(6,30): '1e999' is too large; numbers go up to 1.7e308.")]
    [InlineData("replicates: 99999999999", "a.yaml(6,13): '99999999999' is out of range; expected a whole number from 1 to 1000000.")]
    [InlineData(
        "seed: 99999999999999999999",
        "a.yaml(6,7): '99999999999999999999' is out of range; expected a whole number from 0 to 18446744073709551615."
    )]
    [InlineData(
        "shocks:\n- { kind: withdrawal, country: C01, period: 2030 }",
        "a.yaml(7,45): period is 2030; expected a number from 1 to 500. Periods count from 1, in the order of time; 2030 looks like a year."
    )]
    [InlineData(
        "classroom: { conferences: [2030] }",
        "a.yaml(6,28): expected periods from 1 to 10 in ascending order; found 2030. Periods count from 1, in the order of time; 2030 "
            + "looks like a year."
    )]
    [InlineData(
        "shocks:\n- { kind: withdrawal, country: C01, period: 3, duration: 9 }",
        "a.yaml(7,58): duration is 9, and from period 3 on there are 8 periods: leave 'duration' out for a shock that lasts to the end."
    )]
    [InlineData(
        "classroom: {\n\ttimings: { talks: 5 }\n  ] }",
        "a.yaml(7,1): this line is indented with a tab; YAML is indented with spaces."
    )]
    [InlineData(
        "institution: 5",
        "a.yaml(6,14): expected a block of keys (protocol, decision, entryIntoForce, transparency, redTape, enforcement, retaliation, "
            + "forgiveness, materialBreach, withdrawal, suspension, fund, exchange, capacityBuilding, privateLeverage, negotiationCost,"
            + " implementationNoise, misreading); found '5'."
    )]
    [InlineData("institution: { protocol: single-txt }", "a.yaml(6,26): unknown kind 'single-txt'. Did you mean 'single-text'?")]
    [InlineData(
        "institution: { protocol: { kind: stacked-alternating-offers, beta: 1 } }",
        "a.yaml(6,62): unknown key 'beta'. There is: kind, rounds."
    )]
    [InlineData("trust: { model: betta }", "a.yaml(6,17): unknown kind 'betta'. Did you mean 'beta'?")]
    [InlineData("trust: { correctsNoise: yes }", "a.yaml(6,25): expected true or false; found 'yes'.")]
    [InlineData("shocks: { period: 1 }", "a.yaml(6,1): expected a list; found a block of keys.")]
    [InlineData("shocks:\n- kind: tension\n  between: [C01, C02]", "a.yaml(7,3): the key 'period' is missing here.")]
    [InlineData("shocks: [ { period: 1, kind: tension, between: [C01, ~] } ]", "a.yaml(6,54): expected a text; found nothing.")]
    [InlineData("classroom: { timings: { talks: -5 } }", "a.yaml(6,32): timings is -5; expected a number from 0 to 1440.")]
    public void Read_OneMistake_SaysWhatAndWhere(string line, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\n{line}"));

    [Theory]
    [InlineData("  defualts: {}", "a.yaml(6,3): unknown key 'defualts'. Did you mean 'defaults'?")]
    [InlineData(
        "  C01: hardliner",
        "a.yaml(6,3): unknown key 'C01'. There is: all, blocs, count, defaults, groupBy, preset, region, restBy, select, top."
            + " A party's code takes a block of keys (strategy, discountFactor, interests, vetoPlayers, capacity, "
            + "reciprocity, choiceNoise, leavingNoise, government, votingWeight)."
    )]
    [InlineData("  C01: { discountFactor: 2 }", "a.yaml(6,26): discountFactor is 2; expected a number from 0 to 0.999999.")]
    [InlineData("  groupBy: rice2010_region", "a.yaml(5,10): the countries are chosen by 'groupBy' already: leave one of the two out.")]
    [InlineData("  blocs: { EU: }", "a.yaml(6,16): expected a text; found nothing.")]
    public void Read_MistakeAmongCountries_SaysWhatAndWhere(string line, string expected) =>
        Assert.Equal(expected, TextFiles.ProblemsOf($"{TextFiles.Valid}\n{line}"));

    [Fact]
    public void Read_SeveralMistakes_ReportsAllAtOnce()
    {
        const string text = """
            name: Small
            world: { kind: comons }
            horizon: { start: 1 }
            countries: { count: 1 }
            """;

        Assert.Equal(
            """
            a.yaml(1,7): name is 'Small'; expected lower case words joined by hyphens, such as 'climate-paris'.
            a.yaml(2,16): unknown kind 'comons'. Did you mean 'commons'?
            a.yaml(3,1): the key 'periods' is missing here.
            a.yaml(4,21): count is 1; expected a number from 2 to 1000.
            """,
            TextFiles.ProblemsOf(text)
        );
    }

    [Fact]
    public void Read_MissingKeys_NamesEach() =>
        Assert.Equal(
            """
            a.yaml(1,1): the key 'world' is missing here.
            a.yaml(1,1): the key 'horizon' is missing here.
            a.yaml(1,1): the key 'countries' is missing here.
            """,
            TextFiles.ProblemsOf("name: a")
        );

    [Fact]
    public void Read_ValidText_FillsTheScenario()
    {
        var scenario = TextFiles
            .Load(
                $$"""
                {{TextFiles.Valid}}
                  defaults: { strategy: hardliner, interests: &mild { envy: 0.5 } }
                  blocs: { EU: [C01, C02], G: grp_g20 }
                  C03: { strategy: { kind: conceder, beta: 0.7 }, interests: *mild }
                institution: { protocol: single-text, transparency: 1e-1 }
                shocks: [ { period: 3, kind: tension, between: [C01, C02], value: 0.8 } ]
                classroom: { briefs: { C01: { public: one, private: two } }, timings: { negotiate: 10 } }
                seed: 18446744073709551615
                """
            )
            .Scenario!;

        Assert.Equal(("small", 3, ulong.MaxValue, 10), (scenario.Name, scenario.Countries.Count, scenario.Seed, scenario.Horizon.Periods));
        Assert.IsType<Hardliner>(scenario.Countries.Defaults.Strategy);
        Assert.Equal(0.7, Assert.IsType<Conceder>(scenario.Countries.Own["C03"].Strategy).Beta);
        Assert.Equal(0.5, scenario.Countries.Own["C03"].Interests!.Envy);
        Assert.Equal(["grp_g20"], scenario.Countries.Blocs["G"]);
        Assert.IsType<SingleText>(scenario.Institution.Protocol);
        Assert.Equal(0.1, scenario.Institution.Transparency);
        Assert.Equal(ShockKind.Tension, Assert.Single(scenario.Shocks).Kind);
        Assert.Equal("two", scenario.Classroom!.Briefs["C01"].Private);
    }

    [Fact]
    public void Read_FileOfTwoMegabytes_IsRefused() =>
        Assert.Equal(
            "a.yaml: the file is 2,097,152 characters long; a scenario has at most 1,048,576. Put data into data files.",
            TextFiles.ProblemsOf(new string('#', 2 << 20))
        );

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Assert.Equal("a.yaml(1,36): nested more than 32 levels deep.", TextFiles.ProblemsOf("a: " + new string('[', 100_000)));

    [Fact]
    public void Read_DeepNestingByAliases_IsRefused()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var level = 1; level < 1000; level++)
            text.Append($"a{level}: &a{level} [[[[[*a{level - 1}]]]]]\n");

        Assert.EndsWith(
            "nested more than 32 levels deep once aliases are written out.",
            TextFiles.ProblemsOf(text.ToString()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("lol")]
    [InlineData(null)]
    public void Read_AliasBomb_IsRefusedAtOnce(string? word)
    {
        var text = new StringBuilder($"a0: &a0 {word ?? new string('x', 100_000)}\n");
        for (var level = 1; level < 30; level++)
            text.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        var clock = Stopwatch.StartNew();

        var problems = TextFiles.ProblemsOf(text.ToString());

        Assert.EndsWith(
            "more than 100,000 values or 1,048,576 characters, aliases written out; a scenario has far fewer.",
            problems,
            StringComparison.Ordinal
        );
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Read_TenThousandCountries_StaysQuick()
    {
        var text = new StringBuilder(TextFiles.Valid).Append('\n');
        for (var index = 0; index < 10_000; index++)
            text.Append($"  X{index:00000}: {{ strategy: {{ kind: conceder }} }}\n");
        var clock = Stopwatch.StartNew();

        var load = TextFiles.Load(text.ToString());

        Assert.Equal(10_000, load.Scenario!.Countries.Own.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Problems_AtAPath_AreAtTheNearestWrittenParent()
    {
        var problems = TextFiles.Load(TextFiles.Valid).Problems;

        problems.Add("countries.count", "one.");
        problems.Add("countries.USA.strategy", "two.");
        problems.Add("shocks[0]", "three.");

        Assert.Equal(
            ["a.yaml(5,10): one.", "a.yaml(4,1): two.", "a.yaml(1,1): three."],
            problems.Problems.Select(problem => problem.ToString())
        );
    }

    [Fact]
    public void Read_EveryShippedScenario_IsFine() =>
        Assert.All(
            Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml"),
            file => Assert.Empty(ScenarioReader.Read(file, File.ReadAllText(file), new DiskFiles(), [], Catalog.BuiltIn).Problems.Problems)
        );

    [Fact]
    public void Read_OwnCountrySettings_KeepTheOrderOfTheFile() =>
        Assert.Equal(
            ["Z", "A", "M"],
            TextFiles
                .Load($"{TextFiles.Valid}\n  Z: {{}}\n  A: {{}}\n  M: {{}}")
                .Scenario!.Countries.Own.Select((KeyValuePair<string, CountrySettings> own) => own.Key)
        );
}
