using Simulation.Fuzz.Targets;
using Simulation.Fuzz.Trials;

namespace Simulation.Fuzz.Tests.Targets;

/// <summary>
/// Every target on its corpus, in which every input is that ever failed, and on a short run of the inputs that long runs begin with.
/// </summary>
public sealed class EveryTargetTests
{
    private const ulong Seed = 1;
    private const int Inputs = 3000;

    public static TheoryData<string> Names => [.. AllTargets.Makers.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Target_OnItsCorpus_NeverFails(string name)
    {
        var target = Made(name);
        var texts = Corpus.Texts(target);

        Assert.NotEmpty(texts);
        Assert.All(texts.Concat(target.Shipped), text => Assert.Null(Trial.Of(target, text).Fault));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Target_OnMutatedTexts_NeverFails(string name)
    {
        var run = new FuzzRun(Made(name), Seed);

        run.Go(
            0,
            Inputs,
            _ => { },
            (index, input, fault) => Assert.Fail($"seed {Seed}, input {index}: {fault}\n{input}"),
            TestContext.Current.CancellationToken
        );

        Assert.True(run.Accepted > 0 && run.Refused > 0, $"{run.Accepted} accepted, {run.Refused} refused");
    }

    private static ITarget Made(string name) => AllTargets.Makers.First(one => one.Name == name).Make();
}
