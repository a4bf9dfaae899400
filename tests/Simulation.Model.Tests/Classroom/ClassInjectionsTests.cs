using Simulation.Model.Classroom;
using Simulation.Model.Scenarios;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What a facilitator lets happen: once for each press, to be seen, and to be taken back until it takes effect.</summary>
public sealed class ClassInjectionsTests
{
    private readonly ClassSession _room = Open("pledge-and-review");

    [Fact]
    public void Event_LetHappenTwice_HappensOnce()
    {
        Assert.Null(Inject(Tension("C01", "C02")));

        Assert.Equal(Refusal.NothingToDo, Inject(Tension("C01", "C02")));
        Assert.Equal(Refusal.NothingToDo, Inject(Tension("C02", "C01")));
        Assert.Single(_room.Shocks);
    }

    [Fact]
    public void Event_ThatDiffersOrComesInAnotherPeriod_IsAnother()
    {
        Assert.Null(Inject(Tension("C01", "C02")));
        Assert.Null(Inject(Tension("C01", "C02") with { Value = 0.3 }));
        Assert.Null(Inject(Tension("C01", "C03")));
        Advance(_room, 4);
        Assert.Null(Inject(Tension("C01", "C02")));

        Assert.Equal([1, 1, 1, 2], _room.Shocks.Select(shock => shock.Period));
        Assert.Equal([1, 2, 3, 4], _room.Injections.Select(one => one.Number));
        Assert.Equal(ClassPhase.Negotiate, _room.Injections[^1].Phase);
    }

    [Fact]
    public void Event_PressedInAPhaseThatIsOver_DoesNotHappenInAnother()
    {
        Advance(_room, 1);

        Assert.Equal(Refusal.PhaseIsOver, _room.Take(new Injected(Start, Tension("C01", "C02"), 0)));
        Assert.Empty(_room.Shocks);
    }

    [Fact]
    public void Event_WithoutAPhase_IsGivenThePresentOne()
    {
        var dated = Assert.IsType<Injected>(
            _room.Dated(new Injected(Start, Tension("C01", "C02")), Start.AddHours(1), TimeSpan.FromSeconds(5))
        );

        Assert.Equal((0, Start.AddHours(1), TimeSpan.FromSeconds(5)), (dated.Step, dated.At, dated.Clock));
    }

    [Fact]
    public void Log_OfBeforeEventsHadAPhase_IsReadAsItWas()
    {
        Assert.Null(_room.Take(new Injected(Start, Tension("C01", "C02"))));
        Assert.Null(_room.Take(new Injected(Start, Tension("C01", "C02"))));

        Assert.Equal(2, _room.Shocks.Count);
    }

    [Fact]
    public void Event_TakenBackBeforeItsTalks_NeverWas()
    {
        Advance(_room, 3);
        Assert.Null(Inject(Tension("C01", "C02")));
        Assert.Null(Inject(Tension("C01", "C03")));

        Assert.Null(_room.Take(new InjectionUndone(Start, 1)));
        Assert.Equal(Refusal.NothingToDo, _room.Take(new InjectionUndone(Start, 1)));

        Assert.Equal([2], _room.Injections.Select(one => one.Number));
        Assert.Null(Inject(Tension("C01", "C02")));
        Assert.Equal([2, 3], _room.Injections.Select(one => one.Number));
    }

    [Fact]
    public void Event_WhoseTalksHaveBegun_IsNotTakenBack()
    {
        Assert.Null(Inject(Tension("C01", "C02")));
        Advance(_room, 3);

        Assert.Equal(Refusal.TooLate, _room.Take(new InjectionUndone(Start, 1)));
        Assert.Single(_room.Shocks);
    }

    [Fact]
    public void Clock_StoppedOrLengthenedInAPhaseThatIsOver_GoesOnInTheNext()
    {
        Advance(_room, 3);

        Assert.Equal(Refusal.PhaseIsOver, _room.Take(new Paused(Start, 2)));
        Assert.Equal(Refusal.PhaseIsOver, _room.Take(new Extended(Start, 60, 2)));
        Assert.Null(_room.Take(new Paused(Start, 3)));
        Assert.Equal(Refusal.PhaseIsOver, _room.Take(new Resumed(Start, 2)));
        Assert.Null(_room.Take(new Resumed(Start, 3)));
    }

    private Refusal? Inject(Shock shock) => _room.Take(new Injected(Start, shock, _room.Step));

    private static Shock Tension(string one, string other) =>
        new()
        {
            Period = 1,
            Kind = ShockKind.Tension,
            Between = [one, other],
            Value = 0.8,
        };
}
