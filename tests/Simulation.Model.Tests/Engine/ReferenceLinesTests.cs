using Simulation.Model.Engine;
using Simulation.Model.Levers;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Engine;

/// <summary>Lines are kept for set-ups that share a world. That is right only as long as nothing else of a scenario moves them.</summary>
public sealed class ReferenceLinesTests
{
    private static readonly RunCompiler Compiler = new();

    [Theory]
    [InlineData("climate-paris")]
    [InlineData("climate-rice")]
    [InlineData("grand-bargain")]
    public void Of_ASetupThatDiffersInOneLever_AreTheOnesPlayedAfresh(string scenario)
    {
        var plain = Runs.Package(scenario);
        var known = Compiler.Compile(plain);
        ReferenceLines.Of(known, TestContext.Current.CancellationToken);

        foreach (
            var change in LeverCatalogue
                .All.SelectMany(lever => lever.Settings(known))
                .SelectMany(setting => new[] { setting.AtLow, setting.AtHigh })
        )
        {
            var setup = Compiler.Compile(WithDataOf(plain, scenario, change));

            var kept = ReferenceLines.Of(setup, TestContext.Current.CancellationToken);
            var played = ReferenceLines.Of(setup, 0, WorldState.Median, TestContext.Current.CancellationToken);

            Assert.Equal(played.Nash.World, kept.Nash.World);
            Assert.Equal(played.Nash.Party, kept.Nash.Party);
            Assert.Equal(played.Cooperative.World, kept.Cooperative.World);
            Assert.Equal(played.Cooperative.Party, kept.Cooperative.Party);
        }
    }

    [Fact]
    public void Of_SetupsThatDifferInTrustAlone_AreShared()
    {
        var plain = Runs.Package("climate-paris");
        var calm = Compiler.Compile(WithDataOf(plain, "climate-paris", "trust.initial=0.7", "trust.prior=null"));
        var wary = Compiler.Compile(WithDataOf(plain, "climate-paris", "trust.initial=0.3", "trust.prior=null"));

        Assert.Same(
            ReferenceLines.Of(calm, TestContext.Current.CancellationToken),
            ReferenceLines.Of(wary, TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("climate-paris")]
    [InlineData("commons-symmetric")]
    public void Of_TheSameRunWithDecisions_AreShared(string scenario)
    {
        var setup = Compiler.Compile(Runs.Package(scenario));

        var lines = ReferenceLines.Of(setup, TestContext.Current.CancellationToken);

        Assert.Same(lines, ReferenceLines.Of(setup.With([], []), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Of_RunsOfDifferentLength_AreTheirOwn()
    {
        var plain = Runs.Package("climate-rice");
        var longer = Compiler.Compile(plain);
        var shorter = Compiler.Compile(WithDataOf(plain, "climate-rice", "horizon.periods=2"));

        Assert.Same(longer.World, shorter.World);
        Assert.NotSame(
            ReferenceLines.Of(longer, TestContext.Current.CancellationToken),
            ReferenceLines.Of(shorter, TestContext.Current.CancellationToken)
        );
    }

    // As in a sweep: the same texts, so that what was made of them is shared.
    private static ScenarioPackage WithDataOf(ScenarioPackage plain, string scenario, params string[] overrides) =>
        new(plain.File, Runs.Package(scenario, overrides).Yaml, plain.Data);
}
