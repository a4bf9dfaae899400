using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Scenarios;

/// <summary>What a class needs beside the scenario: briefs and timings.</summary>
public sealed record Classroom
{
    /// <summary>A question to answer before playing.</summary>
    public string Prediction { get; init; } = "";

    /// <summary>What each delegation is told, by a party's code.</summary>
    public IReadOnlyDictionary<string, Brief> Briefs { get; init; } = new Dictionary<string, Brief>();

    /// <summary>Minutes for each phase, by the phase's name.</summary>
    [Range(0, 1440)]
    public IReadOnlyDictionary<string, double> Timings { get; init; } = new Dictionary<string, double>();
}

/// <summary>What a delegation is told.</summary>
public sealed record Brief
{
    /// <summary>What everyone may know.</summary>
    public string Public { get; init; } = "";

    /// <summary>What only the delegation knows.</summary>
    public string Private { get; init; } = "";
}
