namespace Simulation.Model.Worlds;

/// <summary>
/// The numbers of a <see cref="PublicGoodGame"/>, one per party in each list; the arrays are kept and must not be written to afterwards.
/// </summary>
public sealed record PublicGoodParameters
{
    /// <summary>What a unit of action adds to Q (a), above 0.</summary>
    public required double[] Contribution { get; init; }

    /// <summary>The worth of the first unit of Q (b), money.</summary>
    public required double[] Benefit { get; init; }

    /// <summary>How the worth of a further unit falls (g), 0 or more.</summary>
    public required double[] Saturation { get; init; }

    /// <summary>The cost of a unit of action to the power p (c), above 0, money.</summary>
    public required double[] Cost { get; init; }

    /// <summary>The exponent of the cost (p), above 1.</summary>
    public required double[] Exponent { get; init; }

    /// <summary>The highest action.</summary>
    public required double[] Upper { get; init; }

    /// <summary>The payoff scale, money.</summary>
    public required double[] Scale { get; init; }

    /// <summary>
    /// Each party's share in world trade, from which <see cref="PublicGoodGame.Exposure"/> follows; null for equal shares.
    /// </summary>
    public double[]? Exposure { get; init; }
}
