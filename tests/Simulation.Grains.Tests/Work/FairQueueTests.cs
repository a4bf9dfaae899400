using Simulation.Grains.Work;

namespace Simulation.Grains.Tests.Work;

public sealed class FairQueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Payers_WhoWait_AreLetInByTurns()
    {
        var queue = new FairQueue(1, 100);
        var place = await queue.EnterAsync("first", Stop);
        var order = new List<string>();
        List<Task> waiting = [.. Enumerable.Range(0, 50).Select(_ => EnterAsync("many")), EnterAsync("one"), EnterAsync("other")];

        place!.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(["many", "one", "other", "many"], order.Take(4));

        async Task EnterAsync(string payer)
        {
            using var turn = await queue.EnterAsync(payer, Stop);
            lock (order)
                order.Add(payer);
        }
    }

    [Fact]
    public async Task Payer_WithTooMuchWaiting_IsTurnedAwayAndOthersAreNot()
    {
        var queue = new FairQueue(1, 2);
        using var place = await queue.EnterAsync("a", Stop);
        using var gone = new CancellationTokenSource();
        var waiting = new[] { queue.EnterAsync("a", gone.Token), queue.EnterAsync("a", gone.Token) };

        Assert.Null(await queue.EnterAsync("a", Stop));
        var other = queue.EnterAsync("b", gone.Token);
        Assert.False(other.IsCompleted);

        await gone.CancelAsync();
        await Task.WhenAll(waiting.Append(other)).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.All(waiting, one => Assert.True(one.IsCanceled));
    }

    [Fact]
    public async Task Place_OfSomebodyWhoGaveUp_GoesToTheNext()
    {
        var queue = new FairQueue(1, 2);
        var place = await queue.EnterAsync("a", Stop);
        using var gone = new CancellationTokenSource();
        var left = queue.EnterAsync("b", gone.Token);
        var stays = queue.EnterAsync("c", Stop);

        await gone.CancelAsync();
        place!.Dispose();
        place.Dispose();

        using var turn = await stays;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(0, queue.Free);
    }

    [Fact]
    public async Task Places_OfAllWhoCameAndWent_AreFreeAgain()
    {
        var queue = new FairQueue(3, 5);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 500),
            Stop,
            async (number, token) =>
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
                if (number % 3 == 0)
                    patience.CancelAfter(1);
                try
                {
                    using var turn = await queue.EnterAsync($"payer {number % 7}", patience.Token);
                    await Task.Delay(number % 2, token);
                }
                catch (OperationCanceledException) when (!token.IsCancellationRequested)
                {
                    // It gave up.
                }
            }
        );

        Assert.Equal(3, queue.Free);
    }
}
