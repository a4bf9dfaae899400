namespace Simulation.Model.Worlds.Climate.Runs;

/// <summary>
/// What a climate-economy is told from outside over all periods. Rates stand at <c>period * regions + region</c>; whoever holds it may
/// write to it before the run.
/// </summary>
public sealed class ControlPaths
{
    /// <summary>The base run of a model, without a pulse.</summary>
    public ControlPaths(ClimateModel model)
    {
        Control = [.. model.Economy.BaseControl];
        Savings = [.. model.Economy.BaseSavings];
        Pulse = new double[model.Periods];
    }

    /// <summary>Control rates (MIU).</summary>
    public double[] Control { get; }

    /// <summary>Savings rates (S).</summary>
    public double[] Savings { get; }

    /// <summary>Emissions added in each period where emissions enter the carbon cycle, in the model's emissions unit a year.</summary>
    public double[] Pulse { get; }
}
