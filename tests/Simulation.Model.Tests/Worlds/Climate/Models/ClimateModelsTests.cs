using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate.Models;

public sealed class ClimateModelsTests
{
    [Theory]
    [InlineData("rice2010", 12, 60, 2005, 2595)]
    [InlineData("dice2016r2", 1, 100, 2015, 2510)]
    [InlineData("ricen", 27, 20, 2015, 2110)]
    public void Build_ByName_HasThePublishedShape(string name, int regions, int periods, int first, int last)
    {
        var model = ClimateModels.Build(name, ParameterSet.Shipped(name));

        Assert.Equal((name, regions, periods), (model.Info.Name, model.Regions, model.Periods));
        Assert.Equal((first, last), (model.Year(0), model.Year(periods - 1)));
        Assert.Equal(regions, model.Info.RegionNames.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Shipped_Parameters_AreThoseOfTheReference(string name)
    {
        var folder = Support.Repository.PathOf($"tests/reference/climate/{name}");

        foreach (var file in Directory.EnumerateFiles(folder, "params_*"))
        {
            var copy = Support.Repository.PathOf($"Simulation.Model/Worlds/Climate/Presets/{name}/{Path.GetFileName(file)}");
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(copy));
        }
    }
}
