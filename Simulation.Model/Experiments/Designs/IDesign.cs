namespace Simulation.Model.Experiments.Designs;

/// <summary>How the factors' levels are combined into the points of a design.</summary>
public interface IDesign
{
    /// <summary>Whether the factors vary independently of one another, so that one can be looked at while the others stand still.</summary>
    bool IsCrossed { get; }

    /// <summary>What stands in the way of it; null where nothing does.</summary>
    /// <param name="levels">How many levels each factor has.</param>
    string? Unmet(IReadOnlyList<int> levels);

    /// <summary>The points: for each factor the place of its level, from 0.</summary>
    /// <param name="levels">How many levels each factor has.</param>
    IEnumerable<int[]> Points(IReadOnlyList<int> levels);
}
