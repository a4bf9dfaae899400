using Simulation.Model.Binding;

namespace Simulation.Model.Experiments;

/// <summary>One point of an experiment's design: a level for every factor.</summary>
/// <param name="Levels">Which level each factor has, from 0, in the order of the factors; 0 for a range.</param>
/// <param name="Settings">Everything that is set at this point, in order: what the experiment sets throughout, then the factors'
/// levels.</param>
public sealed record DesignPoint(IReadOnlyList<int> Levels, IReadOnlyList<KeyValuePair<string, RawValue>> Settings)
{
    /// <summary>The points of an experiment, in the design's order, one by one.</summary>
    public static IEnumerable<DesignPoint> Of(Experiment experiment)
    {
        var paths = experiment.Factors.Keys.ToList();
        var factors = experiment.Factors.Values.ToList();
        foreach (var places in experiment.Design.Points(factors, experiment.Seed))
        {
            yield return new DesignPoint(
                [.. factors.Select((factor, index) => factor.IndexAt(places[index]))],
                [.. experiment.Set, .. paths.Select((path, index) => KeyValuePair.Create(path, factors[index].At(places[index])))]
            );
        }
    }

    /// <summary>An indicator's name with each <c>{factor}</c> replaced by the level of that factor here.</summary>
    public string Named(string indicator) =>
        Settings.Aggregate(
            indicator,
            (name, setting) => name.Replace($"{{{setting.Key}}}", setting.Value.ToString(), StringComparison.Ordinal)
        );
}
