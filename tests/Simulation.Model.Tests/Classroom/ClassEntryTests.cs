using System.Text.Json;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Tests.Support;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>Who comes in: a door that can be closed, and people who are kept out.</summary>
public sealed class ClassEntryTests
{
    private readonly ClassSession _room = Open("pledge-and-review");

    [Fact]
    public void Newcomer_AtAClosedDoor_IsRefusedUntilItIsOpened()
    {
        Assert.Null(_room.Take(new JoiningSet(Start, false)));

        Assert.Equal(Refusal.JoiningClosed, _room.Take(Joined("Ana", "a phone")));
        Assert.Equal(Refusal.NothingToDo, _room.Take(new JoiningSet(Start, false)));
        Assert.Null(_room.Take(new JoiningSet(Start, true)));
        Assert.Null(_room.Take(Joined("Ana", "a phone")));
    }

    [Fact]
    public void People_SentOutForGood_DoNotComeInAgainFromTheirDevice()
    {
        Assert.Null(_room.Take(Joined("Ana", "a phone")));
        Assert.Null(_room.Take(Joined("Bo", "another")));
        Assert.Null(_room.Take(Joined("Cy", "a phone")));

        Assert.Null(_room.Take(new PeopleRemoved(Start, [1, 3], true)));

        Assert.Equal("Bo", Assert.Single(_room.People).Name);
        Assert.Equal(Refusal.KeptOut, _room.Take(Joined("Di", "a phone")));
        Assert.Null(_room.Take(Joined("Ed", "another")));
        Assert.Null(_room.Take(Joined("Flo", "")));
    }

    [Fact]
    public void People_LetInAgain_ComeInByJoining()
    {
        Assert.Null(_room.Take(Joined("Ana", "a phone")));
        Assert.Null(_room.Take(new PeopleRemoved(Start, [1], true)));

        Assert.Equal(Refusal.UnknownPerson, _room.Take(new PeopleReadmitted(Start, [2])));
        Assert.Null(_room.Take(new PeopleReadmitted(Start, [1])));

        Assert.Empty(_room.People);
        Assert.Null(_room.Take(Joined("Ana", "a phone")));
    }

    [Fact]
    public void People_RemovedOnly_MayComeBack()
    {
        Assert.Null(_room.Take(Joined("Ana", "a phone")));

        Assert.Null(_room.Take(new PeopleRemoved(Start, [1], false)));

        Assert.Null(_room.Take(Joined("Ana", "a phone")));
    }

    [Fact]
    public void Removal_OfSomebodyWhoIsNotThere_RemovesNobody()
    {
        Assert.Null(_room.Take(Joined("Ana", "a phone")));

        Assert.Equal(Refusal.UnknownPerson, _room.Take(new PeopleRemoved(Start, [1, 9], true)));
        Assert.Equal(Refusal.NothingToDo, _room.Take(new PeopleRemoved(Start, [], true)));

        Assert.Single(_room.People);
    }

    [Fact]
    public void OneDevice_BringsNoMoreThanItsShare()
    {
        for (var person = 0; person < ClassTerms.MostFromOnePlace; person++)
            Assert.Null(_room.Take(Joined($"P {person}", "a phone")));

        Assert.Equal(Refusal.FullFromHere, _room.Take(Joined("one more", "a phone")));
        Assert.Null(_room.Take(Joined("somebody else", "another")));
    }

    [Fact]
    public void Log_ReadAgain_IsTheSameClass()
    {
        ClassInput[] inputs =
        [
            Joined("Ana", "a phone"),
            Joined("Bo", "another"),
            new PeopleRemoved(Start, [1], true),
            new JoiningSet(Start, false),
            new PeopleReadmitted(Start, [1]),
            new PhaseUndone(Start, 0),
        ];
        foreach (var input in inputs)
            _room.Take(input);

        var again = Open("pledge-and-review");
        foreach (var input in inputs)
            again.Take(JsonSerializer.Deserialize<ClassInput>(JsonSerializer.Serialize(input))!);

        Assert.Equal(_room.People, again.People);
        Assert.Equal(_room.KeptOut, again.KeptOut);
        Assert.True(again.IsJoiningClosed);
    }

    [Fact]
    public void Log_ForOthers_TellsNoDeviceAndNoSecret() =>
        Assert.Equal(new PersonJoined(Start, "Ana", null, ""), Joined("Ana", "a phone").WithoutSecrets());

    [Fact]
    public void Scenario_WithoutTalks_IsNoClass() =>
        Assert.Contains(
            "people are asked nothing",
            Assert.Single(ClassTerms.Problems(Open("pledge-and-review").Setup with { Scenario = WithoutTalks() })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Problems_OfAClassOfAThousandParties_AreFoundWithoutPlayingIt()
    {
        var setup = new RunCompiler().Compile(
            Runs.Package("commons-symmetric", "countries.count=1000", "horizon.periods=500", "classroom={}")
        );
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Empty(ClassTerms.Problems(setup));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5e6);
    }

    private static Simulation.Model.Scenarios.Scenario WithoutTalks()
    {
        var scenario = Open("pledge-and-review").Setup.Scenario;
        return scenario with
        {
            Institution = scenario.Institution with { Protocol = new Simulation.Model.Negotiation.Protocols.NoTalks() },
        };
    }

    private static PersonJoined Joined(string name, string from) => new(Start, name, null, $"key of {name}", from);
}
