using System.Diagnostics;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests;

public sealed class StopSignalsTests
{
    public static TheoryData<string, int, string[]> Stages { get; } = new MatrixTheoryData<string, int, string[]>(
        ["TERM", "INT"],
        [300, 700, 1500],
        [["run", "small.yaml", "--replicates", "1000000", "--set", "horizon.periods=400", "--out", "out"], ["verify"], ["solve", "climate-countries"]]);

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Signal_AtAnyStage_EndsWithCancelledAnd130(string signal, int milliseconds, string[] command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        var process = Negsim.Start(folder.FullPath, command);
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var outcome = await process.OutcomeAsync();

        // Nothing of ours hears a signal before the runtime has begun.
        Assert.True(outcome.ExitCode == 130 || milliseconds < 500, $"{outcome.ExitCode}: {outcome.Error}");
        if (outcome.ExitCode == 130)
            Assert.EndsWith("Cancelled; nothing was written.", outcome.Error.TrimEnd(), StringComparison.Ordinal);

        Assert.Equal(["small.yaml"], folder.Entries());
    }
}
