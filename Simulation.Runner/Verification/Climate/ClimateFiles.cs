using Simulation.Model.Data;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Runner.Verification.Climate;

/// <summary>The files of one climate model in a reference folder.</summary>
internal sealed class ClimateFiles(string directory, string model)
{
    private string Folder => Path.Combine(directory, "climate", model);

    public bool Exist => Directory.Exists(Folder);

    public IEnumerable<string> Named(string pattern) => Directory.EnumerateFiles(Folder, pattern).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)!);

    public bool Has(string name) => File.Exists(Path.Combine(Folder, name));

    public ParameterSet Parameters() => Named("params_*").Any()
        ? ParameterSet.Read(model, name => Has(name) ? File.ReadAllText(Path.Combine(Folder, name)) : null)
        : ParameterSet.Shipped(model);

    public CsvTable Table(string name) => CsvTable.Parse(
        Path.Combine("climate", model, name), File.ReadAllText(Path.Combine(Folder, name)), problem => throw new FormatException(problem.ToString()));

    /// <summary>Runs a case; whatever goes wrong in reading it is the case's failure.</summary>
    public static CaseResult Guard(string name, Func<CaseResult> run)
    {
        try
        {
            return run();
        }
        catch (Exception error) when (error is FormatException or IOException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            return new CaseResult(name, CaseStatus.Failed, 0, error.Message);
        }
    }
}

/// <summary>A whole run of a climate model, kept period by period.</summary>
internal static class ClimateRun
{
    /// <summary>Plays all periods; control and savings are the base run's where the functions answer null.</summary>
    public static ClimatePeriod[] Play(
        ClimateModel model, Func<int, int, double?> control, Func<int, int, double?>? savings = null, Func<int, double>? pulse = null)
    {
        var state = model.CreateState();
        var periods = new ClimatePeriod[model.Periods];
        var (miu, s) = (new double[model.Regions], new double[model.Regions]);
        for (var period = 0; period < periods.Length; period++)
        {
            for (var region = 0; region < model.Regions; region++)
            {
                miu[region] = control(period, region) ?? model.BaseControl(period)[region];
                s[region] = savings?.Invoke(period, region) ?? model.BaseSavings(period)[region];
            }

            periods[period] = new ClimatePeriod(model.Regions);
            model.Step(state, miu, s, pulse?.Invoke(period) ?? 0, periods[period]);
        }

        return periods;
    }

    public static int PeriodOf(ClimateModel model, double year) => (int)Math.Round((year - model.Info.FirstYear) / model.Info.StepYears);
}
