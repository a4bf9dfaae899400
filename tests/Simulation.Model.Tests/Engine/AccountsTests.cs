using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Engine;

/// <summary>
/// Two of three promise 3 each: the first does so, the second does 2, and the third, who is out, does 1. So Q is 6, and payoffs are 1.5, 4
/// and 5.5 against 2.5 for each without an agreement.
/// </summary>
public sealed class AccountsTests
{
    private const double Exactly = 1e-12;

    private static readonly RunSetup Setup = ThreeEquals.Setup(
        "institution.enforcement={ penalty: 0.5, tradeMeasure: 4, reputationCost: 0.25 }",
        "institution.negotiationCost=0.01",
        "institution.exchange={ effort: 0.5, cost: 0.2, among: [C01] }"
    );

    private readonly LaneRecord _record = new(Setup.World, 1, 3);

    [Fact]
    public void Close_WritesDownPromisesAndDeeds()
    {
        Close();

        Assert.Equal([3, 3, 1], Of(CommonSeries.Pledged));
        Assert.Equal([3, 2, 1], Of(CommonSeries.Delivered));
        Assert.Equal([1, 1, 1], Of(CommonSeries.Nash));
        Assert.Equal([3, 3, 3], Of(CommonSeries.Cooperative), Near);
        Assert.Equal([1, 0.5, double.NaN], Of(CommonSeries.Compliance));
        Assert.Equal(7, World(CommonSeries.PledgedTotal), Exactly);
        Assert.Equal(6, World(CommonSeries.DeliveredTotal), Exactly);
        Assert.Equal(0.75, World(CommonSeries.ComplianceRate), Exactly);
        Assert.Equal(0.5, World(CommonSeries.AmbitionRatio), 1e-9); // (6 - 3)/(9 - 3)
        Assert.Equal(3.5 / 6, World(CommonSeries.ClosingTheGap), 1e-9); // -1 + 1.5 + 3 of 3 x 2
    }

    [Fact]
    public void Close_CountsThoseWhoTakePart()
    {
        Close();

        Assert.Equal([1, 1, 0], Of(CommonSeries.Signatory));
        Assert.Equal([1, 1, 0], Of(CommonSeries.Ratified));
        Assert.Equal([1, 1, 0], Of(CommonSeries.Member));
        Assert.Equal(2, World(CommonSeries.Signatories));
        Assert.Equal(2, World(CommonSeries.Members));
        Assert.Equal(1, World(CommonSeries.Agreement));
        Assert.Equal(2, World(CommonSeries.Rounds));
    }

    [Fact]
    public void Close_TakesPenaltiesLossesProgrammesAndTalksOffWhatIsGained()
    {
        Close();

        // Talks take 2 rounds x 2 counterparts x 0.01 of everyone, the programme 0.5 x 0.2 of the first, who pays the second 0.3.
        Assert.Equal([-0.3, 0.3, 0], Of(CommonSeries.Transfer), Near);
        Assert.Equal(
            [
                -1 - 0.3 - 0.1 - 0.04,
                1.5 + 0.3 - (0.5 * 0.5) - 0.04, // half a penalty for half a breach
                3 - 4.25 - 0.04, // all its trade is with members
            ],
            Of(CommonSeries.PayoffGain),
            Near
        );
        Assert.Equal(-1.44 + 1.51 - 1.29, World(CommonSeries.WelfareGain), Exactly);
    }

    [Fact]
    public void Close_WherePenaltiesGoToAFund_PaysThemToTheOtherMembers()
    {
        var setup = ThreeEquals.Setup("institution.enforcement={ penalty: 0.5, penaltiesTo: fund }");
        var status = Status(setup);

        new Accounts(setup, _record).Close(Outcome(setup, status, 0), status);

        Assert.Equal([-1 - 0.3 + 0.25, 1.5 + 0.3 - 0.25, 3], Of(CommonSeries.PayoffGain), Near);
        Assert.Equal(3.5, World(CommonSeries.WelfareGain), Exactly);
    }

