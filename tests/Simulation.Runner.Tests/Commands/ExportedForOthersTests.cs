using System.Diagnostics;
using System.Text.RegularExpressions;
using Simulation.Model.Engine;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Exports;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Commands;

/// <summary>What is exported for programs of others: workbooks that openpyxl opens, and units that iam-units knows.</summary>
public sealed partial class ExportedForOthersTests
{
    private const string Python = "/usr/bin/python3";

    // What is defined in pint and iam-units (IAMconsortium/units: iam_units/data/definitions.txt), with CFC11-equiv as pyam reads
    // equivalents.
    private static readonly string[] Known =
    [
        "dimensionless",
        "count",
        "%",
        "ppm",
        "°C",
        "million",
        "billion",
        "trillion",
        "Gt",
        "kt",
        "t",
        "CO2",
        "C",
        "CFC11-equiv",
        "yr",
        "USD",
        "USD_2005",
        "USD_2010",
    ];

    [Theory]
    [InlineData("iamc", "iamc.xlsx", "data")]
    [InlineData("iamc", "iamc.xlsx", "meta")]
    [InlineData("xlsx", "tables.xlsx", "periods")]
    public async Task Export_Workbooks_OpenInPandas(string format, string file, string sheet)
    {
        using var folder = await RunAsync();
        Assert.SkipUnless(
            await Works(folder),
            $"{Python} with pandas and openpyxl is not here: tests/run.sh installs python3-pandas and python3-openpyxl."
        );
        await Negsim.DoneAsync("export", folder.PathOf("out"), "--format", format, "--out", folder.PathOf(format));

        var outcome = await RunPython(
            folder,
            $"import pandas; table = pandas.read_excel('{format}/{file}', sheet_name='{sheet}'); print(len(table) > 0, table.columns[0])"
        );

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal($"True {(sheet == "periods" ? "replicate" : "model")}", outcome.Output.Trim());
    }

    [Fact]
    public async Task Export_IamcFiles_HaveTheSameUnits()
    {
        using var folder = await RunAsync();

        await Negsim.DoneAsync("export", folder.PathOf("out"), "--format", "iamc", "--out", folder.PathOf("iamc"));

        string[] Keys(string file) =>
            [
                .. File.ReadLines(folder.PathOf(file))
                    .Skip(1)
                    .Select(row => string.Join(',', row.Split(',')[1..5]))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
        Assert.Contains("small|Median,World,Agreement|Members,count", Keys("out/iamc.csv"));
        Assert.Equal(Keys("out/iamc.csv"), Keys("iamc/iamc-long.csv"));
        Assert.Equal(Keys("out/iamc.csv"), Keys("iamc/iamc-wide.csv"));
    }

    [Fact]
    public void IamcUnit_OfEverySeriesAndIndicatorThatShips_IsKnownToIamUnits()
    {
        var worlds = ShippedScenarios
            .Names.Select(name => ScenarioFolder.Load(Checkout.PathOf($"scenarios/{name}.yaml"), [], new RunCompiler()).Setup!)
            .ToList();
        var units = worlds
            .SelectMany(setup =>
                Series(setup)
                    .Select(series => IamcUnit.Of(series))
                    .Concat(setup.World.Indicators.Select(one => IamcUnit.Of(one.Unit, setup.World.PriceYear)))
            )
            .Distinct()
            .ToList();

        Assert.True(units.Count > 10);
        Assert.All(units, unit => Assert.All(Parts().Split(unit), part => Assert.Contains(part, Known)));
        Assert.Contains("Gt CO2/yr", units);
        Assert.Contains("trillion USD_2010/yr", units);
        Assert.Contains("USD_2010/t CO2", units);
        Assert.Contains("kt CFC11-equiv", units);
    }

    [Theory]
    [InlineData("climate-rice", "USD_2005/t CO2", "billion USD_2005")]
    [InlineData("climate-finance", "USD_2010/t CO2", "billion USD_2010")]
    [InlineData("trade-truce", null, "billion USD")]
    public void IamcUnit_OfMoney_HasThePriceYearThatTheWorldStates(string name, string? price, string money)
    {
        var units = Series(ScenarioFolder.Load(Checkout.PathOf($"scenarios/{name}.yaml"), [], new RunCompiler()).Setup!)
            .ToDictionary(series => series.Variable, IamcUnit.Of);

        Assert.Equal(price, units.GetValueOrDefault("Price|Carbon"));
        Assert.Equal(money, units["Payoff|Gain"]);
    }

    // The years of the published models: Simulation.Model/Worlds/Climate/Presets/README.md.
    [Theory]
    [InlineData("rice2010", 2005)]
    [InlineData("dice2016r2", 2010)]
    [InlineData("ricen", 2010)]
    public void PriceYear_OfAPublishedModel_IsItsOwn(string model, int year) =>
        Assert.Equal(year, ClimateModels.Build(model, ParameterSet.Shipped(model)).Info.PriceYear);

    private static IEnumerable<Series> Series(RunSetup setup)
    {
        var header = setup.Header(1, 1);
        return header.WorldSeries.Concat(header.PartySeries).DistinctBy(series => series.Variable);
    }

    private static async Task<TemporaryFolder> RunAsync()
    {
        var folder = new TemporaryFolder();
        await Negsim.DoneAsync("run", folder.WriteSmall(), "--out", folder.PathOf("out"), "--no-charts");
        return folder;
    }

    private static async Task<bool> Works(TemporaryFolder folder) =>
        File.Exists(Python) && (await RunPython(folder, "import pandas, openpyxl")).ExitCode == 0;

    private static Task<Outcome> RunPython(TemporaryFolder folder, string script) =>
        Process
            .Start(
                new ProcessStartInfo(Python, ["-c", script])
                {
                    WorkingDirectory = folder.FullPath,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!
            .OutcomeAsync();

    [GeneratedRegex("[ /]")]
    private static partial Regex Parts();
}
