using System.Diagnostics;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests;

public sealed class StopSignalsTests
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string[]> Commands { get; } =
        new MatrixTheoryData<string, string[]>(
            ["TERM", "INT"],
            [
                ["run", "small.yaml", "--replicates", "100000", "--set", "horizon.periods=20", "--out", "out"],
                ["verify", "--reference", Checkout.PathOf("tests/reference")],
                ["check", "small.yaml", "--deep"],
            ]
        );

    // The first signals come before the runtime has begun, when nothing of ours can hear them; from the first one that is heard, the
    // command is in the middle of its start.
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Signal_WhileACommandStarts_EndsWithCancelledAnd130(string signal, string[] command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var outcome = await SignalledAsync(folder, signal, First, command);
        for (var wait = First; outcome.Error.Length == 0 && wait < Longest; wait *= 1.5)
            outcome = await SignalledAsync(folder, signal, wait, command);

        Assert.EndsWith("Cancelled; nothing was written.", outcome.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(130, outcome.ExitCode);
        Assert.Equal(["small.yaml"], folder.Entries());
    }

    private static async Task<Outcome> SignalledAsync(TemporaryFolder folder, string signal, TimeSpan wait, string[] command)
    {
        var process = Negsim.Start(folder.FullPath, command);
        await Task.Delay(wait, TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);

        return await process.OutcomeAsync();
    }
}
