using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Tests.Negotiation.Instructions;

/// <summary>What a party's people told its delegation, as a question finds it.</summary>
public sealed class MandateTests
{
    private static readonly Decision Anything = new() { Period = 1, Country = "A" };

    [Fact]
    public void Of_NobodyDecidedForTheParty_IsNone() => Assert.Null(Mandate.Of([Anything with { Country = "B", Pledge = 1 }], "A"));

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(1, 2, 0.3)]
    [InlineData(1, 3, 0.3)]
    [InlineData(2, 1, 0.3)]
    [InlineData(3, 1, 0.7)]
    public void On_APledge_HoldsUntilTheNext(int period, int round, double? pledge)
    {
        var mandate = Mandate.Of([Anything with { Period = 3, Pledge = 0.7 }, Anything with { Round = 2, Pledge = 0.3 }], "A")!;

        Assert.Equal(pledge, mandate.On(QuestionKind.Pledge, period, round)?.Pledge);
    }

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(1, 2, true)]
    [InlineData(1, 3, null)]
    [InlineData(2, 2, null)]
    public void On_AVote_IsForItsRoundOnly(int period, int round, bool? accepts)
    {
        var mandate = Mandate.Of([Anything with { Round = 2, Accepts = true }], "A")!;

        Assert.Equal(accepts, mandate.On(QuestionKind.Vote, period, round)?.Accepts);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    public void On_Membership_HoldsForThePeriodAndLater_WhateverTheRound(int period, bool isDecided)
    {
        var mandate = Mandate.Of([Anything with { Period = 2, Round = 5, Joins = true }], "A")!;

        Assert.Equal(isDecided, mandate.On(QuestionKind.Join, period, 0) is not null);
    }

    [Theory]
    [InlineData(1, false)] // they decide when the period has opened
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void LeadsAtOpeningOf_FromAPeriodOnUntilItIsHandedBack_IsSo(int period, bool leads)
    {
        var mandate = Mandate.Of([Anything with { Accepts = true }, Anything with { Period = 3, HandsBack = true }], "A")!;

        Assert.Equal(leads, mandate.LeadsAtOpeningOf(period));
    }

    [Fact]
    public void On_AfterHandingBack_IsNone()
    {
        var mandate = Mandate.Of([Anything with { Delivers = 0.5 }, Anything with { Period = 3, HandsBack = true }], "A")!;

        Assert.Equal(0.5, mandate.On(QuestionKind.Deliver, 2, 0)!.Delivers);
        Assert.Null(mandate.On(QuestionKind.Deliver, 3, 0));
        Assert.Null(mandate.On(QuestionKind.Ratify, 2, 0));
    }

    [Fact]
    public void On_TwoForOneRound_TakesTheLaterInTheList()
    {
        var mandate = Mandate.Of([Anything with { Pledge = 0.1 }, Anything with { Pledge = 0.2 }], "A")!;

        Assert.Equal(0.2, mandate.On(QuestionKind.Pledge, 1, 1)!.Pledge);
    }
}
