using Simulation.Model.Behaviour;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>
/// All promise 3 instead of 1. Keeping a share phi, each gains <c>4 phi - 2 phi^2</c>; breaking it saves <c>2 phi^2</c>.
/// </summary>
public sealed class DeliveryDecisionTests
{
    private const double BySteps = 1e-6;

    [Theory]
    [InlineData(1, 0.3, 0.6)] // 2 delta m/(1 - delta + delta m) = 0.6/1
    [InlineData(1, 0.1, 0.2)]
    [InlineData(0, 0.3, 0.3 / 0.85)] // m = 0.5
    [InlineData(1, 0.5, 1)]
    public void Weigh_TheLargestShareThatDeterrenceUpholds_IsKept(double transparency, double patience, double expected) =>
        Assert.Equal(expected, Decide(transparency, patience).Share, BySteps);

    // Breaking a share d saves 4 d - 2 d^2; seen, each of the two partners withholds kappa d of its 2 for two thirds of a period, as half
    // is forgiven each period: what is kept is 2/3 kappa, where no breach is too small to be answered.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.6, 0.4)]
    [InlineData(0.9, 0.6)]
    public void Weigh_WherePartnersAnswerInKind_KeepsAsMuchAsTheirAnswersUphold(double reciprocity, double expected) =>
        Assert.Equal(
            expected,
            Weigh(ThreeEquals.Setup(Set("countries.defaults.reciprocity", reciprocity), "institution.materialBreach=0")).Share,
            1e-4
        );

    [Fact]
    public void Weigh_WhereSmallBreachesAreNotAnswered_BreaksAsMuchAsIsTolerated() =>
        Assert.Equal(0.9, Weigh(ThreeEquals.Setup("countries.defaults.reciprocity=0.9", "institution.materialBreach=0.1")).Share, 1e-9);

    [Fact]
    public void Weigh_WhereCooperationIsOverForGood_FearsNothingMore()
    {
        var weighed = Weigh(ThreeEquals.Setup("institution.retaliation=grim"), 0);

        Assert.Equal(0, weighed.Whole.Saves);
        Assert.Equal(0, weighed.Whole.Costs);
    }

    [Fact]
    public void Weigh_WhereNobodyAnswers_KeepsNothing() =>
        Assert.Equal(0, Weigh(ThreeEquals.Setup("institution.retaliation=none")).Share, 1e-4);

    [Fact]
    public void Weigh_APromiseThatDoesNotPay_ShowsWhatBreakingTheWholeWouldSaveAndRisk()
    {
        var weighed = Decide(1, 0.3);

        Assert.Equal(2, weighed.Whole.Saves, 1e-9);
        Assert.Equal(0.3 / 0.7 * 2, weighed.Whole.Costs, 1e-9);
    }

    [Fact]
    public void Weigh_CountsThePenaltyAsOftenAsABreachIsSeen() =>
        Assert.Equal(0.5 * ((0.3 / 0.7 * 2) + 0.4), Decide(0, 0.3, "institution.enforcement.penalty=0.4").Whole.Costs, 1e-9);

    [Fact]
    public void Weigh_CountsASuspensionWithItsTradeMeasure() =>
        Assert.Equal(
            (0.3 / 0.7 * 2) + (0.5 * 0.3), // a loss of 0.5 in the next period
            Decide(1, 0.3, "institution.enforcement.tradeMeasure=0.5", "institution.suspension={ after: 1, periods: 1 }").Whole.Costs,
            1e-9
        );

    [Fact]
    public void Weigh_WhereAPenaltyCoversTheTemptation_IsAll() =>
        Assert.Equal(1, Decide(1, 0.1, "institution.enforcement.penalty=2").Share);

    [Fact]
    public void Weigh_WhereEnforcementIsOff_IsAsWithoutPenalty() =>
        Assert.Equal(0.2, Decide(1, 0.1, "institution.enforcement.penalty=2", "trust.channels.enforcement=false").Share, BySteps);

    private static WeighedPromise Decide(double transparency, double patience, params string[] overrides)
    {
        var setup = ThreeEquals.Setup([
            Set("institution.transparency", transparency),
            Set("countries.defaults.discountFactor", patience),
            "institution.retaliation=grim",
            .. overrides,
        ]);
        return Weigh(setup);
    }

    private static WeighedPromise Weigh(RunSetup setup, double due = 1)
    {
        var self = setup.Parties[0];
        var memory = CountryMemory.Of(setup, 0);
        memory.Trust.Begin(null);
        var valuation = new Valuation(0, self.Interests);
        var credence = new Credence(0, memory.Trust.Trust, true);
        var bench = new ScratchBuffers(setup.ActionCount);
        var outside = new OutsideOption(self, setup.Enforcement, valuation, credence, memory.Reciprocity, bench);
        var deterrence = new Deterrence(setup, self, memory.Withholding, memory.Growth);
        var opened = new ImplementationOpened(ThreeEquals.View(setup), ThreeEquals.Together, [true, true, true], [0, 0, 0]);
        return new DeliveryDecision(setup, self, valuation, credence, outside, deterrence, bench).Weigh(opened, due, 0.5);
    }

    private static string Set(string path, double value) => FormattableString.Invariant($"{path}={value:R}");
}
