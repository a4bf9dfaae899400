using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulation.Grains.Work;
using Simulation.Host.Classroom;
using Simulation.Host.Scenarios;
using Simulation.Host.Tests.Support;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Host.Tests.Classroom;

/// <summary>
/// What a guide tells people to press, to look at and to wait for is on the page: guides quote the names of controls as the page has them.
/// </summary>
public sealed partial class GuideControlsTests
{
    private const char Quoted = '\uE000';

    private static readonly Dictionary<string, string> Texts = Directory
        .GetFiles(Path.Combine(Programs.Root, "Simulation.Host", "Resources"), "*Texts.resx")
        .SelectMany(file => XDocument.Load(file).Descendants("data"))
        .GroupBy(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value)
        .ToDictionary(text => text.Key, text => text.First());

    private static readonly Dictionary<QuestionKind, string[]> Controls = new()
    {
        [QuestionKind.Pledge] = ["Question.Pledge", "WhatIf", "HandIn"],
        [QuestionKind.Proposal] = ["Ambition", "Sharing", "WhatIf", "HandIn"],
        [QuestionKind.Join] = ["Question.Join", "VoteYes", "VoteNo", "WhatIf", "HandIn"],
    };

    private static readonly string[] Numbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    public static TheoryData<string> Guides => GuidesTests.Guides;

