using Microsoft.Extensions.Diagnostics.HealthChecks;
using Simulation.Grains.Hosting;

namespace Simulation.Host.Health;

/// <summary>
/// Healthy while the silo takes part in its cluster and nothing is wrong with it; degraded where something is, and it takes work all the
/// same.
/// </summary>
internal sealed class SiloHealthCheck(ISiloStatusOracle silo, SiloTroubles troubles) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (silo.CurrentStatus != SiloStatus.Active)
            return HealthCheckResult.Unhealthy($"The silo takes no part in its cluster: it is {silo.CurrentStatus}.");

        var all = troubles.All;
        var sentences = string.Join('\n', all.Select(trouble => trouble.Sentence));
        return all.Count == 0 ? HealthCheckResult.Healthy()
            : all.Any(trouble => trouble.TakesNoWork) ? HealthCheckResult.Unhealthy(sentences)
            : HealthCheckResult.Degraded(sentences);
    }
}
