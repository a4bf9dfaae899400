using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Tests.Classroom;

namespace Simulation.Fuzz.Targets.Api;

/// <summary>A class of two seats with three people, Ana and Bo on the seats and Cy looking on, stopped after some of its phases.</summary>
internal sealed class PreparedClass
{
    /// <summary>When it was made; each input is a second later.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RunSetup _setup = SmallClass.Compile();
    private readonly List<ClassInput> _before;

    /// <summary>A class after so many phases, or at its end where it has fewer.</summary>
    public PreparedClass(int phases)
    {
        var seats = ClassTerms.Seats(_setup);
        _before =
        [
            new PersonJoined(Begin, "Ana", seats[0], "a"),
            new PersonJoined(Begin, "Bo", seats[1], "b"),
            new PersonJoined(Begin, "Cy", null, "c"),
        ];
        Room = Replayed([]);
        while (Room.Step < phases && Room.Phase != ClassPhase.Debrief)
        {
            _before.Add(new PhaseEnded(Begin, Room.Step, false));
            Room.Take(_before[^1]);
        }
    }

    /// <summary>The class as it is.</summary>
    public ClassSession Room { get; private set; }

    /// <summary>Makes the class what it was before anything was tried on it.</summary>
    public void Reset() => Room = Replayed([]);

    /// <summary>The class made again from what it took.</summary>
    /// <exception cref="InvalidOperationException">It refuses what it took before.</exception>
    public ClassSession Replayed(IEnumerable<ClassInput> more)
    {
        var room = new ClassSession(_setup, new ClassTerms(1, "", true));
        foreach (var input in _before.Concat(more))
        {
            if (room.Take(input) is { } refusal)
                throw new InvalidOperationException($"the class refuses what it took before: {input.GetType().Name}, {refusal}");
        }

        return room;
    }
}
