using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Grains.Work;
using Simulation.Host.Classroom;
using Simulation.Host.Scenarios;
using Simulation.Host.Tests.Support;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Storage.Scenarios;

namespace Simulation.Host.Tests.Classroom;

/// <summary>The guides for facilitators say what the scenarios do.</summary>
public sealed partial class GuidesTests
{
    // A brief is read on one screen of a phone.
    private const int LongestPublicBrief = 200;
    private const int LongestPrivateBrief = 800;

    public static TheoryData<string> Guides =>
        [
            .. Directory
                .GetFiles(Path.Combine(Programs.Root, "scenarios", "guides"), "*-*.md")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

    [Fact]
    public void Scenarios_MadeForClasses_AreThoseWithGuides()
    {
        using var library = new ScenarioLibrary(new Drafts(""), new WorkGate(new WorkSettings()), new RunCompiler());

        Assert.Equal(
            Guides.Select(guide => guide.Data).Order(),
            new ClassScenarios(library).MadeForClasses.Select(one => one.Name).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Guide_OfAScenario_SaysItsSeatsTimesAndQuestions(string name)
    {
        var setup = ScenarioFolder.Load(name, [], new RunCompiler()).Setup!;
        var classroom = setup.Scenario.Classroom!;
        var guide = Read(name);

        Assert.Equal(ClassTerms.Seats(setup).Order(), SeatsLine().Match(guide).Groups[1].Value.Split(", ").Order());
        Assert.Contains($"*{classroom.Prediction!.Question}*", guide, StringComparison.Ordinal);
        Assert.All(classroom.Questions, question => Assert.Contains($"**{question}**", guide, StringComparison.Ordinal));
        var rows = ScriptRow()
            .Matches(guide)
            .Select(row => (Minutes: double.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture), Phase: row.Groups[2].Value))
            .ToList();
        Assert.All(rows, row => Assert.Equal(0, row.Minutes % classroom.Timings[PhaseOf(row.Phase)]));
        Assert.Contains($"{rows.Sum(row => row.Minutes)} minutes by the clock", guide, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Programs.Root, "docs", "images", "guides", $"{name}.png")));
        Assert.Contains($"images/guides/{name}.png", guide, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Briefs_OfAScenario_FitOnAPhoneAndAreForEverySeat(string name)
    {
        var setup = ScenarioFolder.Load(name, [], new RunCompiler()).Setup!;
        var briefs = setup.Scenario.Classroom!.Briefs;
        var guide = Read(name);

        Assert.Equal(ClassTerms.Seats(setup).Order(), briefs.Keys.Order());
        Assert.All(
            briefs.Values,
            brief =>
            {
                Assert.InRange(brief.Public.Length, 10, LongestPublicBrief);
                Assert.InRange(brief.Private.Length, 100, LongestPrivateBrief);
                Assert.DoesNotContain(brief.Private, guide, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Briefs_OfAScenario_TellTheTrustThatTheTableShowsAtFirst(string name)
    {
        using var library = new ScenarioLibrary(new Drafts(""), new WorkGate(new WorkSettings()), new RunCompiler());
        var room = new ClassSession(
            (await new ClassScenarios(library).LoadAsync(name, false, "127.0.0.1", TestContext.Current.CancellationToken)).Setup!,
            new ClassTerms(42, "", false)
        );
        foreach (var seat in room.Seats)
            Assert.Null(room.Take(new PersonJoined(DateTimeOffset.UnixEpoch, seat, seat, seat)));
        while (room.Phase.IsBeforeTalks())
            Assert.Null(room.Take(new PhaseEnded(DateTimeOffset.UnixEpoch, room.Step, false)));

        foreach (var (place, person) in room.People.Index())
        {
            var own = SeatViews.Of(room, person);
            var told = ToldTrust().Match(own.Brief);
            Assert.True(told.Success, own.Brief);
            Assert.Equal(ClassViews.Public(room).Seats[place].TrustReceived, Number(told.Groups[1].Value), 0.0051);
            Assert.Equal(own.Trusts.Where((_, other) => other != place).Average(), Number(told.Groups[2].Value), 0.0051);
        }

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Programs.Root, "scenarios", "guides", $"{name}.md"));

    private static string PhaseOf(string row) =>
        row.StartsWith("Read your brief", StringComparison.Ordinal) ? "brief" : row.Split(' ')[0].ToLowerInvariant();

    [GeneratedRegex(@"The others trust you (\d\.\d\d) on average, and you trust them (\d\.\d\d)")]
    private static partial Regex ToldTrust();

    [GeneratedRegex(@"\*\*Seats\*\*: (.*?)\. ")]
    private static partial Regex SeatsLine();

    [GeneratedRegex(@"(?m)^\| (\d+) \| ([A-Z][^|]*) \|")]
    private static partial Regex ScriptRow();
}
