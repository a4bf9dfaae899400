using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Data;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Runner.Verification.Climate;

/// <summary>RICE-2010: the base tables and every variant file, whose name states its controls (<c>variant_all20</c>: MIU 0.2 from the second period; <c>variant_pulse2015</c>: 1 GtC a year).</summary>
internal sealed partial class Rice2010Suite : IReferenceSuite
{
    private const double Tolerance = 1e-9;

    public string Name => "climate/rice2010";

    public bool IsPresent(string directory) => new ClimateFiles(directory, "rice2010").Exist;

    public IEnumerable<CaseResult> Run(string directory)
    {
        var files = new ClimateFiles(directory, "rice2010");
        foreach (var file in files.Named("base_*.csv"))
            yield return ClimateFiles.Guard(file, () => CompareWide(file, files, ClimateRun.Play(Rice2010.Build(files.Parameters()), (_, _) => null)));

        foreach (var file in files.Named("variant_*.csv"))
            yield return ClimateFiles.Guard(file, () => CompareLong(file, files));
    }

    [GeneratedRegex("^variant_all(?<percent>[0-9]+)")]
    private static partial Regex UniformControl();

    [GeneratedRegex("^variant_pulse(?<year>[0-9]{4})")]
    private static partial Regex Pulse();

    private static CaseResult CompareWide(string file, ClimateFiles files, ClimatePeriod[] run)
    {
        var (model, table, comparison) = (Rice2010.Build(files.Parameters()), files.Table(file), new Comparison(Tolerance));
        for (var row = 0; row < table.Rows; row++)
        {
            var region = table.Has("region") ? table.Text(row, "region") : "World";
            foreach (var column in table.Columns.Where(column => column is not ("year" or "region")))
                Add(comparison, model, run, table, row, region, column, column);
        }

        return comparison.Result(file);
    }

    private static CaseResult CompareLong(string file, ClimateFiles files)
    {
        var (model, table, comparison) = (Rice2010.Build(files.Parameters()), files.Table(file), new Comparison(Tolerance));
        var run = Variant(file, model);
        for (var row = 0; row < table.Rows; row++)
            Add(comparison, model, run, table, row, table.Text(row, "region"), table.Text(row, "variable"), "value");

        return comparison.Result(file);
    }

    private static ClimatePeriod[] Variant(string file, ClimateModel model)
    {
        if (UniformControl().Match(file) is { Success: true } control)
        {
            var rate = double.Parse(control.Groups["percent"].Value, CultureInfo.InvariantCulture) / 100;
            return ClimateRun.Play(model, (period, _) => period == 0 ? null : rate);
        }

        if (Pulse().Match(file) is { Success: true } pulse)
        {
            var at = ClimateRun.PeriodOf(model, double.Parse(pulse.Groups["year"].Value, CultureInfo.InvariantCulture));
            return ClimateRun.Play(model, (_, _) => null, null, period => period == at ? 1 : 0);
        }

        throw new FormatException($"the name '{file}' does not say which controls it has; expected variant_allNN or variant_pulseYYYY.");
    }

    private static void Add(Comparison comparison, ClimateModel model, ClimatePeriod[] run, CsvTable table, int row, string region, string variable, string column)
    {
        var year = table.Number(row, "year") ?? throw new FormatException(table.At(row, "year", "expected a year.").ToString());
        var period = run[ClimateRun.PeriodOf(model, year)];
        var expected = table.Number(row, column) ?? throw new FormatException(table.At(row, column, "expected a number.").ToString());
        var found = region == "World"
            ? ClimateVariables.OfWorld.Single(one => one.Name == variable).Read(period)
            : ClimateVariables.OfRegion.Single(one => one.Name == variable).Read(period)[model.Info.RegionNames.ToList().IndexOf(region)];
        comparison.Add($"{variable} {region} {year}", found, expected);
    }
}
