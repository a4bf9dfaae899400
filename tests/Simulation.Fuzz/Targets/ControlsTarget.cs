using Simulation.Model.Diagnostics;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Fuzz.Targets;

/// <summary>Tables of controls as <c>negsim climate --controls</c> reads them.</summary>
internal sealed class ControlsTarget : ITarget
{
    private const string File = "controls.csv";
    private const string Model = "rice2010";
    private readonly ClimateModel _model = ClimateModels.Build(Model, ParameterSet.Shipped(Model));

    public string Name => "controls";

    public string Summary => "controls of climate models (CSV)";

    public IReadOnlyList<string> Shipped => [];

    public IReadOnlyList<string> Signs { get; } =
    [
        ",",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "MIU",
        "S",
        "year",
        "region",
        "variable",
        "value",
        "2015",
        "2015.0",
        "2025",
        "2595",
        "US",
        "EU",
        "China",
        "0.03",
        "1.0",
        "1.2",
    ];

    public Verdict Try(string input)
    {
        var paths = new ControlPaths(_model);
        IReadOnlyList<Problem> problems = ControlTable.Read(File, input, _model, paths);
        return problems.Count > 0
            ? new Verdict(false, Places.Fault(problems, (File, input)))
            : new Verdict(
                true,
                paths.Control.Any(rate => rate is not >= 0 || rate > _model.Info.HighestControl)
                || paths.Savings.Any(rate => rate is not (>= 0 and <= 1))
                    ? "nonsense: accepted a control outside its range"
                    : null
            );
    }
}
