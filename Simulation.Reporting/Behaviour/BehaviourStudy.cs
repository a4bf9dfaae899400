using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Behaviour;

/// <summary>What behaviour and rules do to the outcomes of a scenario: one setting at a time, under the same random numbers.</summary>
/// <param name="Header">How to read the scenario's results.</param>
/// <param name="Curves">What comes of each setting that was moved.</param>
public sealed record BehaviourStudy(RunHeader Header, IReadOnlyList<ResponseCurve> Curves)
{
    /// <summary>The outcomes that are measured, in the order of every level's values.</summary>
    public static IReadOnlyList<ResponseMeasure> Measures { get; } =
    [new("ambition_ratio", "ambition"), new("participation_rate", "participation"), new("compliance_rate", "compliance")];

    /// <summary>The scenario's title; its name where it has none.</summary>
    public string Title => Header.Title.Length > 0 ? Header.Title : Header.Name;
}

/// <summary>An outcome that is measured.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Name">What it is called in a sentence.</param>
public sealed record ResponseMeasure(string Indicator, string Name);
