using Simulation.Model.Catalogs;

namespace Simulation.Model.Experiments.Designs;

/// <summary>Every level of each factor with every level of all others; the last factor moves fastest.</summary>
[Rule("grid", "every level of each factor with every level of the others", "Fisher (1935)")]
public sealed record GridDesign : IDesign
{
    /// <inheritdoc/>
    public bool IsCrossed => true;

    /// <inheritdoc/>
    public string? Unmet(IReadOnlyList<Factor> factors) => Levels.Missing("grid", factors);

    /// <inheritdoc/>
    public double Count(IReadOnlyList<Factor> factors) => factors.Aggregate(1.0, (product, factor) => product * factor.Values.Count);

    /// <inheritdoc/>
    public IEnumerable<double[]> Points(IReadOnlyList<Factor> factors, ulong seed)
    {
        var levels = new int[factors.Count];
        while (true)
        {
            yield return [.. levels.Select((level, index) => Levels.PlaceOf(level, factors[index]))];
            var factor = levels.Length - 1;
            while (factor >= 0 && ++levels[factor] == factors[factor].Values.Count)
                levels[factor--] = 0;

            if (factor < 0)
                yield break;
        }
    }
}
