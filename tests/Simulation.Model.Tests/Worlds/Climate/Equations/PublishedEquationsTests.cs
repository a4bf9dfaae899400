using CsCheck;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Tests.Countries;
using Simulation.Model.Time;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Calibration;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Equations;

/// <summary>
/// Every variable of every model's output obeys its published equation, whatever the controls: what no reference file covers is covered
/// here.
/// </summary>
public sealed class PublishedEquationsTests
{
    private const double Tolerance = 1e-9;
    private const int Draws = 4;

    private static readonly Lazy<(ClimateModel Model, IReadOnlyList<Party> Parties)> Countries = new(BuildCountries);
    private static readonly Lazy<ClimateModel> Parts = new(() =>
        DiceInParts.Build(Dice(), [.. Enumerable.Range(1, 3).Select(one => new Party($"C{one}", $"C{one}", []))])
    );

    public static TheoryData<string> Models => ["rice2010", "dice2016r2", "parts", "ricen", "countries"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Output_UnderDrawnControls_ObeysThePublishedEquations(string name)
    {
        var model = Model(name);
        var length = model.Periods * model.Regions;
        Gen.Select(
                Gen.Double[0, model.Info.HighestControl].Array[length],
                Gen.Double[0.1, 0.4].Array[length],
                Gen.Int[1, model.Periods - 2],
                Gen.Double[0, 10]
            )
            .Sample(
                (control, savings, year, pulse) =>
                {
                    var paths = new ControlPaths(model);
                    control.CopyTo(paths.Control, 0);
                    savings.CopyTo(paths.Savings, 0);
                    paths.Pulse[year] = pulse;
                    Obeys(Equations(name, paths));
                },
                iter: Draws,
                threads: 1
            );
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Output_OfTheBaseRun_ObeysThePublishedEquations(string name) => Obeys(Equations(name, new ControlPaths(Model(name))));

    [Fact]
    public void Cca_OfRice_CountsTheFirstPeriodsOwnEmissions()
    {
        var run = ClimateRun.Play(Published.Rice, new ControlPaths(Published.Rice));

        Assert.Equal(79.676, run[0].CCA, 1e-3);
        Assert.Equal(10 * run.Take(5).Sum(period => period.EIND.Sum()), run[4].CCA, 1e-9);
    }

    private static void Obeys(ModelEquations equations)
    {
        Assert.Equal(equations.Variables.Select(variable => variable.Name).Order(), equations.Covered.Order());
        foreach (var variable in equations.Variables)
        {
            for (var t = 0; t < equations.Model.Periods; t++)
            {
                for (var r = 0; r < (variable.IsGlobal ? 1 : equations.Model.Regions); r++)
                {
                    var expected = equations.Expected(variable.Name, t, r);
                    var found = equations.V(variable.Name, t, r);
                    Assert.True(
                        Math.Abs(expected - found) <= Tolerance * Math.Max(1, Math.Abs(expected)),
                        $"{variable.Name} of {equations.Model.Info.RegionNames[r]} in {equations.Model.Year(t)}: the equation gives "
                            + $"{expected}, the output {found}."
                    );
                }
            }
        }
    }

    private static ClimateModel Model(string name) =>
        name switch
        {
            "parts" => Parts.Value,
            "countries" => Countries.Value.Model,
            _ => Published.Build(name),
        };

    private static ModelEquations Equations(string name, ControlPaths paths) =>
        name switch
        {
            "rice2010" => new RiceEquations(ParameterSet.Shipped(name), paths),
            "ricen" => new RicenEquations(ParameterSet.Shipped(name), paths),
            "countries" => new CountriesEquations(Dice(), ShippedData.Value, Countries.Value.Parties, Countries.Value.Model, paths),
            _ => new DiceEquations(Dice(), Model(name), paths),
        };

    private static ParameterSet Dice() => ParameterSet.Shipped("dice2016r2");

    private static (ClimateModel Model, IReadOnlyList<Party> Parties) BuildCountries()
    {
        var problems = new ProblemList(path => (path, 0, 0));
        var notes = new List<string>();
        var parties = PartySelection.Select(new CountriesDefinition { All = true }, ShippedData.Value, [], problems, notes);
        var context = new WorldContext(
            parties,
            ShippedData.Value,
            new Horizon { Periods = 16 },
            [.. parties.Select(_ => new CountrySettings())],
            0,
            problems,
            notes
        );
        return (CountryCalibration.Build(Dice(), context)!, parties);
    }
}
