namespace Simulation.Model.Games.Agreements;

/// <summary>
/// Staying out of an agreement of others costs reputation (Hoel and Schneider, 1997): <c>L(k) = -(b^2/2c)(k - 1)(k - 3) + z</c>, so sizes
/// up to <c>2 + sqrt(1 + 2 c z/b^2)</c> are internally stable.
/// </summary>
/// <param name="Commons">The public good.</param>
/// <param name="Cost">What staying out costs (z).</param>
public sealed record ReputationCost(SymmetricCommons Commons, double Cost)
{
    /// <summary>The stability of agreements by size. Beside no agreement at all nobody stays out of anything.</summary>
    public SymmetricStability Stability => new(Commons.N, Commons.SignatoryPayoff, k => Commons.OutsiderPayoff(k) - (k == 0 ? 0 : Cost));

    /// <summary>The cost from which all sign: <c>z = (b^2/2c)(n - 1)(n - 3)</c>.</summary>
    public double GrandCoalitionCost => Commons.B * Commons.B / (2 * Commons.C) * (Commons.N - 1) * (Commons.N - 3);
}
