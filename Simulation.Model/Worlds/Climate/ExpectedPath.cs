namespace Simulation.Model.Worlds.Climate;

/// <summary>What everyone is expected to consume, period by period, and the room to run a second path beside it.</summary>
/// <param name="model">The model.</param>
internal sealed class ExpectedPath(ClimateModel model)
{
    [ThreadStatic]
    private static ExpectedPath? _ofThread;

    /// <summary>Consumption at <c>period * regions + region</c>, trillion US$ a year.</summary>
    public double[] Consumption { get; } = new double[model.Periods * model.Regions];

    /// <summary>Consumption per head, thousand US$.</summary>
    public double[] PerHead { get; } = new double[model.Periods * model.Regions];

    /// <summary>The state of the path that is being run.</summary>
    public ClimateState Moving { get; } = new(model.Regions);

    /// <summary>The numbers of its newest period.</summary>
    public ClimatePeriod Result { get; } = new(model.Regions);

    /// <summary>This thread's own, for a moment: lanes are many, threads are few, and only what is small stays in the caches.</summary>
    public static ExpectedPath OfThread(ClimateModel model) =>
        _ofThread is { } known && known.Result.C.Length == model.Regions && known.Consumption.Length == model.Periods * model.Regions
            ? known
            : _ofThread = new ExpectedPath(model);
}
