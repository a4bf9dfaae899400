using Simulation.Model.Engine;
using Simulation.Model.Tests.Classroom;

namespace Simulation.Model.Tests.Engine;

public sealed class UnaskedDecisionsTests
{
    [Fact]
    public void Notes_OfAVoteUnderPledgeAndReview_NameDecisionAndProtocol() =>
        Assert.Equal(
            [
                "decisions[1], decisions[2]: nobody was asked for 'accepts' under the protocol 'pledge-and-review' in the first replicate, "
                    + "so it changes nothing.",
            ],
            Notes(
                "pledge-and-review",
                "{ period: 1, country: C01, pledge: 1 }, { period: 1, country: C02, accepts: true }, "
                    + "{ period: 2, country: C03, accepts: true }"
            )
        );

    [Theory]
    [InlineData("single-text", "{ period: 1, country: C01, accepts: true }")]
    [InlineData("pledge-and-review", "{ period: 1, country: C01, pledge: 1 }")]
    [InlineData("pledge-and-review", "{ period: 1, country: C01, ratifies: false }")]
    [InlineData("pledge-and-review", "{ period: 1, country: C01, handsBack: true }")]
    public void Notes_OfWhatIsAskedForOrNotOfTheTalks_AreNone(string protocol, string decisions) =>
        Assert.Empty(Notes(protocol, decisions));

    private static IReadOnlyList<string> Notes(string protocol, string decisions)
    {
        var setup = new RunCompiler().Compile(SmallClass.Package(protocol, $"decisions: [{decisions}]"));
        return UnaskedDecisions.Notes(new RunPlan(setup, 7, 1), TestContext.Current.CancellationToken);
    }
}
