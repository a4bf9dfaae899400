namespace Simulation.Model.Experiments.Designs;

/// <summary>
/// How the factors are varied: which points of the unit cube are run, each factor having its own axis (see <see cref="Factor.At"/>). Points
/// come one by one, so that a design may be larger than memory.
/// </summary>
public interface IDesign
{
    /// <summary>Whether the factors vary independently of one another, so that one can be looked at while the others stand still.</summary>
    bool IsCrossed { get; }

    /// <summary>What stands in the way of it; null where nothing does.</summary>
    /// <param name="factors">What is varied; each is sound in itself.</param>
    string? Unmet(IReadOnlyList<Factor> factors);

    /// <summary>How many points there are.</summary>
    /// <param name="factors">What is varied.</param>
    double Count(IReadOnlyList<Factor> factors);

    /// <summary>The points in order: for each factor a place from 0 to 1.</summary>
    /// <param name="factors">What is varied.</param>
    /// <param name="seed">The experiment's seed, for designs that draw.</param>
    IEnumerable<double[]> Points(IReadOnlyList<Factor> factors, ulong seed);
}

/// <summary>What designs of levels have in common.</summary>
internal static class Levels
{
    /// <summary>The place of a level in the middle of its part of the axis.</summary>
    public static double PlaceOf(int level, Factor factor) => (level + 0.5) / factor.Values.Count;

    /// <summary>What is wrong if a factor has no levels; null otherwise.</summary>
    public static string? Missing(string design, IReadOnlyList<Factor> factors) =>
        factors.Any(factor => factor.IsRange)
            ? $"the design '{design}' needs levels, and a factor is a range (min, max): list its levels, "
                + $"or take a design that draws from ranges."
            : null;
}
