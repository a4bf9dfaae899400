using Simulation.Grains.Work;
using Simulation.Model.Limits;

namespace Simulation.Grains.Tests.Work;

public sealed class WorkGateTests
{
    private static readonly Workload Little = new(1e6, 0.1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_ThatIsTooLarge_IsRefusedInASentenceAndNotBegun()
    {
        var gate = new WorkGate(new WorkSettings());

        var refused = await Assert.ThrowsAsync<WorkRefusedException>(() =>
            gate.DoAsync(WorkKind.Reading, "a", new Workload(6.4e9, 1), Never, Stop)
        );

        Assert.Equal(WorkRefusal.TooLarge, refused.Reason);
        Assert.Equal(
            "this would take 6.4 GB of memory and 1 s of a processor by estimate, and this host allows 256 MB and 60 s for one request: "
                + "run it with negsim on a machine of your own, or take fewer parties, periods, rounds or texts.",
            refused.Message
        );
    }

    [Fact]
    public async Task Work_ThatTakesTooLong_IsStoppedAndLeavesItsPlace()
    {
        var gate = new WorkGate(new WorkSettings { LongestWork = TimeSpan.FromSeconds(0.2) });

        var refused = await Assert.ThrowsAsync<WorkRefusedException>(() =>
            gate.DoAsync(WorkKind.Ensemble, "a", Little with { Seconds = 0 }, Spin, Stop)
        );

        Assert.Equal(WorkRefusal.TooLong, refused.Reason);
        await FreeAsync(gate);
    }

    [Fact]
    public async Task Work_WhoseVisitorIsGone_IsStopped()
    {
        var gate = new WorkGate(new WorkSettings());
        using var gone = new CancellationTokenSource();
        var working = gate.DoAsync(WorkKind.Ensemble, "a", Little, Spin, gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        await FreeAsync(gate);
    }

    [Fact]
    public async Task Work_WhoseTurnDoesNotCome_IsToldThatOthersAreBusy()
    {
        var gate = new WorkGate(new WorkSettings { LongestWait = TimeSpan.FromSeconds(0.2) });
        using var gone = new CancellationTokenSource();
        var working = gate.DoAsync(WorkKind.Ensemble, "a", Little, Spin, gone.Token);

        var refused = await Assert.ThrowsAsync<WorkRefusedException>(() => gate.DoAsync(WorkKind.Ensemble, "b", Little, Never, Stop));

        Assert.Equal(WorkRefusal.Busy, refused.Reason);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
    }

    [Fact]
    public async Task Work_ThatFails_FailsForWhoeverAskedAndLeavesItsPlace()
    {
        var gate = new WorkGate(new WorkSettings());

        await Assert.ThrowsAsync<FormatException>(() => gate.DoAsync(WorkKind.Ensemble, "a", Little, Fail, Stop));

        await FreeAsync(gate);
    }

    private static int Never(CancellationToken stop) => throw new InvalidOperationException("It was begun.");

    private static int Fail(CancellationToken stop) => throw new FormatException();

    private static int Spin(CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            Thread.Sleep(1);
        }
    }

    private static async Task FreeAsync(WorkGate gate)
    {
        for (var wait = 0; !gate.IsFree(WorkKind.Ensemble) && wait < 1000; wait++)
            await Task.Delay(5, Stop);

        Assert.True(gate.IsFree(WorkKind.Ensemble));
    }
}
