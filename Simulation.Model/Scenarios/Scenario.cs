using System.ComponentModel.DataAnnotations;
using Simulation.Model.Countries;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Time;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Scenarios;

/// <summary>
/// A scenario as its file states it: who negotiates what, with which interests and trust, under which institutions. The definition only:
/// nothing here has been looked up in the country data or drawn at random.
/// </summary>
public sealed record Scenario
{
    /// <summary>A short name of lower case words joined by hyphens, at most 64 letters; result folders and exports carry it.</summary>
    [
        Required,
        RegularExpression(
            "^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$",
            ErrorMessage = "expected lower case words joined by hyphens, such as 'climate-paris'."
        )
    ]
    public required string Name { get; init; }

    /// <summary>The title that charts and reports print.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the scenario is about, in a few sentences.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The world: what is negotiated and what it is worth.</summary>
    [Required]
    public required IWorldDefinition World { get; init; }

    /// <summary>When it starts and for how many periods it runs.</summary>
    [Required]
    public required Horizon Horizon { get; init; }

    /// <summary>Who takes part.</summary>
    [Required]
    public required CountriesDefinition Countries { get; init; }

    /// <summary>How trust begins and moves.</summary>
    public TrustDefinition Trust { get; init; } = new();

    /// <summary>The rules and institutions under which they meet.</summary>
    public Institution Institution { get; init; } = new();

    /// <summary>What happens from outside, and when.</summary>
    public IReadOnlyList<Shock> Shocks { get; init; } = [];

    /// <summary>The research that goes with what is negotiated; null where the scenario says nothing of it.</summary>
    public Innovation? Innovation { get; init; }

    /// <summary>What people decided for countries, and when; a class is recorded here.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What a class needs beside the scenario; null where it is not meant for one.</summary>
    public ClassroomPlan? Classroom { get; init; }

    /// <summary>How many times the run is repeated with other random numbers.</summary>
    [Range(1, 1_000_000)]
    public int Replicates { get; init; } = 1;

    /// <summary>The root seed: everything random derives from it.</summary>
    public ulong Seed { get; init; } = 1;
}
