using Simulation.Model.Catalogs;

namespace Simulation.Model.Trust;

/// <summary>Trust stays at its base rate, whatever happens: what the other models are compared with.</summary>
[Rule("fixed", "trust stays at its base rate", "this project")]
public sealed record FixedTrust : ITrustModel
{
    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) => new Evidence(BetaTrustParameters.Of(trust));

    // The mean of a Beta distribution without evidence.
    private sealed class Evidence(BetaTrustParameters parameters) : ITrustEvidence
    {
        public void Idle(int other) { }

        public void Update(int other, double outcome) { }

        public double Score(int other, double baseRate) => default(BetaTrust).Score(baseRate, parameters);
    }
}
