namespace Simulation.Model.Worlds;

/// <summary>The numbers of a <see cref="QuadraticGame"/>; the arrays are kept and must not be written to afterwards.</summary>
internal sealed record QuadraticParameters
{
    /// <summary>What each party has where nobody acts (A), money.</summary>
    public required double[] Constant { get; init; }

    /// <summary>What a unit of action m is worth to party i at first (B), at <c>i * actions + m</c>, money.</summary>
    public required double[] Linear { get; init; }

    /// <summary>How fast that falls (C), laid out alike.</summary>
    public required double[] Curvature { get; init; }

    /// <summary>The highest level of each action; 0 where there is nothing to do.</summary>
    public required double[] Upper { get; init; }

    /// <summary>What a unit of each action counts for in the total.</summary>
    public required double[] Weight { get; init; }

    /// <summary>The payoff scale of each party, money.</summary>
    public required double[] Scale { get; init; }

    /// <summary>How much of i's trade goes to j, at <c>i * parties + j</c>; null for equal shares.</summary>
    public double[]? Exposure { get; init; }
}
