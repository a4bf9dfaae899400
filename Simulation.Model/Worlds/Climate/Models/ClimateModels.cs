namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>The published climate-economies by name.</summary>
public static class ClimateModels
{
    private static readonly (string Name, Func<ParameterSet, ClimateModel> Build)[] All =
    [
        ("rice2010", Rice2010.Build),
        ("dice2016r2", Dice2016.Build),
        ("ricen", Ricen.Build),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(model => model.Name)];

    /// <summary>Builds a model from its parameters.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <exception cref="FormatException">The parameters lack something; the message names it.</exception>
    public static ClimateModel Build(string name, ParameterSet parameters) => All.Single(model => model.Name == name).Build(parameters);
}
