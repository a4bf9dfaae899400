namespace Simulation.Model.Catalogs;

/// <summary>
/// Names an extension (a world, protocol, strategy, decision rule, trust model ...) as scenarios write it in <c>kind</c>, and describes it
/// for <c>negsim list</c>.
/// </summary>
/// <param name="name">The name in a scenario: lower case words joined by hyphens.</param>
/// <param name="summary">One line: what it does.</param>
/// <param name="source">Where it comes from: author (year).</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RuleAttribute(string name, string summary, string source) : Attribute
{
    /// <summary>The name in a scenario.</summary>
    public string Name { get; } = name;

    /// <summary>One line: what it does.</summary>
    public string Summary { get; } = summary;

    /// <summary>The literature source: author (year).</summary>
    public string Source { get; } = source;
}
