using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Classroom;

/// <summary>Every kind of input in every phase: what a class takes, and what it says where it does not.</summary>
public sealed class ClassPhasesTests
{
    private const string Scenario = """
        name: small
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2025, periods: 2 }
        countries: { count: 3 }
        trust: { initial: 0.6 }
        institution: { protocol: { kind: open-floor, rounds: 1 } }
        seed: 7
        classroom:
          conferences: [1]
          timings: { practice: 2, brief: 2, negotiate: 2, vote: 2, implement: 2, review: 2, debrief: 2 }
          prediction: { question: "How far?", indicator: closing_the_gap }
        """;

    // What is not named is taken.
    private const string Expected = """
        Lobby: back NothingToDo, propose NotAsked, vote NotAsked, deliver NotAsked, again PhaseIsOver, clock NothingToDo, early NothingToDo, undo NothingToDo, resume NothingToDo, extend NothingToDo
        Practice: back NothingToDo, vote NotAsked, deliver NotAsked, again PhaseIsOver, early NothingToDo, resume NothingToDo
        Brief: back NothingToDo, propose NotAsked, vote NotAsked, deliver NotAsked, again PhaseIsOver, early NothingToDo, resume NothingToDo
        Negotiate: back NothingToDo, vote NotAsked, deliver NotAsked, predict TooLate, again PhaseIsOver, early NothingToDo, resume NothingToDo
        Vote: back NothingToDo, propose NotAsked, deliver NotAsked, predict TooLate, again PhaseIsOver, early NothingToDo, resume NothingToDo
        Vote: back NothingToDo, propose NotAsked, vote NotAsked, deliver NotAsked, predict TooLate, again PhaseIsOver, early NothingToDo, resume NothingToDo
        Implement: back NothingToDo, propose NotAsked, vote NotAsked, deliver NotAsked, predict TooLate, again PhaseIsOver, early NothingToDo, resume NothingToDo
        Review: back NothingToDo, propose NotAsked, vote NotAsked, deliver NotAsked, predict TooLate, again PhaseIsOver, early NothingToDo, resume NothingToDo
        Debrief: bot PhaseIsOver, back NothingToDo, propose NotAsked, vote NotAsked, deliver NotAsked, predict TooLate, next PhaseIsOver, again PhaseIsOver, clock PhaseIsOver, early PhaseIsOver, pause NothingToDo, resume NothingToDo, inject TooLate
        """;

    private static readonly RunSetup Setup = new RunCompiler().Compile(
        new ScenarioPackage("small.yaml", Scenario, new Dictionary<string, string>())
    );

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Input_OfEveryKindInEveryPhase_IsTakenOrRefusedAndThenChangesNothing()
    {
        var told = new List<string>();
        for (var room = At(0); ; room = At(room.Step + 1))
        {
            var refusals = Inputs(room)
                .Select(input => (input.Name, Refusal: RefusalOf(room.Step, input.Input)))
                .Where(one => one.Refusal is not null);
            told.Add($"{room.Phase}: {string.Join(", ", refusals.Select(one => $"{one.Name} {one.Refusal}"))}");
            if (room.Phase == ClassPhase.Debrief)
                break;
        }

        var actual = string.Join('\n', told);
        Assert.True(Expected == actual, actual);
    }

    private static Refusal? RefusalOf(int step, ClassInput input)
    {
        var room = At(step);
        var before = State(room);
        var refusal = room.Take(input);
        Assert.True(refusal is null || before == State(room), $"{input} changed {before} to {State(room)}");
        return refusal;
    }

    private static string State(ClassSession room) =>
        $"{room.Step} {room.Deadline} {room.IsPaused} {room.Left} {string.Join(' ', room.People)} {room.IsBotByOrder("C01")} "
        + $"{string.Join(' ', room.Decisions)} {string.Join(' ', room.Messages)} {string.Join(' ', room.Predictions)} "
        + $"{string.Join(' ', room.Shocks)}";

    private static IEnumerable<(string Name, ClassInput Input)> Inputs(ClassSession room) =>
        [
            ("join", new PersonJoined(Start, "Bo", "C02", "key 2")),
            ("move", new PersonMoved(Start, 1, "C02")),
            ("remove", new PersonRemoved(Start, 1)),
            ("bot", new BotSet(Start, "C01", true)),
            ("back", new BotSet(Start, "C01", false)),
            ("propose", new Decided(Start, 1, Decision() with { Proposal = new Proposal { Ambition = 0.5 } })),
            ("vote", new Decided(Start, 1, Decision() with { Accepts = true })),
            ("deliver", new Decided(Start, 1, Decision() with { Delivers = 1 })),
            ("predict", new Predicted(Start, 1, 0.5)),
            ("say", new Said(Start, 1, null, "hello")),
            ("next", new PhaseEnded(Start, room.Step, false)),
            ("again", new PhaseEnded(Start, room.Step - 1, false)),
            ("clock", new PhaseEnded(Start.AddMinutes(2), room.Step, true)),
            ("early", new PhaseEnded(Start.AddMinutes(1), room.Step, true)),
            ("undo", new PhaseUndone(Start, room.Step)),
            ("pause", new Paused(Start)),
            ("resume", new Resumed(Start)),
            ("extend", new Extended(Start, 60)),
            (
                "inject",
                new Injected(
                    Start,
                    new Shock
                    {
                        Period = 1,
                        Kind = ShockKind.Tension,
                        Between = ["C01", "C02"],
                        Value = 1,
                    }
                )
            ),
        ];

    private static Decision Decision() => new() { Period = 1, Country = "" };

    private static ClassSession At(int step)
    {
        var room = new ClassSession(Setup, new ClassTerms(7, "lead", true));
        Assert.Null(room.Take(new PersonJoined(Start, "Ana", "C01", "key 1")));
        while (room.Step < step)
            Assert.Null(room.Take(new PhaseEnded(Start, room.Step, false)));

        return room;
    }
}
