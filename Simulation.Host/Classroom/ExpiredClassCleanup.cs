using Microsoft.Data.Sqlite;
using Simulation.Host.Hosting;

namespace Simulation.Host.Classroom;

/// <summary>Forgets classes that are long over, so that what people said in them is not kept for ever.</summary>
internal sealed partial class ExpiredClassCleanup(
    SqliteClassStore store,
    HostSettings settings,
    TimeProvider clock,
    ILogger<ExpiredClassCleanup> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);
    private static readonly TimeSpan MostDrift = TimeSpan.FromHours(1);

    private readonly DateTimeOffset _wall = clock.GetUtcNow();
    private readonly long _begun = clock.GetTimestamp();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            if (IsClockRight)
                await ForgetAsync();
            else
                ClockWasSet(log);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A clock on the wall that was set a year on would make every class one of long ago.
    private bool IsClockRight => (clock.GetUtcNow() - _wall - clock.GetElapsedTime(_begun)).Duration() < MostDrift;

    private async Task ForgetAsync()
    {
        try
        {
            if (await store.ForgetAsync(clock.GetUtcNow() - TimeSpan.FromDays(settings.KeepDays)) is > 0 and var forgotten)
                Forgotten(log, forgotten, settings.KeepDays);
        }
        catch (SqliteException failure)
        {
            // A file that is locked or a disk that is full ends no class.
            NotForgotten(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} classes in which nothing was done for {Days} days.")]
    private static partial void Forgotten(ILogger log, int count, int days);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The clock was set by more than an hour since the host began: no class is forgotten until it starts again."
    )]
    private static partial void ClockWasSet(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look for classes that are long over; trying again in some hours.")]
    private static partial void NotForgotten(ILogger log, Exception failure);
}
