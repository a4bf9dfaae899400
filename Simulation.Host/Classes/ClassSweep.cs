using Simulation.Grains.Classes;
using Simulation.Host.Hosting;

namespace Simulation.Host.Classes;

/// <summary>Forgets classes that are long over, so that what people said in them is not kept for ever.</summary>
internal sealed partial class ClassSweep(IClassStore store, HostSettings settings, TimeProvider clock, ILogger<ClassSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            if (await store.ForgetAsync(clock.GetUtcNow() - TimeSpan.FromDays(settings.KeepDays)) is > 0 and var forgotten)
                Forgotten(log, forgotten, settings.KeepDays);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} classes in which nothing was done for {Days} days.")]
    private static partial void Forgotten(ILogger log, int count, int days);
}
