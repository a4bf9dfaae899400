using System.Diagnostics;
using Simulation.Fuzz.Trials;

namespace Simulation.Fuzz.Tests.Trials;

public sealed class TrialTests
{
    [Fact]
    public void Of_ReaderThatThrows_IsACrash() =>
        Assert.StartsWith("crash: FormatException", Trial.Of(new Reader(_ => throw new FormatException("no")), "a").Fault);

    [Fact]
    public void Of_ReaderThatWorksForTwoSeconds_IsAHang()
    {
        var verdict = Trial.Of(
            new Reader(_ =>
            {
                // Other tests have this process work as well: neither time alone says that this one did.
                var clock = Stopwatch.StartNew();
                var longest = TimeSpan.FromSeconds(Trial.LongestSeconds * 1.1);
                var until = Environment.CpuUsage.TotalTime + longest;
                while (Environment.CpuUsage.TotalTime < until || clock.Elapsed < longest)
                    Thread.SpinWait(1000);

                return Verdict.Accepted;
            }),
            "a"
        );

        Assert.StartsWith("hang", verdict.Fault);
    }

    [Fact]
    public void Of_ReaderThatTakesTooMuchMemory_IsAFault()
    {
        var verdict = Trial.Of(
            new Reader(_ => GC.AllocateUninitializedArray<byte>((int)Trial.MostBytes + 1).Length > 0 ? Verdict.Accepted : Verdict.Refused),
            "a"
        );

        Assert.StartsWith("memory", verdict.Fault);
    }

    [Fact]
    public void Shrink_InputThatFailsForOneSign_IsThatSign()
    {
        var reader = new Reader(input => input.Contains('!') ? Verdict.Wrong("nonsense: a sign: !") : Verdict.Accepted);

        Assert.Equal("!", Shrinker.Shrink(reader, "one\ntwo!\nthree", "nonsense: a sign"));
    }

    private sealed class Reader(Func<string, Verdict> read) : ITarget
    {
        public string Name => "reader";

        public string Summary => "";

        public IReadOnlyList<string> Shipped => [];

        public IReadOnlyList<string> Signs => [];

        public Verdict Try(string input) => read(input);
    }
}
