namespace Simulation.Model.Games.Treaties;

/// <summary>
/// Proposals on one scale of ambition against a status quo of 0, where each party prefers what is nearer to its ideal point (Romer and
/// Rosenthal, 1978). The quota counts the setter; whoever is indifferent accepts.
/// </summary>
/// <param name="idealPoints">Each party's ideal ambition (p), 0 or more.</param>
public sealed class AgendaSetter(double[] idealPoints)
{
    private readonly double[] _descending = [.. idealPoints.OrderDescending()];

    /// <summary>
    /// The most ambitious proposal that passes: <c>2 p_(q)</c>, p_(q) the q-th largest ideal point. Under consensus it is twice the least
    /// ambition (Underdal, 1980).
    /// </summary>
    public double MostAmbitious(int quota) => 2 * _descending[quota - 1];

    /// <summary>What a setter proposes: its own ideal if that passes, else the most ambitious that does.</summary>
    public double Outcome(int setter, int quota) => Math.Min(idealPoints[setter], MostAmbitious(quota));
}