    public static TheoryData<string> Pages =>
        [.. Guides.Select(guide => $"scenarios/guides/{guide.Data}.md"), "scenarios/guides/README.md", "docs/how-to/run-a-class.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Name_InQuotes_IsOneOnAPage(string file)
    {
        var known = Directory
            .GetFiles(Path.Combine(Programs.Root, "Simulation.Host", "Resources"), "*Texts.resx")
            .SelectMany(texts => XDocument.Load(texts).Descendants("value"))
            .Select(value => value.Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(NamesIn(Read(file)), name => Assert.Contains(name, known));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Control_ThatIsMentioned_IsNamed(string file)
    {
        var sentences = Sentence().Split(Name().Replace(Read(file), $"{Quoted}"));

        Assert.All(sentences.Where(sentence => ControlWord().IsMatch(sentence)), sentence => Assert.Contains(Quoted, sentence));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Script_OfAGuide_HasThePhasesAndControlsOfItsClass(string name)
    {
        var (phases, asked, practised) = await PlayAsync(name);
        var guide = Read($"scenarios/guides/{name}.md");

        Assert.Equal(phases, ScriptRow().Matches(guide).Select(row => $"{row.Groups[2].Value.Trim()}: {row.Groups[1].Value}"));

        var practice = NamesIn(ScriptRow().Matches(guide)[0].Value).ToList();
        Assert.All(Controls[practised], control => Assert.Contains(Texts[control], practice));
        Assert.Equal(
            practised is QuestionKind.Pledge or QuestionKind.Proposal,
            guide.Contains("slider", StringComparison.OrdinalIgnoreCase)
        );
        var questions = Enum.GetValues<QuestionKind>().ToDictionary(kind => Texts[$"Question.{kind}"]);
        Assert.Equal(asked.Order(), NamesIn(guide).Where(questions.ContainsKey).Select(question => questions[question]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Numbers_OfAGuide_AreThoseOfItsClass(string name)
    {
        var setup = await SetupAsync(name);
        var guide = Read($"scenarios/guides/{name}.md");
        var list = Read("scenarios/guides/README.md");
        var who = Who().Match(guide);
        var people = Number(who.Groups[2].Value);
        var minutes = Number(who.Groups[4].Value);

        Assert.Equal(ClassTerms.Seats(setup).Count, Array.IndexOf(Numbers, who.Groups[3].Value));
        Assert.InRange(people, Number(who.Groups[1].Value), ClassTerms.Seats(setup).Count * ClassTerms.MostOnSeat);
        Assert.True(
            minutes > ScriptRow().Matches(guide).Sum(row => Number(row.Groups[1].Value)),
            $"{minutes} minutes are less than the script takes with coming in"
        );
        Assert.Contains($"share a seat, up to {Numbers[ClassTerms.MostOnSeat]};", guide, StringComparison.Ordinal);
        Assert.Contains(
            $"| [{name}]({name}.md) | {Teaches().Match(guide).Groups[1].Value} | {who.Value["- **Who**: ".Length..]} |",
            list,
            StringComparison.Ordinal
        );
        Assert.All(PartyCount().Matches(guide), count => Assert.Equal(setup.Count, Number(count.Groups[1].Value)));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Briefs_OfASeat_MentionNoControls(string name)
    {
        var classroom = (await SetupAsync(name)).Scenario.Classroom!;

        Assert.All(
            classroom.Briefs.Values.SelectMany(brief => new[] { brief.Public, brief.Private }).Concat(classroom.Questions),
            text => Assert.DoesNotMatch(ControlWord(), text)
        );
    }

    // The phases of a class in which everyone has a seat and says yes to everything, with their minutes, in the words of a script; what
    // people are asked in it, and what in the practice.
    private static async Task<(IReadOnlyList<string> Phases, HashSet<QuestionKind> Asked, QuestionKind Practised)> PlayAsync(string name)
    {
        var room = new ClassSession(await SetupAsync(name), new ClassTerms(42, "", true));
        foreach (var seat in room.Seats)
            Assert.Null(room.Take(new PersonJoined(DateTimeOffset.UnixEpoch, seat, seat, seat)));

        var phases = new List<(string Name, int Minutes)>();
        var asked = new List<QuestionKind>();
        while (room.Phase != ClassPhase.Debrief)
        {
            Assert.Null(room.Take(new PhaseEnded(DateTimeOffset.UnixEpoch, room.Step, false)));
            var seen = ClassViews.Public(room);
            var when = seen.Phase.IsBeforeTalks() || seen.Phase == ClassPhase.Debrief ? "" : $" ({seen.Conference} of {seen.Conferences})";
            phases.Add((Texts[$"Phase.{seen.Phase}"] + when, (int)(room.Terms.Timing(room.Setup, seen.Phase)?.TotalMinutes ?? 0)));
            foreach (var person in room.People.ToList())
            {
                if (SeatViews.Of(room, person).Question is not { } question)
                    continue;

                asked.Add(question.Kind);
                Assert.Null(room.Take(new Decided(DateTimeOffset.UnixEpoch, person.Number, Yes(question.Kind))));
            }
        }

        return (
            [.. phases.GroupBy(phase => phase.Name).Select(times => $"{times.Key}: {times.Sum(phase => phase.Minutes)}")],
            [.. asked],
            asked[0]
        );
    }

    private static Decision Yes(QuestionKind kind)
    {
        var decision = new Decision { Period = 1, Country = "" };
        return kind switch
        {
            QuestionKind.Pledge => decision with { Pledge = 1 },
            QuestionKind.Proposal => decision with
            {
                Proposal = new Proposal { Ambition = 0.5, Sharing = 0.5 },
            },
            QuestionKind.Vote => decision with { Accepts = true },
            QuestionKind.Join => decision with { Joins = true },
            QuestionKind.Ratify => decision with { Ratifies = true },
            _ => decision with { Delivers = 1 },
        };
    }

    private static async Task<RunSetup> SetupAsync(string name)
    {
        using var library = new ScenarioLibrary(new Drafts(""), new WorkGate(new WorkSettings()), new RunCompiler());
        return (await new ClassScenarios(library).LoadAsync(name, false, "127.0.0.1", TestContext.Current.CancellationToken)).Setup!;
    }

    // Lines are broken anywhere; what is code is no name.
    private static string Read(string file) => Code().Replace(File.ReadAllText(Path.Combine(Programs.Root, file)), "");

    private static IEnumerable<string> NamesIn(string text) =>
        Name().Matches(text).Select(name => Space().Replace(name.Groups[1].Value, " "));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[.!?;|]\s|\n\n")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(slider|button|checkbox|switch|menu)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex ControlWord();

    [GeneratedRegex(@"```[\s\S]*?```|`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?m)^\| (\d+) \| ([A-Z][^|]*) \|.*$")]
    private static partial Regex ScriptRow();

    [GeneratedRegex(@"- \*\*Who\*\*: (\d+) to (\d+) people on (\w+) .*? (\d+) minutes\.")]
    private static partial Regex Who();

    [GeneratedRegex(@"(?m)^Scenario: \. (.*)$")]
    private static partial Regex Teaches();

    [GeneratedRegex(@"of the (\d+) parties")]
    private static partial Regex PartyCount();
}
