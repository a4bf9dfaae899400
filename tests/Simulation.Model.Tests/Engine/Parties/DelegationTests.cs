using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

public sealed class DelegationTests
{
    private static readonly bool[] All = [true, true, true];

    [Fact]
    public void Answer_ToTheFirstMeeting_IsItsTrust()
    {
        var setup = ThreeEquals.Setup("trust.initial=0.4");

        Assert.Equal([1, 0.4, 0.4], Answer<TrustRow>(setup, new Convened(ThreeEquals.View(setup), null)).Trust);
    }

    [Fact]
    public void Answer_ToATension_IsLessTrustInThatOne()
    {
        var setup = ThreeEquals.Setup("trust.initial=0.4");

        Assert.Equal([1, 0.2, 0.4], Answer<TrustRow>(setup, new Convened(ThreeEquals.View(setup), [0, 0.5, 0, 0.5, 0, 0, 0, 0, 0])).Trust);
    }

    [Theory]
    [InlineData(1, false)] // at first it insists on all that its ideal is worth
    [InlineData(2, true)] // at the end on nothing
    public void Answer_ToAWeakText_ConcedesWithTime(int round, bool accepts)
    {
        var setup = ThreeEquals.Setup();
        var draft = new Draft(0.5, ThreeEquals.Together, All, [0, 0, 0]);

        var position = Answer<Position>(setup, new TextTabled(ThreeEquals.View(setup), round, 2, draft, [false, false, false]));

        Assert.Equal(accepts, position.Accepts);
        Assert.Equal(1.5 - (round == 1 ? 2 : 0), position.Surplus, 1e-4); // 4 s - 2 s^2 at half way
        Assert.Equal(1, position.Ideal, 1e-4);
    }

    [Fact]
    public void Answer_WhereARoundCosts_AcceptsThatMuchLess()
    {
        var setup = ThreeEquals.Setup("institution.negotiationCost=0.3");
        var draft = new Draft(0.5, ThreeEquals.Together, All, [0, 0, 0]);

        var position = Answer<Position>(setup, new TextTabled(ThreeEquals.View(setup), 1, 2, draft, [false, false, false]));

        Assert.Equal(1.5 - (2 - 0.6), position.Surplus, 1e-4); // two counterparts
    }

    [Fact]
    public void Answer_OfAPartyThatHasWithdrawn_IsNo()
    {
        var setup = ThreeEquals.Setup();
        var view = ThreeEquals.View(setup, 1, true, false, false);
        var draft = new Draft(1, ThreeEquals.Together, All, [0, 0, 0]);

        Assert.False(Answer<Position>(setup, new TextTabled(view, 2, 2, draft, [false, false, false])).Accepts);
        Assert.Equal([1], Answer<Pledge>(setup, new PledgesInvited(view, 2, 2, draft, ThreeEquals.Alone)).Actions);
    }

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(1, true, false)]
    [InlineData(0, false, false)]
    public void Answer_OnRatification_FollowsRedTape(double redTape, bool pending, bool expected)
    {
        var setup = ThreeEquals.Setup($"institution.redTape={redTape}");

        Assert.Equal(
            expected,
            Answer<Ratification>(setup, new RatificationOpened(ThreeEquals.View(setup), [pending, true, true])).Ratifies
        );
    }

    [Theory]
    [InlineData(1, 0, 3)]
    [InlineData(0.5, 0, 2)]
    [InlineData(0.5, 0.5, 2.5)] // half of the gap is closed
    public void Answer_OnImplementation_IsWhatItsAdministrationCanDo(double capacity, double building, double expected)
    {
        var setup = ThreeEquals.Setup(
            "countries.defaults.discountFactor=0.9",
            FormattableString.Invariant($"countries.defaults.capacity={capacity}"),
            FormattableString.Invariant($"institution.capacityBuilding.effort={building}"),
            "institution.materialBreach=0"
        );
        var ask = new ImplementationOpened(ThreeEquals.View(setup), ThreeEquals.Together, All, [0, 0, 0]);

        Assert.Equal(expected, Answer<Delivery>(setup, ask).Actions.Single(), 1e-9);
    }

    [Fact]
    public void Answer_OnImplementation_WhereNothingBindsIt_IsTheStatusQuo()
    {
        var setup = ThreeEquals.Setup();
        var ask = new ImplementationOpened(ThreeEquals.View(setup), ThreeEquals.Together, [false, true, true], [0, 0, 0]);

        Assert.Equal([1], Answer<Delivery>(setup, ask).Actions);
    }

    private static T Answer<T>(RunSetup setup, Ask ask)
        where T : Answer
    {
        var delegation = new Delegation(setup, 0, 1, 0, new ScratchBuffers(setup.ActionCount));
        if (ask is not Convened)
            delegation.Answer(new Convened(ask.View, null));

        return Assert.IsAssignableFrom<T>(delegation.Answer(ask));
    }
}
