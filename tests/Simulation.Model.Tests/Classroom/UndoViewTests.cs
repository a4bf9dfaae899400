using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What a facilitator is told before a phase is undone is what the undoing then does.</summary>
public sealed class UndoViewTests
{
    private readonly ClassSession _room = Open("pledge-and-review");

    [Fact]
    public void Lobby_HasNothingToUndo() => Assert.Null(UndoView.Of(_room));

    [Fact]
    public void Undo_OfAPhase_NamesThePhaseAndWhatIsLost()
    {
        Join(_room, "C01");
        Join(_room, "C02");
        Advance(_room, 3);
        Assert.Null(_room.Take(new Decided(Start, 1, Decision(pledge: 0.5))));
        Assert.Null(_room.Take(new Decided(Start, 2, Decision(pledge: 0.6))));
        Advance(_room, 1);
        Assert.Null(_room.Take(new Decided(Start, 2, Decision(pledge: 0.7))));
        Assert.Null(
            _room.Take(
                new Injected(
                    Start,
                    new Shock
                    {
                        Period = 1,
                        Kind = ShockKind.Withdrawal,
                        Country = "C03",
                    },
                    _room.Step
                )
            )
        );

        var told = UndoView.Of(_room)!;

        Assert.Equal((4, new Stage(ClassPhase.Negotiate, 2025, 1), 1), (told.Step, told.To, told.Injections));
        Assert.Equal(["C01", "C02"], told.HandedInBefore);
        Assert.Equal(["C02"], told.HandedInNow);
        Assert.Null(_room.Take(new PhaseUndone(Start, told.Step)));
        Assert.Equal((told.To.Phase, told.To.Round), (_room.Phase, _room.Moment!.Round));
        Assert.Empty(_room.Decisions);
        Assert.Empty(_room.Injections);
    }

    [Fact]
    public void Undo_OfEachPhase_LeadsToTheOneItNames()
    {
        Join(_room, "C01");
        PlayToTheEnd(_room, (_, question) => question == QuestionKind.Pledge ? Decision(pledge: 0.5) : Decision(delivers: 1));
        Assert.Equal(_room.Step + 1, _room.Stages.Count);

        while (UndoView.Of(_room) is { } told)
        {
            var lost = _room.Decisions.Count(decision => decision.Step >= _room.Step - 1);
            Assert.Equal(lost, told.HandedInBefore.Count + told.HandedInNow.Count);
            Assert.Null(_room.Take(new PhaseUndone(Start, told.Step)));
            Assert.Equal((told.To.Phase, told.To.Round), (_room.Phase, _room.Moment?.Round ?? 0));
        }

        Assert.Equal(ClassPhase.Lobby, _room.Phase);
    }
}
