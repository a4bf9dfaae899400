using Simulation.Model.Engine;

namespace Simulation.Model.Levers;

/// <summary>Something that helps or holds back collaboration, and how far it is moved to see what it does.</summary>
/// <param name="Name">The name: lower case words joined by hyphens.</param>
/// <param name="Summary">One line: what it is.</param>
/// <param name="Source">The literature source.</param>
/// <param name="Settings">What it sets low and high in a scenario; empty where the scenario has nothing that it could move.</param>
public sealed record Lever(string Name, string Summary, string Source, Func<RunSetup, IReadOnlyList<LeverSetting>> Settings)
{
    /// <summary>What the scenario needs beside for the lever to act; null where it has it.</summary>
    public Func<RunSetup, LeverCondition?> Condition { get; init; } = _ => null;

    /// <summary>Further values of a scenario that belong to this lever, though it does not move them.</summary>
    public Func<RunSetup, IEnumerable<LeverSetting>> Further { get; init; } = _ => [];

    /// <summary>
    /// The value that it moves first, as in <c>--set</c>; where it moves none in a scenario, the first that belongs to it.
    /// </summary>
    public string Path(RunSetup setup) => Settings(setup).Concat(Further(setup)).First().Path;

    /// <summary>Every value of this lever that the scenario states, other than the model would have it anyway.</summary>
    public IEnumerable<LeverSetting> Stated(RunSetup setup) => Settings(setup).Concat(Further(setup)).Where(setting => setting.IsStated);
}
