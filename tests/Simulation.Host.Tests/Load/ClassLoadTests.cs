using System.Globalization;

namespace Simulation.Host.Tests.Load;

/// <summary>
/// Ten classes of twenty at once, with forty screens: a quarter of a minute, or NEGSIM_LOAD_MINUTES. It measures times, so tests/run.sh
/// runs it after the others and alone.
/// </summary>
public sealed class ClassLoadTests
{
    private const int Classes = 10;
    private const double Aim = 250;
    private const double ShortMinutes = 0.25;
    private const double Growth = 1.15;

    [Fact(Explicit = true)]
    public async Task Classes_OfTwoHundredAtOnce_LoseNothingAndAnswerAtOnce()
    {
        var minutes = double.TryParse(
            Environment.GetEnvironmentVariable("NEGSIM_LOAD_MINUTES"),
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : (double?)null;
        var duration = TimeSpan.FromMinutes(minutes ?? ShortMinutes);
        await using var host = await HostProcess.StartAsync();
        var classes = new List<LoadedClass>();
        for (var number = 0; number < Classes; number++)
            classes.Add(await LoadedClass.OpenAsync(host.Address));

        var memory = MemoryOf(host, duration);
        await Task.WhenAll(classes.Select(one => one.PlayAsync(duration)));
        var lost = 0;
        foreach (var one in classes)
            lost += await one.LostAsync();

        var times = classes.SelectMany(one => one.Milliseconds).Order().ToList();
        var megabytes = await memory;
        var early = megabytes[megabytes.Count / 2];
        var late = megabytes[^1];
        var told =
            $"{times.Count} submissions to {classes.Sum(one => one.Screens)} screens: median {times[times.Count / 2]:0} ms, 95th "
            + $"percentile {times[(int)(0.95 * times.Count)]:0} ms, "
            + $"longest {times[^1]:0} ms; {lost} lost; memory {string.Join(" ", megabytes.Select(value => $"{value:0}"))} MB";
        TestContext.Current.SendDiagnosticMessage(told);
        Assert.Equal(0, lost);
        Assert.True(times[(int)(0.95 * times.Count)] < Aim, told);
        Assert.True(minutes is null || late < Growth * early, told);

        foreach (var one in classes)
            await one.DisposeAsync();
    }

    // Ten readings over the time.
    private static async Task<IReadOnlyList<double>> MemoryOf(HostProcess host, TimeSpan duration)
    {
        var readings = new List<double>();
        for (var reading = 0; reading < 10; reading++)
        {
            await Task.Delay(duration / 10, TestContext.Current.CancellationToken);
            readings.Add(host.Megabytes);
        }

        return readings;
    }
}
