using Simulation.Grains.Classes;
using Simulation.Model.Engine;
using Simulation.Reporting.Scenarios;

namespace Simulation.Host.Classes;

/// <summary>Makes scenarios ready for a class: as the file has them, with what it sets otherwise when a class plays.</summary>
internal sealed class ClassScenarios : IClassScenarios
{
    public RunSetup Compile(ClassCharter charter)
    {
        var loaded = new ScenarioSource(charter.File, charter.Yaml).Load([]);
        return loaded.Setup ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    /// <summary>The names of the scenarios that are made for a class, with their titles.</summary>
    public static IReadOnlyList<(string Name, string Title)> MadeForClasses { get; } =
    [
        .. from name in ScenarioFolder.Names()
           let scenario = ScenarioFolder.Load(name, []).Setup?.Scenario
           where scenario?.Classroom is not null
           select (name, scenario.Title),
    ];

    /// <summary>A scenario as a class plays it, or what is wrong with it.</summary>
    public static LoadedScenario Load(string name)
    {
        var (source, wrong) = ScenarioFolder.Open(name);
        var loaded = source?.Load([]) ?? wrong!;
        return loaded.Setup?.Scenario.Classroom is { Set.Count: > 0 } classroom ? source!.Load(classroom.Set) : loaded;
    }
}
