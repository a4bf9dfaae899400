using System.ComponentModel.DataAnnotations;
using Simulation.Model.Binding;
using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Experiments;

/// <summary>
/// An experiment as its file states it: a scenario, or a closed form of theory, whose settings are varied one against the other under the
/// same random numbers. The definition only: nothing has been run.
/// </summary>
public sealed record Experiment
{
    /// <summary>A short name of lower case words joined by hyphens; where there is none, the file's name as such words.</summary>
    [RegularExpression(
        "^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$",
        ErrorMessage = "expected lower case words joined by hyphens, such as 'sf07-trust'."
    )]
    public string Name { get; init; } = "";

    /// <summary>
    /// The scenario whose settings are varied: a file beside this one, or the name of one that comes with the program. Null where it is a
    /// closed form.
    /// </summary>
    public string? Scenario { get; init; }

    /// <summary>
    /// The closed form whose inputs are varied, by the name that <c>negsim verify</c> knows it by, such as <c>rnd.aj</c>. Null where it is
    /// a scenario.
    /// </summary>
    public string? Theory { get; init; }

    /// <summary>What is set in every run: a scenario's path, or an input of the closed form, and its value.</summary>
    public IReadOnlyDictionary<string, RawValue> Set { get; init; } = new Dictionary<string, RawValue>();

    /// <summary>How the factors' levels are combined.</summary>
    public IDesign Design { get; init; } = new GridDesign();

    /// <summary>What is varied: a scenario's path, or an input of the closed form, and its levels or range.</summary>
    [Required]
    public required IReadOnlyDictionary<string, Factor> Factors { get; init; }

    /// <summary>
    /// How many times each point of the design is run; every point uses the same random numbers. A closed form is computed once.
    /// </summary>
    [Range(1, 100_000)]
    public int Replicates { get; init; } = 30;

    /// <summary>The root seed of every point.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// What is measured: indicators of the run, or statistics of a world series, such as <c>delivered_total.sum</c>; outputs of a closed
    /// form, such as <c>x.rnd_coop</c>.
    /// </summary>
    [Required]
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>The stylised fact that the experiment puts to the test; null for an open question.</summary>
    public FactDefinition? Fact { get; init; }
}
