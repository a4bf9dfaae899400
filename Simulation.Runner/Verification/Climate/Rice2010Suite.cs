using System.Text.RegularExpressions;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Runner.Verification.Climate;

/// <summary>
/// RICE-2010: the base tables and every variant file, whose name states its controls (<c>variant_all20</c>: MIU 0.2 from the second period;
/// <c>variant_pulse2015</c>: 1 GtC a year).
/// </summary>
internal sealed partial class Rice2010Suite : IReferenceSuite
{
    private const double Tolerance = 1e-9;

    public string Name => "climate/rice2010";

    public bool IsPresent(string directory) => new ClimateFiles(directory, "rice2010").Exist;

    public IEnumerable<CaseResult> Run(string directory)
    {
        var files = new ClimateFiles(directory, "rice2010");
        foreach (var file in files.Named("base_*.csv").Concat(files.Named("variant_*.csv")))
        {
            yield return ClimateFiles.Guard(
                file,
                () =>
                {
                    var model = files.Build();
                    return RunComparison.Of(file, files.Table(file), model, Paths(file, model), Tolerance);
                }
            );
        }
    }

    [GeneratedRegex("^variant_all(?<percent>[0-9]+)")]
    private static partial Regex UniformControl();

    [GeneratedRegex("^variant_pulse(?<year>[0-9]+)")]
    private static partial Regex Pulse();

    private static ControlPaths Paths(string file, ClimateModel model)
    {
        var paths = new ControlPaths(model);
        if (UniformControl().Match(file) is { Success: true } control)
        {
            paths.Control.AsSpan(model.Regions).Fill(ClimateFiles.Number(control, "percent") / 100.0);
        }
        else if (Pulse().Match(file) is { Success: true } pulse)
        {
            var year = ClimateFiles.Number(pulse, "year");
            paths.Pulse[model.PeriodOf(year) ?? throw new FormatException($"{year} is no year of {model.Info.Name}.")] = 1;
        }
        else if (!file.StartsWith("base", StringComparison.Ordinal))
        {
            throw new FormatException(
                $"the name '{file}' does not say which controls it has; expected base_*, variant_allNN or variant_pulseYYYY."
            );
        }

        return paths;
    }
}
