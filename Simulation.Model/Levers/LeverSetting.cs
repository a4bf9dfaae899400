using Simulation.Model.Engine;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Levers;

/// <summary>One value of a scenario that a lever moves.</summary>
/// <param name="Path">Where it stands, as in <c>--set</c>.</param>
/// <param name="Low">The text of the low setting.</param>
/// <param name="High">The text of the high setting.</param>
/// <param name="IsStated">Whether the scenario states it, other than the model would have it anyway.</param>
public sealed record LeverSetting(string Path, string Low, string High, bool IsStated)
{
    /// <summary>The low setting as <c>path=value</c>.</summary>
    public string AtLow => $"{Path}={Low}";

    /// <summary>The high setting as <c>path=value</c>.</summary>
    public string AtHigh => $"{Path}={High}";

    /// <summary>A value that counts as stated where it is not the model's default.</summary>
    internal static LeverSetting Of<T>(RunSetup setup, string path, string low, string high, Func<Scenario, T> value)
    {
        var silent = setup.Scenario with
        {
            Countries = setup.Scenario.Countries with { Defaults = new() },
            Trust = new(),
            Institution = new(),
            Shocks = [],
        };
        return new LeverSetting(path, low, high, !EqualityComparer<T>.Default.Equals(value(setup.Scenario), value(silent)));
    }
}

/// <summary>What a scenario lacks for a lever to act at all, and what is set instead under the low and the high setting alike.</summary>
/// <param name="Assignments">What is set, each <c>path=value</c>.</param>
/// <param name="Sentence">What is missing and what is done about it.</param>
public sealed record LeverCondition(IReadOnlyList<string> Assignments, string Sentence);
