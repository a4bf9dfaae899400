namespace Simulation.Model.CollectiveDecisions;

/// <summary>Where actors stand on one issue. Immutable.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Actors">Those who take a position, in order.</param>
/// <param name="Positions">The outcome each wants most (x), on the issue's scale.</param>
/// <param name="Saliences">How much each cares (s), 0 or more.</param>
/// <param name="Capabilities">How much power each has (c), 0 or more.</param>
/// <param name="Low">The lower end of the scale.</param>
/// <param name="High">The upper end of the scale.</param>
public sealed record IssueStances(
    string Issue,
    IReadOnlyList<string> Actors,
    IReadOnlyList<double> Positions,
    IReadOnlyList<double> Saliences,
    IReadOnlyList<double> Capabilities,
    double Low,
    double High
)
{
    /// <summary>What each brings to bear: <c>w = c s</c>.</summary>
    public IReadOnlyList<double> Weights { get; } = [.. Capabilities.Zip(Saliences, (capability, salience) => capability * salience)];

    /// <summary>How much of the scale separates two positions, 0 to 1; 0 where the scale has no length.</summary>
    internal double Distance(double one, double other) => High > Low ? Math.Abs(one - other) / (High - Low) : 0;

    /// <summary>The same stances with other positions.</summary>
    internal IssueStances At(IReadOnlyList<double> positions) => this with { Positions = positions };
}
