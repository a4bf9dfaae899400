using Simulation.Model.Behaviour;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>
/// The text asks everyone for 3 instead of 1. At ambition s and trust tau in the others it is worth <c>4 tau s - 2 s^2</c>: a parabola from
/// 0 to 2 tau with its peak at tau.
/// </summary>
public sealed class TextOutlookTests
{
    private const double BySearch = 1e-4;

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0.2)]
    public void Ideal_IsWhereTrustPutsIt(double trust)
    {
        var outlook = Read(trust);

        Assert.Equal(trust, outlook.Ideal, BySearch);
        Assert.Equal(2 * trust * trust, outlook.Best, BySearch);
    }

    [Fact]
    public void Ideal_WithoutAnyTrust_IsTheStatusQuo()
    {
        var outlook = Read(0);

        Assert.Equal(0, outlook.Ideal);
        Assert.Equal(0, outlook.Best);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0.375, 0.25, 0.75)] // three quarters of the best are had half way from the peak to each end
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(0.7, 0.5, 0.5)]
    public void Acceptable_IsBetweenThePointsWhereItIsWorthEnough(double need, double low, double high)
    {
        var (least, most) = Read(0.5).Acceptable(need);

        Assert.Equal(low, least, 1e-2);
        Assert.Equal(high, most, 1e-2);
    }

    [Fact]
    public void Worth_AtFullDelivery_DoesNotDependOnTrust()
    {
        var outlook = Read(0.5);

        Assert.Equal(0, outlook.Worth(1), 1e-9);
        Assert.Equal(2, outlook.Worth(1, 1), 1e-9);
        Assert.Equal(-2, outlook.Worth(1, 0), 1e-9);
    }

    [Fact]
    public void Worth_WhereAcceptanceIsOff_TakesPledgesAtFaceValue() =>
        Assert.Equal(2, Read(0.5, "trust.channels.acceptance=false").Best, BySearch);

    [Fact]
    public void ExpectedShare_IsTheTrustInTheOthers() => Assert.Equal(0.5, Read(0.5).ExpectedShare(), 1e-9);

    [Fact]
    public void Worth_WhereTheOthersGoAheadAnyway_CountsAnOutsidersLoss()
    {
        var setup = ThreeEquals.Setup("institution.enforcement.tradeMeasure=0.5");
        var outlook = Outlook(setup, 0.5);

        outlook.Read(ThreeEquals.View(setup), Text, true);

        Assert.Equal(0.5 + 0.5, outlook.Best, BySearch);
    }

    [Fact]
    public void Worth_OfAParticipantThatIsPaid_CountsTheMoney()
    {
        var setup = ThreeEquals.Setup();
        var text = Text with { Transfers = [0.3, -0.3, 0] };

        Assert.Equal(0.3, Outlook(setup, 0.5).Worth(ThreeEquals.View(setup), text), 1e-9);
    }

    private static Draft Text => new(1, ThreeEquals.Together, [true, true, true], [0, 0, 0]);

    private static TextOutlook Read(double trust, params string[] overrides)
    {
        var setup = ThreeEquals.Setup(overrides);
        var outlook = Outlook(setup, trust);
        outlook.Read(ThreeEquals.View(setup), Text, false);
        return outlook;
    }

    private static TextOutlook Outlook(RunSetup setup, double trust)
    {
        var self = setup.Parties[0];
        var valuation = new Valuation(0, self.Interests);
        var credence = new Credence(0, [1, trust, trust], setup.Channels.Acceptance);
        var bench = new ScratchBuffers(setup.ActionCount);
        var outside = new OutsideOption(self, setup.Enforcement, valuation, credence, new ReciprocityMemory(setup, 0), bench);
        return new TextOutlook(self, outside, valuation, credence, bench);
    }
}
