namespace Simulation.Model.Classroom;

/// <summary>What the facilitator let happen and what still stands of it.</summary>
internal sealed class ClassInjections
{
    private readonly List<Injection> _all = [];
    private int _newest;

    /// <summary>All that stands, in order.</summary>
    public IReadOnlyList<Injection> All => _all;

    /// <summary>Lets something happen with the next talks.</summary>
    public void Add(Injected injected, ClassSession room) =>
        _all.Add(new Injection(++_newest, injected.At, room.Step, room.Phase, injected.Shock with { Period = room.NextTalks }));

    /// <summary>Takes one back.</summary>
    public void Remove(int number) => _all.RemoveAll(injection => injection.Number == number);

    /// <summary>Takes back all from a step on.</summary>
    public void Undo(int step) => _all.RemoveAll(injection => injection.Step >= step);
}
