using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

public sealed class TreatyStatusTests
{
    private static readonly Treaty ByTwo = new([3, 3, 1], [true, true, false], [0, 0, 0], 1);

    [Fact]
    public void Status_BeforeAnyAgreement_BindsNobody()
    {
        var status = Opened(ThreeEquals.Setup());

        status.EnterIntoForce(1);

        Assert.Null(status.Pending());
        Assert.False(status.InForce);
        Assert.Equal([false, false, false], status.Bound);
        Assert.Equal(ThreeEquals.Alone, status.Commitments(ThreeEquals.Alone));
        Assert.Equal(0, status.FirstConcluded);
    }

    [Fact]
    public void Pending_AfterSignature_IsWhoeverSigned()
    {
        var status = Opened(ThreeEquals.Setup());

        status.Adopt(ByTwo);

        Assert.Equal([true, true, false], status.Pending()!);
        Assert.Equal(1, status.FirstConcluded);
    }

    [Fact]
    public void EnterIntoForce_OnceEnoughHaveRatified_BindsThoseWhoDid()
    {
        var status = Opened(ThreeEquals.Setup("institution.entryIntoForce.parties=2"));
        status.Adopt(ByTwo);

        Ratify(status, true, false, false);
        status.EnterIntoForce(1);
        Assert.False(status.InForce);
        Assert.Equal([false, false, false], status.Bound);

        Ratify(status, false, true, false);
        status.EnterIntoForce(2);
        Assert.Equal(2, status.EnteredIntoForce);
        Assert.Equal([true, true, false], status.Bound);
        Assert.Equal([3, 3, 1], status.Commitments(ThreeEquals.Alone));
    }

    [Fact]
    public void EnterIntoForce_WithdrawalOfAMember_LeavesTheRestInForce()
    {
        var setup = ThreeEquals.Setup("institution.entryIntoForce.parties=2");
        var status = InForce(setup, ByTwo);

        status.Open(ThreeEquals.View(setup, 2, true, false, false), [true, false, false]);
        status.EnterIntoForce(2);

        Assert.Equal([true, false, false], status.WalkedOut);
        Assert.True(status.InForce);
        Assert.Equal([false, true, false], status.Bound);
        Assert.Equal(1, status.EnteredIntoForce);

        status.Open(ThreeEquals.View(setup, 3), [false, false, false]);
        Assert.Equal([true, false, false], status.Pending()!);
    }

    [Fact]
    public void EnterIntoForce_WhoDoesNotSignAgain_StaysBoundForItsNotice()
    {
        var setup = ThreeEquals.Setup("institution.withdrawal.notice=1");
        var status = InForce(setup, ByTwo);
        status.Adopt(new Treaty([1, 2, 2], [false, true, true], [0, 0, 0], 1));

        status.EnterIntoForce(2);
        Assert.Equal([true, true, false], status.Bound);
        Assert.Equal([3, 2, 1], status.Commitments(ThreeEquals.Alone)); // its last promise, the other's new one

        status.EnterIntoForce(3);
        Assert.Equal([false, true, false], status.Bound);
    }

    [Fact]
    public void EnterIntoForce_WhoWalksOut_KeepsNoNotice()
    {
        var setup = ThreeEquals.Setup("institution.withdrawal.notice=1");
        var status = InForce(setup, ByTwo);

        status.Open(ThreeEquals.View(setup, 2, true, false, false), [true, false, false]);
        status.EnterIntoForce(2);

        Assert.Equal([false, true, false], status.Bound);
    }

    [Fact]
    public void Transfers_WhereAPayerHasNotRatified_AreWhatTheOthersPay()
    {
        var status = Opened(ThreeEquals.Setup());
        status.Adopt(new Treaty([3, 3, 3], [true, true, true], [-2, -1, 3], 1));

        Ratify(status, false, true, true);
        status.EnterIntoForce(1);

        Assert.Equal([0, -1, 1], status.Transfers);
    }

    [Fact]
    public void Transfers_OfASuspendedMember_AreHeldBack()
    {
        var setup = ThreeEquals.Setup("institution.suspension={ after: 1, threshold: 0.5, periods: 1 }");
        var status = InForce(setup, new Treaty([3, 3, 3], [true, true, true], [-3, 1, 2], 1));
        Assert.Equal([-3, 1, 2], status.Transfers);

        status.Take([1, 0, 1]);
        status.EnterIntoForce(2);

        Assert.True(status.Suspended(1));
        Assert.Equal([-2, 0, 2], status.Transfers);
        Assert.True(status.Bound[1]);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.5)]
    [InlineData(3, 1)]
    [InlineData(0, 0)]
    [InlineData(4, 1)]
    public void DeliveredShare_IsTheWayFromTheStatusQuoToThePromise(double action, double expected) =>
        Assert.Equal(expected, InForce(ThreeEquals.Setup(), ByTwo).DeliveredShare(ThreeEquals.Alone, [action, 1, 1], 0), 1e-12);

    [Fact]
    public void DeliveredShare_OfAPromiseThatAsksForNothing_IsNone()
    {
        var status = InForce(ThreeEquals.Setup(), new Treaty([1, 3, 3], [true, true, true], [0, 0, 0], 1));

        Assert.Equal(double.NaN, status.DeliveredShare(ThreeEquals.Alone, [0, 3, 3], 0));
    }

    private static TreatyStatus InForce(RunSetup setup, Treaty treaty)
    {
        var status = Opened(setup);
        status.Adopt(treaty);
        Ratify(status, true, true, true);
        status.EnterIntoForce(1);
        return status;
    }

    private static TreatyStatus Opened(RunSetup setup)
    {
        var status = new TreatyStatus(setup, null);
        status.Open(ThreeEquals.View(setup), [false, false, false]);
        return status;
    }

    private static void Ratify(TreatyStatus status, params bool[] ratifies) =>
        status.Ratify(status.Pending()!, [.. ratifies.Select(one => new Ratification(one, null))]);
}
