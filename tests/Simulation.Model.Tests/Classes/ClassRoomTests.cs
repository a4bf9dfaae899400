using Simulation.Model.Classes;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Classes;

public sealed class ClassRoomTests
{
    private const string Scenario = """
        name: small
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2025, periods: 6 }
        countries: { count: 4 }
        trust: { initial: 0.6 }
        institution: { protocol: { kind: PROTOCOL, rounds: 2 }, transparency: 0.7 }
        seed: 7
        classroom: { conferences: [1, 3], timings: { negotiate: 2 } }
        DECISIONS
        """;

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Class_PlayedToItsEnd_IsTheRunOfItsDecisions()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        PlayToTheEnd(room, (_, ask) => ask is QuestionKind.Pledge ? Decision(pledge: 0.4) : Decision(delivers: 0.3));

        var decisions = string.Join(", ", room.DecisionsBefore(room.Step).Select(one =>
            one.Pledge is { } pledge ? $"{{ period: {one.Period}, round: {one.Round}, country: C01, pledge: {pledge} }}" : $"{{ period: {one.Period}, country: C01, delivers: {one.Delivers} }}"));
        var again = Run("pledge-and-review", $"decisions: [{decisions}]");

        Assert.Equal(again.Lanes[0].Indicators, room.Course!.Indicators);
        Assert.Equal(again.Lanes[0].Trust, room.Course.Trust);
        Assert.NotEqual(Run("pledge-and-review", "").Lanes[0].Trust, room.Course.Trust);
    }

    [Theory]
    [InlineData("pledge-and-review")]
    [InlineData("open-floor")]
    public void Debrief_OfAClass_TellsWhatPeopleAndDelegationsOffered(string protocol)
    {
        var room = Open(protocol);
        Join(room, "C01");
        PlayToTheEnd(room, (_, ask) => ask switch
        {
            QuestionKind.Pledge => Decision(pledge: 0.4),
            QuestionKind.Proposal => Decision(proposal: new Proposal { Ambition = 0.4, Sharing = 0 }),
            QuestionKind.Vote => Decision(accepts: false),
            QuestionKind.Ratify => Decision(ratifies: true),
            _ => Decision(delivers: 1),
        });

        var debrief = DebriefView.Of(room);

        Assert.All(debrief.Offers.Where(offer => offer.Party == "C01"), offer => Assert.Equal(0.4, offer.Ambition, 1e-12));
        Assert.Equal(room.Seats.Order(), debrief.Offers.Select(offer => offer.Party).Distinct().Order());
        Assert.Equal(1, debrief.Offers.Min(offer => offer.Round));
        Assert.All(room.Seats.Index(), seat => Assert.Equal(0, debrief.TrustShift[seat.Index][seat.Index]));
        Assert.Contains(debrief.TrustShift.SelectMany(row => row), change => change != 0);
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
            Assert.Null(room.Take(new Decided(Start, person, new Decision { Period = 1, Country = "", Proposal = new Proposal { Ambition = 0.5 } })));

        Assert.Equal((0.5, 4), (ClassViews.Public(room).Tabled[0].Ambition, ClassViews.Public(room).Tabled[0].Backers.Count));
        Advance(room, 1);
        Assert.Equal(0.5, ClassViews.Public(room).Draft!.Ambition);
        for (var person = 1; person <= room.Seats.Count; person++)
            Assert.Null(room.Take(new Decided(Start, person, new Decision { Period = 1, Country = "", Accepts = true })));

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
    public void Decision_AfterTheDeadlineOrInAPause_IsRefused()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        Assert.Equal(Start.AddMinutes(2), room.Deadline);
        Assert.Equal(Refusal.TooLate, room.Take(new Decided(Start.AddMinutes(3), 1, Decision(pledge: 1))));

        room.Take(new Paused(Start.AddMinutes(1)));
        Assert.Equal(Refusal.ClassPaused, room.Take(new Decided(Start.AddMinutes(1), 1, Decision(pledge: 1))));
        room.Take(new Resumed(Start.AddMinutes(10)));
        Assert.Equal(Start.AddMinutes(11), room.Deadline);
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
    public void WhatIf_OfOneSeat_TellsNothingOfWhatOthersHandedIn()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Join(room, "C02");
        Advance(room, 3);
        var before = Ask();

        room.Take(new Decided(Start, 2, Decision(pledge: 1.5)));

        Assert.Equal(before, Ask());

        Outlook Ask() => WhatIf.Of(WhatIf.Suppose(room, "C01", Decision(pledge: 0.5)), 7, "C01", 1, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Views_OfOthers_ContainNoPrivateBrief()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        room.Take(new Said(Start, 1, "C02", "between us"));

        Assert.DoesNotContain(ClassViews.Public(room).Messages, message => message.Text == "between us");
        Assert.Single(SeatViews.Of(room, room.People.First()).Messages);
    }

    private static Decision Decision(double? pledge = null, double? delivers = null, Proposal? proposal = null, bool? accepts = null, bool? ratifies = null) =>
        new() { Period = 1, Country = "", Pledge = pledge, Delivers = delivers, Proposal = proposal, Accepts = accepts, Ratifies = ratifies };

    private static void Join(ClassRoom room, string seat) => Assert.Null(room.Take(new PersonJoined(Start, $"P {seat}", seat, $"key {room.People.Count()}")));

    private static void Advance(ClassRoom room, int phases)
    {
        for (var phase = 0; phase < phases; phase++)
            Assert.Null(room.Take(new PhaseEnded(Start, room.Step, false)));
    }

    private static void PlayToTheEnd(ClassRoom room, Func<ClassRoom, QuestionKind, Decision> decide)
    {
        while (room.Phase != ClassPhase.Debrief)
        {
            if (room.Phase is ClassPhase.Negotiate or ClassPhase.Implement && SeatViews.Of(room, room.People.First()).Question is { } question)
                Assert.Null(room.Take(new Decided(Start, 1, decide(room, question.Kind))));

            Advance(room, 1);
        }
    }

    private static ScenarioPackage Package(string protocol, string decisions) => new("small.yaml", Scenario.Replace("PROTOCOL", protocol, StringComparison.Ordinal).Replace("DECISIONS", decisions, StringComparison.Ordinal), new Dictionary<string, string>());

    private static ClassRoom Open(string protocol) => new(RunCompiler.Compile(Package(protocol, "")), new ClassTerms(7, "lead", true));

    private static Simulation.Model.Engine.Results.RunResult Run(string protocol, string decisions)
    {
        var package = Package(protocol, decisions);
        return new InProcessDriver(1).Run(RunCompiler.Compile(package), new RunPlan(package, 7, 1), null, TestContext.Current.CancellationToken);
    }
}
