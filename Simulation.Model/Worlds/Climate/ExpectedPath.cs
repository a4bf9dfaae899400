namespace Simulation.Model.Worlds.Climate;

/// <summary>What everyone is expected to consume, period by period, and the room to run a second path beside it.</summary>
/// <param name="model">The model.</param>
internal sealed class ExpectedPath(ClimateModel model)
{
    /// <summary>Consumption at <c>period * regions + region</c>, trillion US$ a year.</summary>
    public double[] Consumption { get; } = new double[model.Periods * model.Regions];

    /// <summary>Consumption per head, thousand US$.</summary>
    public double[] PerHead { get; } = new double[model.Periods * model.Regions];

    /// <summary>The state of the path that is being run.</summary>
    public ClimateState Moving { get; } = new(model.Regions);

    /// <summary>The numbers of its newest period.</summary>
    public ClimatePeriod Result { get; } = new(model.Regions);
}
