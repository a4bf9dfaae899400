using Simulation.Host.Classroom;

namespace Simulation.Host.Tests.Classroom;

public sealed class HandOverTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Key_OpensOnce()
    {
        var handOver = new HandOver(_clock);
        var key = handOver.KeyFor("BCDFG", "secret");

        Assert.Equal("secret", handOver.Take("BCDFG", key));
        Assert.Null(handOver.Take("BCDFG", key));
    }

    [Fact]
    public void Key_OfAnotherClass_OpensNothing()
    {
        var handOver = new HandOver(_clock);

        Assert.Null(handOver.Take("XXXXX", handOver.KeyFor("BCDFG", "secret")));
    }

    [Fact]
    public void Key_AfterTenMinutes_OpensNothing()
    {
        var handOver = new HandOver(_clock);
        var early = handOver.KeyFor("BCDFG", "secret");
        var late = handOver.KeyFor("BCDFG", "secret");

        _clock.Now += TimeSpan.FromSeconds(599);
        Assert.NotNull(handOver.Take("BCDFG", early));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(handOver.Take("BCDFG", late));
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => Now.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
