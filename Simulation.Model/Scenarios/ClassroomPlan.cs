using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Scenarios;

/// <summary>What a class needs beside the scenario: seats, briefs, questions and timings.</summary>
public sealed record ClassroomPlan
{
    /// <summary>The phases of a class that can have a timing.</summary>
    public static IReadOnlyList<string> Phases { get; } = ["practice", "brief", "negotiate", "vote", "implement", "review", "debrief"];

    /// <summary>
    /// The parties that people may take, by code, those to fill first first; every party where none is named. The rest are played by their
    /// delegations.
    /// </summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>
    /// The periods whose conferences people hold, ascending; between them and after them delegations go on as they were last told.
    /// </summary>
    public IReadOnlyList<int> Conferences { get; init; } = [];

    /// <summary>What is set otherwise when a class plays, each <c>path=value</c>, such as a protocol with fewer rounds.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>A question to answer before playing; null for none.</summary>
    public Prediction? Prediction { get; init; }

    /// <summary>Questions to talk about afterwards.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>What each delegation is told, by a party's code.</summary>
    public IReadOnlyDictionary<string, Brief> Briefs { get; init; } = new Dictionary<string, Brief>();

    /// <summary>Minutes for each phase, by the phase's name; a phase without one lasts until the facilitator goes on.</summary>
    [Range(0, 1440)]
    public IReadOnlyDictionary<string, double> Timings { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// Whether a phase whose time is up waits for seats whose people have not decided; otherwise those do as they were last told, or as
    /// their delegations would.
    /// </summary>
    public bool Waits { get; init; }
}

/// <summary>A question whose answer the class finds out by playing.</summary>
public sealed record Prediction
{
    /// <summary>The question.</summary>
    [Required]
    public required string Question { get; init; }

    /// <summary>The indicator that answers it in the end.</summary>
    [Required]
    public required string Indicator { get; init; }

    /// <summary>The least answer that is taken, in the indicator's unit; null for any. What lies below is a slip or a jest.</summary>
    public double? AtLeast { get; init; }

    /// <summary>The most that is taken, in the indicator's unit; null for any.</summary>
    public double? AtMost { get; init; }
}

/// <summary>What a delegation is told.</summary>
public sealed record Brief
{
    /// <summary>What everyone may know.</summary>
    public string Public { get; init; } = "";

    /// <summary>What only the delegation knows.</summary>
    public string Private { get; init; } = "";
}
