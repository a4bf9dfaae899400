using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Trust;

/// <summary>
/// A partner is of a reliable type or of an unreliable one, and beliefs about which follow Bayes' rule (Mailath and Samuelson, 2006): see
/// <see cref="BayesianReputation"/>. A delivered share x is x of a good signal and 1 - x of a bad one, each as likely as the type and the
/// errors of monitoring make it. Old signals fade by lambda a period, so the log odds drift back to those of the prior (exponential
/// forgetting: Kulhavý and Zarrop, 1993). Trust is expected compliance, so it stays between l and h; the prior is the belief that makes it
/// the base rate, or next to it where the base rate is outside l to h.
/// </summary>
[Rule("two-type", "the belief, by Bayes' rule, that a partner is of the reliable type", "Mailath and Samuelson (2006)")]
public sealed record TwoTypeReputation : ITrustModel
{
    /// <summary>The share of its promises that a reliable country keeps (h); 0.9 is an assumption.</summary>
    [Range(0.01, 0.99)]
    public double Reliable { get; init; } = 0.9;

    /// <summary>The share that an unreliable one keeps (l), below that of a reliable one; 0.3 is an assumption.</summary>
    [Range(0.01, 0.99)]
    public double Unreliable { get; init; } = 0.3;

    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) =>
        new Evidence(parties, new BayesianReputation(Reliable, Unreliable, monitoring), trust.Forgetting);

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Problems()
    {
        if (Unreliable >= Reliable)
            yield return (
                "unreliable",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"unreliable is {Unreliable}; expected less than reliable, {Reliable}: an unreliable country keeps less."
                )
            );
    }

    private sealed class Evidence(int parties, BayesianReputation types, double forgetting) : ITrustEvidence
    {
        private readonly double[] _good = new double[parties];
        private readonly double[] _bad = new double[parties];

        public void Idle(int other)
        {
            _good[other] *= forgetting;
            _bad[other] *= forgetting;
        }

        public void Update(int other, double outcome)
        {
            Idle(other);
            _good[other] += outcome;
            _bad[other] += 1 - outcome;
        }

        public double Score(int other, double baseRate) =>
            types.ExpectedCompliance(types.Posterior(types.Belief(baseRate), _good[other], _bad[other]));
    }
}
