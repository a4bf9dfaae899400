using Simulation.Model.Catalogs;

namespace Simulation.Model.Trust;

/// <summary>
/// Reputation as the mean of a Beta distribution, with forgetting (Jøsang and Ismail, 2002) and loss aversion (Slovic, 1993); see
/// <see cref="BetaTrust"/>. Outcomes are corrected so that what monitoring gets wrong evens out (<see cref="Monitoring.Unbiased"/>).
/// </summary>
[Rule("beta", "reputation as the mean of a Beta distribution, with forgetting", "Jøsang and Ismail (2002)")]
public sealed record BetaReputation : ITrustModel
{
    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) =>
        new Evidence(parties, BetaTrustParameters.Of(trust), monitoring);

    private sealed class Evidence(int parties, BetaTrustParameters parameters, Monitoring monitoring) : ITrustEvidence
    {
        private readonly BetaTrust[] _of = new BetaTrust[parties];
        private readonly double[] _expected = new double[parties];

        public void Idle(int other) => _of[other] = _of[other].Idle(1, parameters);

        public void Update(int other, double outcome) =>
            _of[other] = _of[other].Update(monitoring.Unbiased(outcome), _expected[other], parameters);

        public double Score(int other, double baseRate) => _expected[other] = _of[other].Score(baseRate, parameters);
    }
}
