using Simulation.Model.Randomness;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// The governments that a country has in a replicate. A new one draws its traits around the country's own: reciprocity, impatience
/// (-ln delta) and regard for reputation, each within the spread as a share of itself.
/// </summary>
internal sealed class Governments(PartySetup country, int stepYears, ulong seed, int replicate)
{
    /// <summary>The government that takes office in a period; null where the old one stays.</summary>
    /// <param name="period">The period, from 1.</param>
    public PartySetup? Elected(int period)
    {
        var chance = country.Government.ChanceOfChange(stepYears);
        if (period == 1 || chance == 0 || country.Government.Spread == 0)
            return null;

        var draws = RandomStream.For(seed, replicate, period, 0, country.Party.Key, Purpose.Government);
        if (!draws.NextBool(chance))
            return null;

        var reciprocity = Math.Min(1, country.Reciprocity * (1 + Shift(ref draws)));
        var patience = Math.Pow(country.Patience, 1 + Shift(ref draws));
        var reputation = country.Interests.Reputation * (1 + Shift(ref draws));
        return country with
        {
            Reciprocity = reciprocity,
            Patience = patience,
            Interests = country.Interests with { Reputation = reputation },
        };
    }

    // Between minus and plus the spread.
    private double Shift(ref RandomStream draws) => country.Government.Spread * ((2 * draws.NextDouble()) - 1);
}
