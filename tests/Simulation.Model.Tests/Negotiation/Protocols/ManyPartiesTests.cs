using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Negotiation.Protocols;

/// <summary>What docs/explanation/many-parties.md says of 190 parties.</summary>
public sealed class ManyPartiesTests
{
    private const int Replicates = 12;

    [Theory]
    [InlineData("utility_mean")]
    [InlineData("utility_least")]
    public void MediationAndCoalition_With190Parties_BeatOffersInTurn(string indicator)
    {
        var offers = Play("offers-in-turn", 1).Values(indicator)[0];

        foreach (var rule in new[] { "mediated-text", "open-coalition" })
        {
            var values = Play(rule, Replicates).Values(indicator);
            var difference = PairedDifference.Of(values, [.. values.Select(_ => offers)]);
            Assert.True(difference.Low > 0, $"{rule}: {difference}");
        }
    }

    [Fact]
    public void MajorityMediation_With190Parties_HasNoEyeForTheWorstOff()
    {
        var offers = Play("offers-in-turn", 1);
        var majority = Play("mediated-text", Replicates, "institution.protocol.method=mutation");

        Assert.True(majority.Summary("utility_mean").Mean > offers.Summary("utility_mean").Mean);
        Assert.True(majority.Summary("utility_least").Mean < offers.Summary("utility_least").Mean);
    }

    [Fact]
    public void Talks_With190Parties_DoNotDependOnTheNumberOfThreads()
    {
        var package = Runs.Package("many-parties/mediated-text", "institution.protocol.rounds=40");
        var plan = new RunPlan(new RunCompiler().Compile(package), 42, 3, 0);

        var alone = new Model.Engine.InProcessDriver(1).Run(plan, null, TestContext.Current.CancellationToken);
        var together = new Model.Engine.InProcessDriver(2).Run(plan, null, TestContext.Current.CancellationToken);

        Assert.Equal(alone.Lanes.Select(lane => lane.Indicators), together.Lanes.Select(lane => lane.Indicators));
    }

    private static RunResult Play(string rule, int replicates, params string[] overrides) =>
        Runs.Play(Runs.Package($"many-parties/{rule}", overrides), replicates);
}
