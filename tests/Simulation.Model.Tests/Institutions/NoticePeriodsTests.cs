using Simulation.Model.Institutions;

namespace Simulation.Model.Tests.Institutions;

public sealed class NoticePeriodsTests
{
    private readonly NoticePeriods _notice = new(new WithdrawalClause { Notice = 2 }, 2);

    [Fact]
    public void Serve_ByAFormerMember_LastsForTheNotice()
    {
        _notice.Renew(0);

        Assert.Equal([true, true, false], [_notice.Serve(0), _notice.Serve(0), _notice.Serve(0)]);
        Assert.Equal(0, _notice.Left(0));
    }

    [Fact]
    public void Serve_BySomebodyWhoWasNoMember_IsFalse() => Assert.False(_notice.Serve(1));

    [Fact]
    public void Renew_OfAMemberThatCameBack_GivesTheWholeNotice()
    {
        _notice.Renew(0);
        _notice.Serve(0);
        _notice.Renew(0);

        Assert.Equal(2, _notice.Left(0));
    }
}
