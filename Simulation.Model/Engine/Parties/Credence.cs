namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What share of their promises a party expects of others: as much as it trusts them, or all where promises are taken at face value
/// (THEORY B7.1).
/// </summary>
/// <param name="self">The party, which counts on itself.</param>
/// <param name="trust">Its trust in each party, 0 to 1, as it is now.</param>
/// <param name="discounts">Whether trust discounts promises.</param>
internal sealed class Credence(int self, double[] trust, bool discounts)
{
    /// <summary>Whether promises are worth less for want of trust.</summary>
    public bool Discounts => discounts;

    /// <summary>The share expected of a party, 0 to 1.</summary>
    public double In(int party) => party == self || !discounts ? 1 : trust[party];
}
