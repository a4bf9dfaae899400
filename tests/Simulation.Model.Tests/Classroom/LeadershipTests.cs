using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Scenarios;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>Nothing happens by chance to a country whose seat people hold, even where they leave everything to their delegation.</summary>
public sealed class LeadershipTests
{
    [Fact]
    public void Country_OfPeopleWhoDecideNothing_DoesNotLeave()
    {
        var room = Restless();
        Join(room, "C01");
        PlayOut(room);

        Assert.DoesNotContain("C01", Leavers(room));
        Assert.Contains("C02", Leavers(room));
    }

    [Fact]
    public void Country_WhoseSeatIsEmpty_DoesLeave()
    {
        var room = Restless();
        PlayOut(room);

        Assert.Contains("C01", Leavers(room));
        Assert.Empty(room.Decisions);
    }

    [Fact]
    public void Country_WhosePeopleGo_IsItsDelegationsAgain()
    {
        var room = Restless();
        Join(room, "C01");
        Advance(room, 4);

        Assert.Null(room.Take(new PersonRemoved(Start, 1)));
        PlayOut(room);

        Assert.Contains("C01", Leavers(room));
    }

    [Fact]
    public void Class_AsARun_GoesTheSameWay()
    {
        var room = Restless();
        Join(room, "C01");
        PlayOut(room);

        var again = ClassPlay
            .At(room.Setup.With(room.DecisionsBefore(room.Step), []), 7, [], 0, TestContext.Current.CancellationToken)
            .Course;

        Assert.Equal([true], room.DecisionsBefore(room.Step).Select(decision => decision.Leads));
        Assert.Equal(room.Course!.Indicators, again.Indicators);
    }

    // A class of pledges in which it is a toss of a coin each year whether a country leaves.
    private static ClassSession Restless()
    {
        var package = Package("pledge-and-review", "");
        var yaml = package
            .Yaml.Replace("transparency: 0.7", "transparency: 0.7, redTape: 0", StringComparison.Ordinal)
            .Replace("count: 4", "count: 4, defaults: { leavingNoise: 10 }", StringComparison.Ordinal);
        return new ClassSession(
            new RunCompiler().Compile(new ScenarioPackage(package.File, yaml, package.Data)),
            new ClassTerms(7, "lead", false)
        );
    }

    private static void PlayOut(ClassSession room)
    {
        while (room.Phase != ClassPhase.Debrief)
            Advance(room, 1);
    }

    private static IEnumerable<string?> Leavers(ClassSession room) =>
        room.Course!.Events!.Where(one => one is { Kind: EventKind.Membership, Accepted: false }).Select(one => one.Party);
}
