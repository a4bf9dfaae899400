using System.Text.RegularExpressions;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Runner.Verification.Climate;

/// <summary>
/// DICE-2016R2: the base run, variants named <c>variant_miuNN_fromYYYY</c>, the published GAMS optimum with its own population and
/// intensity, social costs, and the carbon and temperature modules by themselves.
/// </summary>
internal sealed partial class Dice2016Suite : IReferenceSuite
{
    private const double Tolerance = 1e-9;
    private const double PublishedTolerance = 1e-6;

    // The GAMS run's own calibration, which differs from the workbook's (reference/climate/README.md).
    private const double GamsIntensity = 35.85 / (105.5 * 0.97);
    private const double GamsAsymptote = 11500;
    private const double GamsPopulationGrowth = 0.134;

    public string Name => "climate/dice2016r2";

    public bool IsPresent(string directory) => new ClimateFiles(directory, "dice2016r2").Exist;

    public IEnumerable<CaseResult> Run(string directory)
    {
        var files = new ClimateFiles(directory, "dice2016r2");
        foreach (var file in files.Named("*.csv").Where(file => !file.StartsWith("params_", StringComparison.Ordinal)))
            yield return ClimateFiles.Guard(file, () => Case(file, files));
    }

    [GeneratedRegex("^variant_miu(?<percent>[0-9]+)_from(?<year>[0-9]+)")]
    private static partial Regex Variant();

    private static CaseResult Case(string file, ClimateFiles files)
    {
        if (file.StartsWith("scc", StringComparison.Ordinal))
            return SocialCosts(file, files);
        if (file.StartsWith("module_carbon", StringComparison.Ordinal))
            return CarbonModule(file, files);
        if (file.StartsWith("module_temperature", StringComparison.Ordinal))
            return TemperatureModule(file, files);
        if (file.StartsWith("optimal", StringComparison.Ordinal))
            return Optimum(file, files);

        var model = files.Build();
        return RunComparison.Of(file, files.Table(file), model, Paths(file, model), Tolerance);
    }

    private static ControlPaths Paths(string file, ClimateModel model)
    {
        var paths = new ControlPaths(model);
        if (Variant().Match(file) is { Success: true } match)
        {
            var year = ClimateFiles.Number(match, "year");
            var from = model.PeriodOf(year) ?? throw new FormatException($"{year} is no year of {model.Info.Name}.");
            paths.Control.AsSpan(from).Fill(ClimateFiles.Number(match, "percent") / 100.0);
        }
        else if (!file.StartsWith("base", StringComparison.Ordinal))
        {
            throw new FormatException(
                $"the name '{file}' does not say what it holds; expected base*, variant_miuNN_fromYYYY, optimal*, scc*, module_carbon* or "
                    + "module_temperature*."
            );
        }

        return paths;
    }

    private static CaseResult Optimum(string file, ClimateFiles files)
    {
        var parameters = files.Parameters();
        var control = parameters.Path("params_time.csv", "MIU_optimal_gams");
        var savings = parameters.Path("params_time.csv", "S_optimal_gams");
        var population = new double[control.Length];
        population[0] = parameters.Path("params_time.csv", "l")[0];
        for (var period = 1; period < population.Length; period++)
            population[period] = population[period - 1] * Math.Pow(GamsAsymptote / population[period - 1], GamsPopulationGrowth);

        var model = Dice2016.Build(parameters, population, parameters["e0"], GamsIntensity);
        var paths = new ControlPaths(model);
        control.CopyTo(paths.Control, 0);
        savings.CopyTo(paths.Savings, 0);
        return RunComparison.Of(file, files.Table(file), model, paths, PublishedTolerance);
    }

    private static CaseResult SocialCosts(string file, ClimateFiles files)
    {
        var model = files.Build();
        var table = files.Table(file);
        var comparison = new NumberComparison(PublishedTolerance);
        for (var row = 0; row < table.Rows; row++)
        {
            var found = SocialCostOfCarbon.Of(model, (int)Cell("pulse_year"), (int)Cell("last_year"), Cell("eta"), Cell("prtp"));
            comparison.Add($"row {row + 1}", found, Cell("scc_2010usd_per_tco2"));

            double Cell(string column) => ClimateFiles.Cell(table, row, column);
        }

        return comparison.Result(file);
    }

    // So many GtC put in over the first period, from the pre-industrial equilibrium.
    private static CaseResult CarbonModule(string file, ClimateFiles files)
    {
        var parameters = files.Parameters();
        var climate = Dice2016.Climate(parameters);
        var table = files.Table(file);
        var comparison = new NumberComparison(Tolerance);
        var state = new ClimateState(0)
        {
            Atmosphere = parameters["mateq"],
            Upper = parameters["mueq"],
            Lower = parameters["mleq"],
        };
        for (var row = 0; row < table.Rows; row++)
        {
            comparison.Add($"dMAT row {row}", state.Atmosphere - parameters["mateq"], ClimateFiles.Cell(table, row, "dMAT_GtC"));
            comparison.Add($"dMU row {row}", state.Upper - parameters["mueq"], ClimateFiles.Cell(table, row, "dMU_GtC"));
            comparison.Add($"dML row {row}", state.Lower - parameters["mleq"], ClimateFiles.Cell(table, row, "dML_GtC"));
            climate.Conclude(state, row == 0 ? ClimateFiles.Cell(table, 1, "dMAT_GtC") / climate.Carbon.K : 0);
        }

        return comparison.Result(file);
    }

    // Forcing 0 in step 0, then that of doubled CO2 for ever, from no warming.
    private static CaseResult TemperatureModule(string file, ClimateFiles files)
    {
        var climate = Dice2016.Climate(files.Parameters());
        var table = files.Table(file);
        var comparison = new NumberComparison(Tolerance);
        var state = new ClimateState(0);
        for (var row = 0; row < table.Rows; row++)
        {
            if (row > 0)
                climate.Temperature.Advance(state, climate.Temperature.ForcingPerDoubling);

            comparison.Add($"TATM row {row}", state.Surface, ClimateFiles.Cell(table, row, "TATM"));
            comparison.Add($"TOCEAN row {row}", state.Ocean, ClimateFiles.Cell(table, row, "TOCEAN"));
        }

        return comparison.Result(file);
    }
}
