using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate;

/// <summary>The published models, built once.</summary>
internal static class Published
{
    public static readonly ClimateModel Rice = Build("rice2010");
    public static readonly ClimateModel Dice = Build("dice2016r2");
    public static readonly ClimateModel Ricen = Build("ricen");

    public static ClimateModel Build(string name) => ClimateModels.Build(name, ParameterSet.Shipped(name));

    public static TheoryData<string> Names => [.. ClimateModels.Names];
}
