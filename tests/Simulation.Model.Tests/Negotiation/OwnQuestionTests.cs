using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Tests.Classroom;
using Simulation.SamplePlugin;

namespace Simulation.Model.Tests.Negotiation;

/// <summary>
/// A protocol that asks a question which nothing else knows: the file LowestShare.cs of the sample plug-in is all that it takes for
/// delegations to answer it, for a scenario to instruct a party, and for a class to be asked.
/// </summary>
public sealed class OwnQuestionTests
{
    private const double Instructed = 0.25;

    [Fact]
    public void Delegations_AnswerTheQuestion_ByWhatItSays()
    {
        var lane = Play(Setup());
        var named = Named(lane, 1, 1).Select(one => one.Terms[0].Value).ToList();

        Assert.Equal(4, named.Count);
        Assert.All(named, share => Assert.InRange(share, 0.05, 1));
        Assert.Equal(named.Min(), Concluded(lane, 1), 12);
    }

    [Fact]
    public void Instruction_TakesThePlaceOfOneAnswer()
    {
        var lane = Play(Setup().With([Decision(Instructed)], []));
        var people = Named(lane, 1, 1).Single(one => one.Party == "C02");

        Assert.Equal(Instructed, Concluded(lane, 1), 12);
        Assert.Equal([("decided_by_people", 1.0), ("share", Instructed)], people.Terms.Select(term => (term.Name, term.Value)));
        Assert.EndsWith("named 0.25 of the way, as its people decided: \"no more\".", people.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Named(lane, 1, 1), one => one.Party != "C02" && one.Sentence.Contains("people", StringComparison.Ordinal));
    }

    [Fact]
    public void Instruction_OfRoundOne_StandsInRoundTwo_AndOneOfRoundTwoDoesNotReachBack()
    {
        var early = Play(Setup().With([Decision(Instructed)], []));
        var late = Play(Setup().With([Decision(Instructed) with { Round = 2 }], []));

        Assert.Equal([true, true], [IsByPeople(early, 1), IsByPeople(early, 2)]);
        Assert.Equal([false, true], [IsByPeople(late, 1), IsByPeople(late, 2)]);
    }

    [Fact]
    public void Instruction_BeyondWhatTheQuestionTakes_LeavesTheAnswerToTheDelegation()
    {
        var lane = Play(Setup().With([Decision(1.2)], []));

        Assert.False(IsByPeople(lane, 1));
    }

    [Fact]
    public void Class_IsAskedRoundByRound_AndItsAnswerCounts()
    {
        var room = new ClassSession(Setup(), new ClassTerms(7, "lead", false));
        SmallClass.Join(room, "C02");
        SmallClass.Advance(room, 3);

        var question = SeatViews.Of(room, room.People.First()).Question!;
        Assert.Equal((ClassPhase.Negotiate, 1, QuestionKind.Pledge), (room.Phase, room.Moment!.Round, question.Kind));
        Assert.InRange(question.Advice!.Value, 0.05, 1);
        Assert.True(ClassViews.Public(room).Seats.Single(seat => seat.Code == "C02").IsAsked);

        Assert.Equal(Refusal.BadValue, room.Take(Decided(1.2)));
        Assert.Equal(Refusal.NotAsked, room.Take(new Decided(SmallClass.Start, 1, SmallClass.Decision(accepts: true))));
        Assert.Null(room.Take(Decided(Instructed)));
        SmallClass.Advance(room, 1);

        Assert.Equal((ClassPhase.Negotiate, 2), (room.Phase, room.Moment!.Round));
        Assert.Equal(Instructed, SeatViews.Of(room, room.People.First()).Question!.Advice);
        Assert.Equal(Instructed, Concluded(room.Course!, 1), 12);
    }

    private static RunSetup Setup()
    {
        var setup = new RunCompiler().Compile(SmallClass.Package("pledge-and-review", ""));
        var institution = setup.Institution with { Protocol = new LowestShare() };
        return setup with { Scenario = setup.Scenario with { Institution = institution } };
    }

    private static LaneResult Play(RunSetup setup)
    {
        var run = new InProcessDriver(1).Run(new RunPlan(setup, 7, 1), null, TestContext.Current.CancellationToken);
        return run.Lanes[0];
    }

    private static Decision Decision(double share) => SmallClass.Decision(pledge: share) with { Country = "C02", Because = "no more" };

    private static Decided Decided(double share) => new(SmallClass.Start, 1, Decision(share));

    private static bool IsByPeople(LaneResult lane, int round) =>
        Named(lane, 1, round).Single(one => one.Party == "C02").Terms[0].Name == "decided_by_people";

    private static List<NegotiationEvent> Named(LaneResult lane, int period, int round) =>
        [.. lane.Events!.Where(one => one.Kind == EventKind.Pledge && one.Period == period && one.Round == round)];

    private static double Concluded(LaneResult lane, int period) =>
        lane.Events!.Single(one => one.Kind == EventKind.Proposal && one.Period == period)
            .Terms.Single(term => term.Name == "ambition")
            .Value;
}
