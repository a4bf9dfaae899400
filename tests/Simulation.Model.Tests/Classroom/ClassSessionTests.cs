using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What a class takes, and what it comes to.</summary>
public sealed class ClassSessionTests
{
    [Fact]
    public void Class_PlayedToItsEnd_IsTheRunOfItsDecisions()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        PlayToTheEnd(room, (_, ask) => ask is QuestionKind.Pledge ? Decision(pledge: 0.4) : Decision(delivers: 0.3));

        var decisions = string.Join(
            ", ",
            room.DecisionsBefore(room.Step)
                .Select(one =>
                    one.Pledge is { } pledge
                        ? $"{{ period: {one.Period}, round: {one.Round}, country: C01, pledge: {pledge} }}"
                        : $"{{ period: {one.Period}, country: C01, delivers: {one.Delivers} }}"
                )
        );
        var again = Run("pledge-and-review", $"decisions: [{decisions}]");

        Assert.Equal(again.Lanes[0].Indicators, room.Course!.Indicators);
        Assert.Equal(again.Lanes[0].Trust, room.Course.Trust);
        Assert.NotEqual(Run("pledge-and-review", "").Lanes[0].Trust, room.Course.Trust);
    }

    [Fact]
    public void Phases_OfAClass_ComeInOrderForEachConference()
    {
        var room = Open("pledge-and-review");
        var phases = new List<ClassPhase> { room.Phase };
        while (room.Phase != ClassPhase.Debrief)
        {
            Assert.Null(room.Take(new PhaseEnded(Start, room.Step, false)));
            phases.Add(room.Phase);
        }

        Assert.Equal([ClassPhase.Lobby, ClassPhase.Practice, ClassPhase.Brief, ClassPhase.Negotiate, ClassPhase.Negotiate], phases[..5]);
        Assert.Equal(2, phases.Count(phase => phase == ClassPhase.Review));
        Assert.Equal(Refusal.PhaseIsOver, room.Take(new PhaseEnded(Start, room.Step, false)));
    }

    [Fact]
    public void Fork_AtARound_KeepsWhatPeopleDidBeforeIt()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        PlayToTheEnd(room, (_, ask) => ask is QuestionKind.Pledge ? Decision(pledge: 0.1) : Decision(delivers: 0.3));

        var first = room.Fork(1, 1);
        var second = room.Fork(1, 2);
        var later = room.Fork(3, 1);

        Assert.Equal(Run("pledge-and-review", "").Lanes[0].Indicators, first.Indicators);
        Assert.Equal(
            Run(
                "pledge-and-review",
                "decisions: [{ period: 1, country: C01, pledge: 0.1 }, { period: 1, round: 2, country: C01, handsBack: true }]"
            )
                .Lanes[0]
                .Indicators,
            second.Indicators
        );
        Assert.NotEqual(room.Course!.Indicators, later.Indicators);
        Assert.Equal(room.Course.Trust[..16], later.Trust[..16]);
    }

    [Fact]
    public void Undo_OfAPhase_ForgetsWhatWasDecidedInIt()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        var untouched = room.Course!.Indicators;
        room.Take(new Decided(Start, 1, Decision(pledge: 0)));
        Advance(room, 1);
        Assert.NotEqual(untouched, room.Course.Indicators);

        Assert.Null(room.Take(new PhaseUndone(Start, room.Step)));

        Assert.Empty(room.Decisions);
        Assert.Equal(untouched, room.Course.Indicators);
    }

    [Fact]
    public void Bot_TakingOverMidConference_LeavesThePastAsItWas()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        room.Take(new Decided(Start, 1, Decision(pledge: 0.1)));
        Advance(room, 2);
        var pledged = ClassViews.Public(room);

        Assert.Null(room.Take(new BotSet(Start, "C01", true)));
        Advance(room, room.Phase == ClassPhase.Vote ? 3 : 2);

        Assert.Equal(Refusal.SeatIsBot, room.Take(new Decided(Start, 1, Decision(pledge: 1))));
        Assert.Equal(0.1, room.DecisionsBefore(room.Step)[0].Pledge);
        Assert.Contains(room.DecisionsBefore(room.Step), one => one.HandsBack && one.Period == 2);
        Assert.Equal(pledged.Seats[0].StatusQuo, ClassViews.Public(room).Seats[0].StatusQuo, 1e-9);
    }

    [Fact]
    public void OpenFloor_TextThatEveryoneBacksAndVotesFor_IsAdopted()
    {
        var room = Open("open-floor");
        foreach (var seat in room.Seats)
            Join(room, seat);

        Advance(room, 3);
        for (var person = 1; person <= room.Seats.Count; person++)
            Assert.Null(
                room.Take(
                    new Decided(
                        Start,
                        person,
                        new Decision
                        {
                            Period = 1,
                            Country = "",
                            Proposal = new Proposal { Ambition = 0.5 },
                        }
                    )
                )
            );

        Assert.Equal((0.5, 4), (ClassViews.Public(room).Tabled[0].Ambition, ClassViews.Public(room).Tabled[0].Backers.Count));
        Advance(room, 1);
        Assert.Equal(0.5, ClassViews.Public(room).Draft!.Ambition);
        for (var person = 1; person <= room.Seats.Count; person++)
            Assert.Null(
                room.Take(
                    new Decided(
                        Start,
                        person,
                        new Decision
                        {
                            Period = 1,
                            Country = "",
                            Accepts = true,
                        }
                    )
                )
            );

        Advance(room, 1);

        Assert.All(Enumerable.Range(0, 4), party => Assert.Equal(1, room.Course!.Party[5][party]));
    }

    [Theory]
    [InlineData(1.6, Refusal.BadValue)]
    [InlineData(-0.1, Refusal.BadValue)]
    [InlineData(double.NaN, Refusal.BadValue)]
    public void Pledge_OutOfRange_IsRefused(double pledge, Refusal expected)
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);

        Assert.Equal(expected, room.Take(new Decided(Start, 1, Decision(pledge: pledge))));
    }

    [Fact]
    public void Decision_AfterTheDeadlineOfAPhaseThatIsOpen_CountsAndInAPauseNot()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        Assert.Equal(TimeSpan.FromMinutes(2), room.Deadline);
        Assert.Null(room.Take(new Decided(Start.AddMinutes(3), 1, Decision(pledge: 1))));

        room.Take(new Paused(Start.AddMinutes(1)));
        Assert.Equal(Refusal.ClassPaused, room.Take(new Decided(Start.AddMinutes(1), 1, Decision(pledge: 1))));
        room.Take(new Resumed(Start.AddMinutes(10)));
        Assert.Equal(TimeSpan.FromMinutes(11), room.Deadline);
        Assert.Equal(Refusal.NothingToDo, room.Take(new PhaseEnded(Start.AddMinutes(10.5), room.Step, true)));
        Assert.Null(room.Take(new PhaseEnded(Start.AddMinutes(11), room.Step, true)));
    }

    [Fact]
    public void Seat_OfManyPeople_TakesEightAndTheNewestDecision()
    {
        var room = Open("pledge-and-review");
        for (var person = 0; person < ClassTerms.MostOnSeat; person++)
            Join(room, "C01");

        Assert.Equal(Refusal.Full, room.Take(new PersonJoined(Start, "ninth", "C01", "key9")));
        Advance(room, 3);
        room.Take(new Decided(Start, 1, Decision(pledge: 0.2)));
        room.Take(new Decided(Start, 2, Decision(pledge: 0.3)));
        Assert.Equal(0.3, room.DecidedNow("C01")!.Decision.Pledge);
        Assert.Single(room.Decisions);
    }

    [Fact]
    public void Seats_OfPeopleWhoTakeAny_FillEvenlyInTheirOrder()
    {
        var room = Open("pledge-and-review");
        Join(room, "C02");
        room.Take(new BotSet(Start, "C04", true));

        for (var person = 0; person < 5; person++)
            Join(room, ClassTerms.AnySeat);

        Assert.Equal(["C02", "C01", "C03", "C01", "C02", "C03"], room.People.Select(person => person.Seat));
    }

    [Fact]
    public void Prediction_WhenTheTalksHaveBegun_IsTooLate()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 2);
        Assert.Null(room.Take(new Predicted(Start, 1, 0.5)));

        Advance(room, 1);

        Assert.Equal(Refusal.TooLate, room.Take(new Predicted(Start, 1, 0.6)));
    }

    [Fact]
    public void Phase_ThatWaits_EndsWhenTheLastSeatHasDecided()
    {
        var room = Open("pledge-and-review", waits: true);
        Join(room, "C01");
        Join(room, "C02");
        Advance(room, 3);
        room.Take(new Decided(Start, 1, Decision(pledge: 1)));
        Assert.Equal((true, Refusal.NothingToDo), (room.IsHeldUp, room.Take(new PhaseEnded(Start.AddMinutes(2), room.Step, true))));

        Assert.Null(room.Take(new Decided(Start.AddMinutes(5), 2, Decision(pledge: 1))));

        Assert.Null(room.Take(new PhaseEnded(Start.AddMinutes(5), room.Step, true)));
    }

    [Fact]
    public void Clock_LongAfterTheDeadline_StandsAtNothingAndGetsMoreFromNowOn()
    {
        var room = Open("pledge-and-review", waits: true);
        Join(room, "C01");
        Advance(room, 3);

        room.Take(new Paused(Start.AddMinutes(7)));
        Assert.Equal(TimeSpan.Zero, room.Left);
        room.Take(new Resumed(Start.AddMinutes(8)));
        room.Take(new Extended(Start.AddMinutes(12), 60));

        Assert.Equal(TimeSpan.FromMinutes(13), room.Deadline);
    }
}
