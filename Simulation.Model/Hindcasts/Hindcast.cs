using System.ComponentModel.DataAnnotations;
using Simulation.Model.Binding;

namespace Simulation.Model.Hindcasts;

/// <summary>
/// A hindcast as its file states it: a scenario of the past, the record that it is held against, the few parameters that may be fitted to
/// the early years, and what is asked of it beside. The years after are the test.
/// </summary>
public sealed record Hindcast
{
    /// <summary>
    /// A short name of lower case words joined by hyphens, which charts carry; where there is none, the file's name as such words.
    /// </summary>
    [RegularExpression(
        "^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$",
        ErrorMessage = "expected lower case words joined by hyphens, such as 'montreal-protocol'."
    )]
    public string Name { get; init; } = "";

    /// <summary>The title of the page.</summary>
    [Required]
    public required string Title { get; init; }

    /// <summary>What the page says before the numbers.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>What the page says after the numbers.</summary>
    public string Discussion { get; init; } = "";

    /// <summary>The scenario: a file beside this one, or the name of one that comes with the program.</summary>
    [Required]
    public required string Scenario { get; init; }

    /// <summary>The record: a CSV file beside this one with a column <c>year</c>.</summary>
    [Required]
    public required string Record { get; init; }

    /// <summary>The last year that parameters are fitted to.</summary>
    [Required, Range(0, 9999)]
    public required int CalibrateTo { get; init; }

    /// <summary>What is compared.</summary>
    [Required]
    public required IReadOnlyList<HindcastSeries> Series { get; init; }

    /// <summary>What is fitted: a scenario's path and its range.</summary>
    public IReadOnlyDictionary<string, ParameterRange> Parameters { get; init; } = new Dictionary<string, ParameterRange>();

    /// <summary>Into how many equal parts each pass divides each parameter's range; their middles are tried in all combinations.</summary>
    [Range(1, 20)]
    public int Levels { get; init; } = 3;

    /// <summary>How many passes there are, each around the best point of the one before and half to two thirds as wide.</summary>
    [Range(1, 10)]
    public int Passes { get; init; } = 3;

    /// <summary>How often each point is run, all under the same random numbers.</summary>
    [Range(1, 10_000)]
    public int CalibrationReplicates { get; init; } = 8;

    /// <summary>What else is run under the same random numbers: what is set in the scenario, by the words that tables call it by.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, RawValue>> Counterfactuals { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, RawValue>>();
}

/// <summary>A series of the run that is held against the record.</summary>
public sealed record HindcastSeries
{
    /// <summary>The words of the chart's axis.</summary>
    [Required]
    public required string Label { get; init; }

    /// <summary>The run's series: of the world, or of the parties added up.</summary>
    [Required]
    public required string Of { get; init; }

    /// <summary>Whether a party counts for as many countries as it stands for.</summary>
    public bool CountsCountries { get; init; }

    /// <summary>The column of the record.</summary>
    [Required]
    public required string Record { get; init; }

    /// <summary>Years of the record that nothing is fitted to or judged by, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Omit { get; init; } = new Dictionary<string, string>();
}

/// <summary>The range that a parameter may take.</summary>
public sealed record ParameterRange
{
    /// <summary>The lower end.</summary>
    [Required]
    public required double Min { get; init; }

    /// <summary>The upper end.</summary>
    [Required]
    public required double Max { get; init; }
}
