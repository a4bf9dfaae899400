using CsCheck;
using Simulation.Model.Negotiation.Coalitions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Negotiation.Coalitions;

public sealed class TreatyTermsTests
{
    private static readonly bool[] Recipients = [false, false, true, true];

    [Fact]
    public void Terms_ThatAskForLessThanAPartyDoesAlone_LeaveItAtThat()
    {
        var view = View([8, 1, 0, 0]);

        var terms = new TreatyTerms(view, [0.1, 0.1, 0.1, 0.1], Recipients, 0);

        Assert.Equal([view.StatusQuo[0], 0.1, 0.1, 0.1], terms.Target);
    }

    [Fact]
    public void Transfers_WithMeansEnough_PayWhatCutsCostRecipients()
    {
        var terms = new TreatyTerms(View([8, 6, 0, 0]), [0.9, 0.9, 0.5, 0.5], Recipients, 1);

        var transfers = terms.Transfers([true, true, true, true]);

        // c x^2 with c = 10, less what the cut brings the party itself: nothing here.
        Assert.Equal(2.5, transfers[2], 9);
        Assert.Equal(2.5, transfers[3], 9);
        Assert.True(transfers[0] < transfers[1] && transfers[1] < 0, "who gains more pays more");
    }

    [Fact]
    public void Transfers_ToWhoIsNoMember_AreWhatItWouldGetBesideTheMembers()
    {
        var terms = new TreatyTerms(View([8, 6, 0, 0]), [0.9, 0.9, 0.5, 0.5], Recipients, 1);

        Assert.Equal(terms.Transfers([true, true, true, true])[3], terms.Transfers([true, true, true, false])[3], 9);
    }

    [Fact]
    public void Transfers_OfAnyMembers_AddUpToNothingAndStayWithinTheFund() =>
        Gen.Select(Gen.Bool.Array[4], Gen.Double[0, 1], Gen.Double[0, 10].Array[4])
            .Sample(
                (members, size, benefit) =>
                {
                    var view = View(benefit);
                    var terms = new TreatyTerms(view, [0.9, 0.9, 0.5, 0.5], Recipients, size);

                    var transfers = terms.Transfers(members);

                    var paid = Enumerable.Range(0, 4).Where(party => members[party]).Select(party => transfers[party]).ToList();
                    var gains = Enumerable
                        .Range(0, 2)
                        .Where(party => members[party])
                        .Sum(party => Math.Max(0, view.Game.Payoff(party, terms.Target) - view.Game.Payoff(party, view.StatusQuo)));
                    Assert.Equal(0, paid.Sum(), 9);
                    Assert.True(paid.Where(transfer => transfer > 0).Sum() <= (size * gains) + 1e-9);
                }
            );

    private static PeriodView View(double[] benefit)
    {
        double[] Each(double value) => [value, value, value, value];
        var game = new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = Each(1),
                Benefit = benefit,
                Saturation = Each(0),
                Cost = Each(10),
                Exponent = Each(2),
                Upper = Each(1),
                Scale = Each(1),
            }
        );
        return new PeriodView
        {
            Period = 1,
            Year = 2000,
            Game = game,
            StatusQuo = JointSurplus.Nash(game),
            Trust = new double[16],
            LastCommitments = new double[4],
            LastReports = Each(double.NaN),
            Withdrawn = new bool[4],
            Recorded = false,
        };
    }
}
