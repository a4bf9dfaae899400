using Simulation.Grains.Classes;
using Simulation.Host.Scenarios;
using Simulation.Model.Classes;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Scenarios;

namespace Simulation.Host.Classes;

/// <summary>Makes scenarios ready for a class: as the file has them, with what it sets otherwise when a class plays.</summary>
internal sealed class ClassScenarios(ScenarioLibrary library) : IClassScenarios
{
    public RunSetup Compile(ClassCharter charter)
    {
        var loaded = ScenarioLibrary.Foreign(charter.File, charter.Yaml).Load([]);
        return loaded.Setup ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    private readonly Lazy<IReadOnlyList<(string Name, string Title)>> _madeForClasses = new(() =>
    [
        .. from name in ScenarioLibrary.Shipped
           let setup = library.Load(name, [])?.Setup
           where setup is { Scenario.Classroom: not null } && !ClassTerms.Problems(setup).Any()
           select (name, setup.Scenario.Title),
    ]);

    /// <summary>The names of the scenarios that are made for a class, with their titles.</summary>
    public IReadOnlyList<(string Name, string Title)> MadeForClasses => _madeForClasses.Value;

    /// <summary>A scenario as a class plays it, or what is wrong with it.</summary>
    /// <param name="name">The scenario.</param>
    /// <param name="waits">Whether phases wait for everyone, whatever the scenario says.</param>
    public LoadedScenario Load(string name, bool waits)
    {
        if (library.Find(name) is not { } source)
            return LoadedScenario.Wrong(name, $"there is no scenario of that name.{DidYouMean.For(name, ScenarioLibrary.Shipped)}");

        var loaded = source.Load([]);
        string[] set = [.. loaded.Setup?.Scenario.Classroom?.Set ?? [], .. waits ? ["classroom.waits=true"] : Array.Empty<string>()];
        return loaded.Setup is null || set.Length == 0 ? loaded : source.Load(set);
    }
}
