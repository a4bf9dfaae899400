using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Trust;

namespace Simulation.SamplePlugin;

/// <summary>Only the newest experience counts: trust lies between the base rate and the last promise's delivered share.</summary>
[Rule("last-impression", "only the newest experience counts", "this sample")]
public sealed record LastImpression : ITrustModel
{
    /// <summary>How much the newest experience counts against the base rate, 0 to 1.</summary>
    [Range(0, 1)]
    public double Weight { get; init; } = 0.5;

    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) => new Evidence(parties, Weight);

    private sealed class Evidence(int parties, double weight) : ITrustEvidence
    {
        private readonly double?[] _last = new double?[parties];

        public void Idle(int other) { }

        public void Update(int other, double outcome) => _last[other] = Math.Clamp(outcome, 0, 1);

        public double Score(int other, double baseRate) => _last[other] is { } last ? baseRate + (weight * (last - baseRate)) : baseRate;
    }
}
