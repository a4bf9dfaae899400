namespace Simulation.Model.Bargaining.Solutions;

/// <summary>The outcome that a bargaining solution chooses.</summary>
/// <param name="Outcome">Its number; of equally good ones the lowest.</param>
/// <param name="Ties">All equally good outcomes, ascending; at most <see cref="MostTies"/> of them.</param>
/// <param name="TieCount">How many there are in all.</param>
/// <param name="Utilities">What it is worth to each party.</param>
/// <param name="Score">What the solution makes largest, or smallest.</param>
public sealed record SolutionPoint(int Outcome, IReadOnlyList<int> Ties, int TieCount, IReadOnlyList<double> Utilities, double Score)
{
    /// <summary>The most ties that are listed.</summary>
    public const int MostTies = 50;
}
