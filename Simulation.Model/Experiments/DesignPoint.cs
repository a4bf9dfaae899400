namespace Simulation.Model.Experiments;

/// <summary>One point of an experiment's design: a level for every factor.</summary>
/// <param name="Levels">The place of each factor's level, from 0, in the order of the factors.</param>
/// <param name="Settings">Everything that is set at this point, in order: what the experiment sets throughout, then the factors' levels.</param>
public sealed record DesignPoint(IReadOnlyList<int> Levels, IReadOnlyList<KeyValuePair<string, RawValue>> Settings)
{
    /// <summary>The points of an experiment, in the design's order.</summary>
    public static IReadOnlyList<DesignPoint> Of(Experiment experiment)
    {
        var factors = experiment.Factors.ToList();
        return [.. experiment.Design.Points([.. factors.Select(factor => factor.Value.Count)])
            .Select(levels => new DesignPoint(
                levels, [.. experiment.Set, .. factors.Select((factor, index) => KeyValuePair.Create(factor.Key, factor.Value[levels[index]]))]))];
    }

    /// <summary>An indicator's name with each <c>{factor}</c> replaced by the level of that factor here.</summary>
    public string Named(string indicator) =>
        Settings.Aggregate(indicator, (name, setting) => name.Replace($"{{{setting.Key}}}", setting.Value.ToString(), StringComparison.Ordinal));
}
