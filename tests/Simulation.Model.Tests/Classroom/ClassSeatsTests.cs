using Simulation.Model.Classroom;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>Whose word a seat follows: that of its people, or its delegation's own.</summary>
public sealed class ClassSeatsTests
{
    [Fact]
    public void Undo_AfterASeatWasGivenToItsDelegation_LeavesItThere()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        room.Take(new Decided(Start, 1, Decision(pledge: 1.5)));
        Advance(room, 2);
        room.Take(new BotSet(Start, "C01", true));

        Assert.Null(room.Take(new PhaseUndone(Start, room.Step)));

        Assert.True(room.IsBotByOrder("C01"));
        Assert.True(IsFree(room, "C01"));
    }

    [Fact]
    public void Undo_OfAClassWithoutBots_AddsNothing()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 4);

        room.Take(new PhaseUndone(Start, room.Step));

        Assert.Empty(room.Decisions);
    }

    [Fact]
    public void Seat_WhoseLastPersonGoes_IsItsDelegationsUntilSomebodyComes()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Join(room, "C01");
        Advance(room, 3);
        room.Take(new Decided(Start, 1, Decision(pledge: 1.5)));
        Advance(room, 2);

        room.Take(new PersonRemoved(Start, 1));
        Assert.False(IsFree(room, "C01"));
        room.Take(new PersonMoved(Start, 2, null));
        Assert.True(IsFree(room, "C01"));

        Join(room, "C01");
        Assert.False(IsFree(room, "C01"));
        Assert.Equal(1.5, Assert.Single(room.Decisions).Decision.Pledge);
    }

    [Fact]
    public void Seat_ThatOnePersonMovesTo_IsTheirs()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Join(room, "C02");
        Advance(room, 3);
        room.Take(new Decided(Start, 2, Decision(pledge: 0.5)));
        Advance(room, 1);
        room.Take(new PersonRemoved(Start, 2));
        Assert.True(IsFree(room, "C02"));

        room.Take(new PersonMoved(Start, 1, "C02"));

        Assert.False(IsFree(room, "C02"));
        Assert.Null(room.Take(new Decided(Start, 1, Decision(pledge: 0.7))));
    }

    [Fact]
    public void Decision_OnAnotherPhase_IsRefusedAndOneOnThisOrAnyIsTaken()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 4);

        Assert.Equal(Refusal.PhaseIsOver, room.Take(new Decided(Start, 1, Decision(pledge: 0.1), 3)));
        Assert.Null(room.Take(new Decided(Start, 1, Decision(pledge: 0.2), 4)));
        Assert.Null(room.Take(new Decided(Start, 1, Decision(pledge: 0.3))));
        Assert.Equal(0.3, room.DecidedNow("C01")!.Decision.Pledge);
    }

    [Fact]
    public void Supposed_WhatIsNotAskedOrOutOfRange_IsRefused()
    {
        var room = Open("pledge-and-review");
        Assert.Equal(Refusal.NotAsked, room.CheckSupposed("C01", Decision(pledge: 1)));
        Advance(room, 3);

        Assert.Null(room.CheckSupposed("C01", Decision(pledge: 1)));
        Assert.Null(room.CheckSupposed(null, Decision(pledge: 1)));
        Assert.Equal(Refusal.NotAsked, room.CheckSupposed("C01", Decision(accepts: true)));
        Assert.Equal(Refusal.BadValue, room.CheckSupposed("C01", Decision(pledge: double.NaN)));
        Assert.Equal(Refusal.BadValue, room.CheckSupposed("C01", Decision(pledge: 9)));
    }

    [Fact]
    public void Messages_ToOneAlone_AreForThemAndTheirWriter()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        room.Take(new PersonJoined(Start, "looks on", null, "observer"));
        room.Take(new Said(Start, 0, "C01", "from the facilitator"));
        room.Take(new Said(Start, 1, ClassTerms.Facilitator, "to the facilitator"));
        room.Take(new Said(Start, 2, "C02", "from who looks on"));

        Assert.Equal(Refusal.UnknownSeat, room.Take(new Said(Start, 0, ClassTerms.Facilitator, "to oneself")));
        Assert.Equal(
            ["from the facilitator", "to the facilitator"],
            room.PrivateMessages(0, ClassTerms.Facilitator).Select(one => one.Text)
        );
        Assert.Equal(["from the facilitator", "to the facilitator"], Seen(1));
        Assert.Equal(["from who looks on"], Seen(2));
        Assert.Empty(ClassViews.Public(room).Messages);

        IEnumerable<string> Seen(int person) =>
            SeatViews.Of(room, room.People.First(one => one.Number == person)).Messages.Select(one => one.Text);
    }

    [Fact]
    public void Messages_ToOneAlone_AreShownFromTheNewestTwoHundredOn()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        for (var number = 1; number <= 205; number++)
            room.Take(new Said(Start, 1, "C02", $"{number}"));

        Assert.Equal(
            Enumerable.Range(6, 200).Select(number => $"{number}"),
            SeatViews.Of(room, room.People.First()).Messages.Select(one => one.Text)
        );
    }

    // Whether the delegation is told that it is free again after the last word of its people.
    private static bool IsFree(ClassSession room, string seat) =>
        room.Decisions.Last(decision => decision.Decision.Country == seat).Decision.HandsBack;
}