    [Fact]
    public void Close_WritesDownWhatCollaborationTakes()
    {
        Close();

        // The first would have 3.5 instead of 1.5 if it did 1, the second 4.5 instead of 4.
        Assert.Equal([2, 0.5, 0], Of(CommonSeries.Contribution), Near);
        Assert.Equal(2.5, World(CommonSeries.ContributionTotal), Exactly);
        Assert.Equal(2.0 / 3, World(CommonSeries.Covered), Exactly);
        Assert.Equal(6, World(CommonSeries.Messages));
        Assert.Equal(0.12, World(CommonSeries.TransactionCost), Exactly);
    }

    [Fact]
    public void Close_OfASuspendedMember_TakesTheOutsidersLossAsWell()
    {
        var setup = ThreeEquals.Setup(
            "institution.enforcement.tradeMeasure=4",
            "institution.suspension={ after: 1, threshold: 0.9, periods: 1 }"
        );
        var status = Status(setup);
        status.Take([1, 0.5, double.NaN]);

        new Accounts(setup, _record).Close(Outcome(setup, status, 0), status);

        // Half of the second's trade is with the other member.
        Assert.Equal([-1.3, 1.8 - 2, 3 - 4], Of(CommonSeries.PayoffGain), Near);
    }

    [Fact]
    public void Close_WhereNobodyIsBound_HasNoComplianceRate()
    {
        var status = new TreatyStatus(Setup, null);
        status.Open(ThreeEquals.View(Setup), [false, false, false]);
        status.EnterIntoForce(1);

        new Accounts(Setup, _record).Close(Outcome(Setup, status, 0), status);

        Assert.Equal(double.NaN, World(CommonSeries.ComplianceRate));
        Assert.Equal(0, World(CommonSeries.Agreement));
        Assert.Equal([-1 - 0.1, 1.5, 3], Of(CommonSeries.PayoffGain), Near); // no outsiders where there is no agreement
    }

    [Fact]
    public void Trust_IsMeanAndSpreadOverPairs_AndWhatEachGivesAndReceives()
    {
        new Accounts(Setup, _record).Trust(1, [1, 0.5, 0.7, 0.6, 1, 0.8, 0.4, 0.9, 1]);

        Assert.Equal(0.65, World(CommonSeries.TrustMean), Exactly);
        Assert.Equal(Math.Sqrt((2.71 / 6) - (0.65 * 0.65)), World(CommonSeries.TrustSpread), Exactly);
        Assert.Equal([0.6, 0.7, 0.65], Of(CommonSeries.TrustGiven), Near);
        Assert.Equal([0.5, 0.7, 0.75], Of(CommonSeries.TrustReceived), Near);
    }

    private void Close()
    {
        var status = Status(Setup);
        new Accounts(Setup, _record).Close(Outcome(Setup, status, 2), status);
    }

    private static TreatyStatus Status(RunSetup setup)
    {
        var status = new TreatyStatus(setup, null);
        status.Open(ThreeEquals.View(setup), [false, false, false]);
        status.Adopt(new Treaty([3, 3, 1], [true, true, false], [-0.3, 0.3, 0], 1));
        status.Ratify([true, true, false], [new Ratification(true, null), new Ratification(true, null), new Ratification(false, null)]);
        status.EnterIntoForce(1);
        return status;
    }

    private static PeriodOutcome Outcome(RunSetup setup, TreatyStatus status, int rounds)
    {
        var game = ThreeEquals.View(setup).Game;
        return new PeriodOutcome
        {
            Period = 1,
            Open = game,
            Game = game,
            StatusQuo = ThreeEquals.Alone,
            Actions = [3, 2, 1],
            Members = status.Bound,
            AtTable = [true, true, true],
            Rounds = rounds,
            Choices = [new(1, 1, 0), new(0.5, 1, 0), new(1, 1, 0)],
            Reports = [1, 0.5, double.NaN],
        };
    }

    private double World(Series series) => _record.Row(series)[0];

    private double[] Of(Series series) => [.. Enumerable.Range(0, 3).Select(party => _record.PartyRow(series, party)[0])];

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;
}
