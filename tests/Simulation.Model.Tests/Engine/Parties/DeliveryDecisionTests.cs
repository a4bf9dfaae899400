using Simulation.Model.Engine.Parties;
using Simulation.Model.Interests;
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

    [Fact]
    public void Weigh_APromiseThatDoesNotPay_ShowsWhatBreakingTheWholeWouldSaveAndRisk()
    {
        var weighed = Decide(1, 0.3);

        Assert.Equal(2, weighed.Temptation, 1e-9);
        Assert.Equal(0.3 / 0.7 * 2, weighed.Deterrence, 1e-9);
    }

    [Fact]
    public void Weigh_CountsThePenaltyAsOftenAsABreachIsSeen() =>
        Assert.Equal(0.5 * ((0.3 / 0.7 * 2) + 0.4), Decide(0, 0.3, "institution.enforcement.penalty=0.4").Deterrence, 1e-9);

    [Fact]
    public void Weigh_CountsASuspensionWithItsTradeMeasure() =>
        Assert.Equal(
            (0.3 / 0.7 * 2) + (0.5 * 0.3), // a loss of 0.5 in the next period
            Decide(1, 0.3, "institution.enforcement.tradeMeasure=0.5", "institution.suspension={ after: 1, periods: 1 }").Deterrence,
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
            .. overrides,
        ]);
        var decision = new DeliveryDecision(
            setup,
            setup.Parties[0],
            new Valuation(0, new InterestWeights()),
            new ScratchBuffers(setup.ActionCount)
        );
        return decision.Weigh(new ImplementationOpened(ThreeEquals.View(setup), ThreeEquals.Together, [true, true, true], [0, 0, 0]));
    }

    private static string Set(string path, double value) => FormattableString.Invariant($"{path}={value:R}");
}
