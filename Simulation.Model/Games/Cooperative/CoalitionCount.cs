namespace Simulation.Model.Games.Cooperative;

/// <summary>
/// How many coalitions of some members there are, by size and weight. Counts are whole numbers, exact up to 2^53; beyond that they are sums
/// without differences, right to 12 digits.
/// </summary>
internal abstract class CoalitionCount
{
    /// <summary>
    /// The coalitions of so many members that weigh at least <paramref name="from"/> and less than <paramref name="to"/>.
    /// </summary>
    public abstract double Between(int size, double from, double to);
}
