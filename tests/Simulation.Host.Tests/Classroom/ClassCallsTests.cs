using System.Reflection;
using Simulation.Host.Classroom;

namespace Simulation.Host.Tests.Classroom;

public sealed class ClassCallsTests
{
    private readonly ClassCalls _calls = new(DispatchProxy.Create<IGrainFactory, NoGrains>(), TimeProvider.System);
    private int _asked;

    [Fact]
    public async Task Ask_LostOnce_AsksAgain()
    {
        var answer = await _calls.AskAsync("ABCDE", (_, _) => LostAtFirst(), TestContext.Current.CancellationToken);

        Assert.Equal((7, 2), (answer, _asked));
    }

    [Fact]
    public async Task Ask_WorkThatIsLost_AsksOnce()
    {
        await Assert.ThrowsAsync<TimeoutException>(() =>
            _calls.AskAsync("ABCDE", (_, _) => LostAtFirst(), TestContext.Current.CancellationToken, isWork: true)
        );

        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Ask_WhatTheClassItselfThrows_IsNotAskedAgain()
    {
        await Assert.ThrowsAsync<FormatException>(() =>
            _calls.AskAsync("ABCDE", (_, _) => Asked(Task.FromException<int>(new FormatException())), TestContext.Current.CancellationToken)
        );

        Assert.Equal(1, _asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_ThatNobodyWaitsFor_EndsAndSaysSoToTheClass(bool isWork)
    {
        using var gone = new CancellationTokenSource();
        CancellationToken seen = default;
        var asking = _calls.AskAsync(
            "ABCDE",
            (_, token) =>
            {
                seen = token;
                return Asked(new TaskCompletionSource<int>().Task);
            },
            gone.Token,
            isWork
        );

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.True(seen.IsCancellationRequested);
        Assert.Equal(1, _asked);
    }

    private Task<int> LostAtFirst() => Asked(_asked == 0 ? Task.FromException<int>(new TimeoutException()) : Task.FromResult(7));

    private Task<int> Asked(Task<int> answer)
    {
        _asked++;
        return answer;
    }

    /// <summary>Gives no grain: nothing here asks one.</summary>
    public class NoGrains : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }
}
