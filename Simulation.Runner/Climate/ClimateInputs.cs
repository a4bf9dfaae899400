using System.Globalization;
using Simulation.Model.Diagnostics;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Climate;

/// <summary>
/// What the user of <c>climate</c> asks for, checked as a whole: a model with its settings and the paths it is run on, or everything that
/// is wrong.
/// </summary>
internal sealed class ClimateInputs
{
    private const long LargestControls = 16 << 20;
    private readonly List<string> _problems = [];

    private ClimateInputs() { }

    /// <summary>The model; null where something is wrong.</summary>
    public ClimateModel? Model { get; private set; }

    /// <summary>The controls and pulses; null where something is wrong.</summary>
    public ControlPaths? Paths { get; private set; }

    /// <summary>Everything that is wrong, a line each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public static ClimateInputs Read(string name, IReadOnlyList<string> settings, string? controls, IReadOnlyList<string> pulses)
    {
        var inputs = new ClimateInputs();
        if (!ClimateModels.Names.Contains(name))
        {
            inputs._problems.Add($"--model {name}: there is no such model.{DidYouMean.For(name, ClimateModels.Names)}");
            return inputs;
        }

        var model = inputs.Build(name, settings);
        var paths = new ControlPaths(model);
        if (controls is not null)
            inputs.ReadControls(controls, model, paths);

        foreach (var pulse in pulses)
            inputs.AddPulse(pulse, model, paths);

        if (inputs._problems.Count == 0)
        {
            inputs.Model = model;
            inputs.Paths = paths;
        }

        return inputs;
    }

    private ClimateModel Build(string name, IReadOnlyList<string> settings)
    {
        var parameters = ParameterSet.Shipped(name);
        foreach (var setting in settings)
        {
            if (!TryAssignment(setting, out var parameter, out var value))
                _problems.Add($"--set {setting}: expected NAME=VALUE with a number, such as t2xco2=3.5 or US.a2=0.2.");
            else if (parameters.Set(parameter, value) is { } wrong)
                _problems.Add($"--set {setting}: {wrong}");
        }

        var model = ClimateModels.Build(name, parameters);
        foreach (var unread in parameters.Unread)
            _problems.Add($"--set {unread}: {name} has this number in its files but uses it nowhere, so setting it would change nothing.");

        return model;
    }

    private void ReadControls(string file, ClimateModel model, ControlPaths paths)
    {
        if (TextFile.Read(file, problem => _problems.Add(problem.ToString()), LargestControls) is not { } text)
            return;

        foreach (var problem in ControlTable.Read(file, text, model, paths))
            _problems.Add(problem.ToString());
    }

    private void AddPulse(string pulse, ClimateModel model, ControlPaths paths)
    {
        if (
            !TryAssignment(pulse, out var name, out var carbon)
            || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
            _problems.Add($"--pulse {pulse}: expected YEAR=GtC, such as {model.Year(1)}=1.");
        else if (model.PeriodOf(year) is not { } period)
            _problems.Add($"--pulse {pulse}: {year} is no year of {model.Info.Name}: expected {model.YearsInWords}.");
        else if (paths.Pulse[period] != 0)
            _problems.Add($"--pulse {pulse}: {year} has a pulse already.");
        else
            paths.Pulse[period] = carbon / model.Info.CarbonPerEmission;
    }

    private static bool TryAssignment(string text, out string name, out double value)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        name = at > 0 ? text[..at].Trim() : "";
        var isNumber = double.TryParse(text.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return at > 0 && isNumber && double.IsFinite(value);
    }
}
