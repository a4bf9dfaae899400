using System.Globalization;
using Simulation.Model.Data;

namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// A climate-economy fitted to its parties, and what scenarios on it share: its paths without cooperation, its worlds, and room to reckon
/// in. The oldest go when there are too many. Safe to share between threads.
/// </summary>
/// <param name="model">The climate-economy.</param>
/// <param name="notes">What was filled in or assumed to fit it, in sentences.</param>
internal sealed class CalibratedClimate(ClimateModel model, IReadOnlyList<string> notes)
{
    private const int MostPaths = 4;
    private const int MostWorlds = 16;
    private readonly RecentResults<ControlPlan> _paths = new(MostPaths);
    private readonly RecentResults<ClimateWorld> _worlds = new(MostWorlds);

    /// <summary>The climate-economy.</summary>
    public ClimateModel Model => model;

    /// <summary>What was filled in or assumed to fit it, in sentences.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Room for the paths that marginal damages are read off.</summary>
    public ExpectedPathPool ExpectedPaths { get; } = new(model);

    /// <summary>The path without cooperation, worked out once.</summary>
    /// <param name="firstPeriod">The first period that is priced, from 0.</param>
    /// <param name="years">How far ahead damages count.</param>
    public ControlPlan NoCooperation(int firstPeriod, int years)
    {
        var arguments = string.Create(CultureInfo.InvariantCulture, $"{firstPeriod};{years}");
        return _paths.FindOrMake(arguments, () => new ControlPlan(model, PricedPath.Of(model, 0, firstPeriod, years)));
    }

    /// <summary>A world on it, built once.</summary>
    /// <param name="first">The model's period, from 0, that is the run's first.</param>
    /// <param name="sensitivitySpread">Standard deviation of the logarithm of climate sensitivity over replicates.</param>
    /// <param name="foresight">How many years ahead damages count.</param>
    /// <param name="privateLeverage">Private money for each unit of public money.</param>
    public ClimateWorld World(int first, double sensitivitySpread, int foresight, double privateLeverage)
    {
        var arguments = string.Create(CultureInfo.InvariantCulture, $"{first};{sensitivitySpread:R};{foresight};{privateLeverage:R}");
        return _worlds.FindOrMake(arguments, () => new ClimateWorld(this, first, sensitivitySpread, foresight, privateLeverage));
    }
}
