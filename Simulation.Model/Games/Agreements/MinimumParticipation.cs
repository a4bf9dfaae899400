namespace Simulation.Model.Games.Agreements;

/// <summary>
/// An agreement that is void below a minimum participation (Black, Levi and de Meza, 1993; Carraro, Marchiori and Oreffice, 2009): at the
/// minimum, whoever leaves brings it down, so any minimum sustains itself.
/// </summary>
/// <param name="Commons">The public good.</param>
/// <param name="Minimum">How many must sign (m), 1 or more.</param>
public sealed record MinimumParticipation(SymmetricCommons Commons, int Minimum)
{
    /// <summary>
    /// The sizes that nobody gains by leaving or joining. 0 (no agreement) is among them where a single signatory triggers nothing, from m
    /// = 2.
    /// </summary>
    public IReadOnlyList<int> EquilibriumSizes()
    {
        var nash = Commons.OutsiderPayoff(0);
        var stability = new SymmetricStability(Commons.N, Commons.SignatoryPayoff, k => k < Minimum ? nash : Commons.OutsiderPayoff(k));
        var sizes = new List<int>();
        if (Minimum >= 2)
            sizes.Add(0);

        for (var k = Math.Max(1, Minimum); k <= Commons.N; k++)
        {
            if (stability.IsInternallyStable(k) && stability.IsExternallyStable(k))
                sizes.Add(k);
        }

        return sizes;
    }
}
