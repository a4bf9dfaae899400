using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// What a region of RICE-2010 (Nordhaus, 2010) passes on to its countries: how things grow, and how regions differ. Paths have a value for
/// each 5-year period from 2025.
/// </summary>
internal sealed record RegionPattern
{
    private static readonly Lazy<IReadOnlyDictionary<string, RegionPattern>> Shipped = new(() => Read(ParameterSet.Shipped("rice2010")));

    /// <summary>Population relative to 2025.</summary>
    public required double[] Population { get; init; }

    /// <summary>Total factor productivity relative to 2025.</summary>
    public required double[] Productivity { get; init; }

    /// <summary>Emissions per output without control relative to 2025.</summary>
    public required double[] Intensity { get; init; }

    /// <summary>Savings rate of the base run.</summary>
    public required double[] Savings { get; init; }

    /// <summary>Capital by yearly output in 2025 of the base run, years.</summary>
    public required double CapitalPerOutput { get; init; }

    /// <summary>Damage per degree (a1), per cent of output.</summary>
    public required double Linear { get; init; }

    /// <summary>Damage per degree squared (a2), per cent of output.</summary>
    public required double Quadratic { get; init; }

    /// <summary>Price of the backstop in 2025, 2005 US$ per tonne of carbon; only its ratio between regions is used.</summary>
    public required double Backstop { get; init; }

    /// <summary>The twelve regions by their name.</summary>
    public static IReadOnlyDictionary<string, RegionPattern> OfRice2010 => Shipped.Value;

    private static Dictionary<string, RegionPattern> Read(ParameterSet p)
    {
        var model = Rice2010.Build(p);
        var at = (CalibrationYears.First - model.Info.FirstYear) / model.Info.StepYears;
        var state = model.CreateState();
        var result = new ClimatePeriod(model.Regions);
        for (var period = 0; period <= at; period++)
            model.Step(state, model.BaseControl(period), model.BaseSavings(period), 0, result);

        var economy = model.Economy;
        var patterns = new Dictionary<string, RegionPattern>(StringComparer.Ordinal);
        for (var region = 0; region < model.Regions; region++)
        {
            patterns[p.Regions[region]] = new RegionPattern
            {
                Population = Relative(economy.Population),
                Productivity = Relative(economy.Productivity),
                Intensity = Relative(economy.Intensity),
                Savings = Path(economy.BaseSavings),
                CapitalPerOutput = result.K[region] / result.YGROSS[region],
                Linear = p.Row("a1")[region],
                Quadratic = p.Row("a2")[region],
                Backstop = economy.Backstop[(at * model.Regions) + region],
            };

            double[] Path(double[] path) =>
                [.. Enumerable.Range(0, CalibrationYears.Periods).Select(period => Between(model, path, region, period, at))];

            double[] Relative(double[] path)
            {
                var values = Path(path);
                return [.. values.Select(value => value / values[0])];
            }
        }

        return patterns;
    }

    // RICE's 10-year steps at 5 years: the geometric mean halfway, which keeps rates of growth.
    private static double Between(ClimateModel model, double[] path, int region, int period, int at)
    {
        var years = period * CalibrationYears.Step;
        var before = at + (years / model.Info.StepYears);
        var value = path[(before * model.Regions) + region];
        return years % model.Info.StepYears == 0 ? value : Math.Sqrt(value * path[((before + 1) * model.Regions) + region]);
    }
}
