using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>
/// Each of three equals does 3 instead of 1: inside everyone gains 2 a period; outside one gains 4 where the others go on, and nothing
/// where they answer in full.
/// </summary>
public sealed class LeaveDecisionTests
{
    private static readonly bool[] All = [true, true, true];
    private static readonly bool[] None = [false, false, false];

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)] // free riding is worth more
    [InlineData(0.45, false)] // 4 x 0.55 is more than 2
    [InlineData(0.55, true)]
    public void Stay_WithoutChance_IsWhatIsBetter(double reciprocity, bool expected) =>
        Assert.Equal(expected, Decide(All, None, Set("trust.reciprocity", reciprocity)));

    [Fact]
    public void Stay_WhereATradeMeasureAwaits_CountsIt() =>
        Assert.True(Decide(All, None, "trust.reciprocity=0", "institution.enforcement.tradeMeasure=3"));

    [Fact]
    public void Stay_OfWhoCaresForItsReputation_CountsTheTrustLost() =>
        Assert.True(Decide(All, None, "trust.reciprocity=0", "countries.defaults.interests={ reputation: 100 }"));

    [Fact]
    public void Stay_WhereLeavingEndsCooperationForGood_IsWorthMoreThanAFreeRide() =>
        Assert.True(Decide(All, None, "trust.reciprocity=0", "institution.retaliation=grim"));

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Stay_OfWhoHasLeft_IsToComeBackWhereThatIsBetter(double reciprocity, bool expected) =>
        Assert.Equal(expected, Decide([false, true, true], [true, false, false], Set("trust.reciprocity", reciprocity)));

    // Inside is worth 2 a period and outside 4 or nothing: over a year the one that is better is chosen in most lives, the other in some.
    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(0, 0, 0.5)]
    public void Stay_OfWhoHasLeft_IsLikelierWhereItIsBetter(double reciprocity, double least, double most)
    {
        string[] rules = [Set("trust.reciprocity", reciprocity), "countries.defaults.leavingNoise=1"];

        var back =
            Enumerable.Range(0, 200).Count(replicate => DecideIn(replicate, [false, true, true], [true, false, false], rules)) / 200.0;

        Assert.InRange(back, least, most);
        Assert.InRange(back, 0.05, 0.95);
    }

    [Fact]
    public void Stay_OfWhomNothingBinds_IsNoQuestion() => Assert.True(Decide([false, true, true], None, "trust.reciprocity=0"));

    [Theory]
    [InlineData("{ period: 1, country: C01, pledge: 1 }", true)]
    [InlineData("{ period: 1, country: C01, leads: true }", true)]
    [InlineData("{ period: 2, country: C01, pledge: 1 }", false)] // too late: the period opens before they decide
    [InlineData("{ period: 1, country: C01, leads: true }, { period: 1, round: 2, country: C01, handsBack: true }", false)]
    [InlineData("{ period: 1, country: C02, pledge: 1 }", false)]
    public void Stay_OfWhomPeopleLead_IsToBeIn(string decisions, bool expected)
    {
        string[] rules = ["trust.reciprocity=0", $"decisions=[{decisions}]"];

        Assert.Equal(expected, Decide(All, None, rules));
        Assert.Equal(expected, Decide([false, true, true], [true, false, false], rules));
    }

    [Fact]
    public void Stay_OfWhoHasLeftAndIsLedByPeople_SaysSo()
    {
        var setup = ThreeEquals.Setup("decisions=[{ period: 1, country: C01, leads: true }]");
        var delegation = new Delegation(setup, 0, 1, 0, new ScratchBuffers(setup.ActionCount));
        delegation.Answer(new Convened(ThreeEquals.View(setup), null));
        var view = ThreeEquals.View(setup, 2) with { Recorded = true };

        var stay = (Stay)
            delegation.Answer(new StayConsidered(view, ThreeEquals.Together, [false, true, true], [true, false, false], [0, 0, 0]));

        Assert.Equal($"{setup.PartyList[0].Name} came back to the agreement, as its people lead it now.", stay.Reason!.Sentence);
    }

    private static bool Decide(bool[] bound, bool[] left, params string[] overrides) => DecideIn(0, bound, left, overrides);

    private static bool DecideIn(int replicate, bool[] bound, bool[] left, string[] overrides)
    {
        var setup = ThreeEquals.Setup(overrides);
        var delegation = new Delegation(setup, 0, 1, replicate, new ScratchBuffers(setup.ActionCount));
        delegation.Answer(new Convened(ThreeEquals.View(setup), null));
        var asked = new StayConsidered(ThreeEquals.View(setup, 2), ThreeEquals.Together, bound, left, [0, 0, 0]);
        return ((Stay)delegation.Answer(asked)).Stays;
    }

    private static string Set(string path, double value) => FormattableString.Invariant($"{path}={value:R}");
}
