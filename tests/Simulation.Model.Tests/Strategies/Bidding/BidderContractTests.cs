using CsCheck;
using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Sessions;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Catalogs;
using Simulation.Model.Randomness;
using Simulation.Model.Strategies;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Tests.Strategies.Bidding;

/// <summary>What every strategy keeps to when it bids over a list of outcomes.</summary>
public sealed class BidderContractTests
{
    private static readonly OutcomeSpace Space = new([
        new DiscreteIssue("a", ["1", "2", "3", "4"]),
        new DiscreteIssue("b", ["1", "2", "3"]),
        new DiscreteIssue("c", ["1", "2", "3", "4", "5"]),
    ]);

    private static readonly Gen<Preferences> Parties = Gen.Select(
            Gen.Double[0.1, 1].Array[3],
            Gen.Double[0, 1].Array[12],
            Gen.Double[0, 0.3]
        )
        .Select(
            (weights, values, reservation) =>
            {
                var sum = weights.Sum();
                return new Preferences(
                    AdditiveUtility.Table(
                        Space,
                        [.. weights.Select(weight => weight / sum)],
                        [values[..4].Append(0.9).Take(4).ToArray(), values[4..7], values[7..]]
                    ),
                    reservation
                );
            }
        );

    public static TheoryData<string> Strategies() => [.. Catalog.BuiltIn.Of(typeof(IStrategy)).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Session_OfAnyStrategyAgainstALinearConceder_StaysInsideTheSpaceAboveTheFloorAndRepeats(string name) =>
        Gen.Select(Parties, Parties)
            .Sample(
                (own, other) =>
                {
                    var first = Play(Create(name), new Conceder(), own, other, out var result);
                    var second = Play(Create(name), new Conceder(), own, other, out _);

                    Assert.Equal(first, second);
                    Assert.All(first, one => Assert.InRange(one.Outcome, 0, Space.Count - 1));
                    Assert.All(
                        first.Where(one => one.Party == 0),
                        one =>
                            Assert.True(
                                own.Utilities[one.Outcome] >= own.Floor - 1e-9,
                                $"{name} offered or took {own.Utilities[one.Outcome]} below {own.Floor}"
                            )
                    );
                    Assert.True(
                        result.Outcome < 0 || other.Utilities[result.Outcome] >= other.Floor - 1e-9,
                        $"{other.Utilities[Math.Max(0, result.Outcome)]:R} {other.Floor:R} {other.Highest:R} {other.Reservation:R}"
                    );
                },
                iter: 60
            );

    [Fact]
    public void Zeuthen_WhereBothKnowEachOther_EndsAtTheNashSolution() =>
        Gen.Select(Parties, Parties)
            .Sample(
                (own, other) =>
                {
                    var first = Knowing(other);
                    var second = Knowing(own);

                    Play(first, second, own, other, out var result, rounds: 300);

                    var solutions = BargainingSolutions.Of([own, other]);
                    if (solutions.Nash is { Score: > 1e-6 } nash)
                        Assert.Equal(nash.Score, solutions.NashProduct(result.Outcome), 1e-9);

                    static Composed Knowing(Preferences partner) =>
                        new() { Offering = new ZeuthenOffering(), OpponentModel = new Informed(partner) };
                },
                iter: 60
            );

    private sealed record Informed(Preferences Partner) : IOpponentModel
    {
        public OpponentView Begin(OutcomeSpace outcomes, int parties) => new View(Partner);

        private sealed class View(Preferences partner) : OpponentView
        {
            public override void Hear(int party, int outcome) { }

            public override double Estimate(int outcome) => Math.Max(0, partner.Utilities[outcome] - partner.Reservation);
        }
    }

    [Fact]
    public void TradeOff_AgainstItself_IsNearerToTheFrontierThanPlainConcessionOnAverage()
    {
        var traded = 0.0;
        var plain = 0.0;
        Gen.Select(Parties, Parties)
            .Sample(
                (own, other) =>
                {
                    var solutions = BargainingSolutions.Of([own, other]);
                    Play(new TradeOff(), new TradeOff(), own, other, out var smart);
                    Play(new Conceder(), new Conceder(), own, other, out var simple);
                    traded += Distance(smart);
                    plain += Distance(simple);

                    double Distance(SessionResult result) =>
                        result.Outcome < 0
                            ? 0
                            : solutions.Frontier.Distance([own.Utilities[result.Outcome], other.Utilities[result.Outcome]]);
                },
                iter: 150,
                threads: 1,
                seed: "0N0XIzNsQ0O2"
            );

        Assert.True(traded < plain, $"{traded} < {plain}");
    }

    [Fact]
    public void TrustSensitivity_OfAnyStrategy_HoldsItBackFromThoseItMistrusts()
    {
        var wary = new Conceder { TrustSensitivity = 0.8 };

        Assert.Equal(0.5, wary.Concession(new BargainingMoment(0.5, 1, 1)), 1e-12);
        Assert.Equal(0.5 * (0.2 + (0.8 * 0.25)), wary.Concession(new BargainingMoment(0.5, 0.25, 1)), 1e-12);
    }

    [Fact]
    public void TitForTat_AgainstAHardliner_GivesNothing()
    {
        var own = new Preferences([1, 0.8, 0.6, 0.4, 0.2, 0], 0);
        var other = new Preferences([0, 0.2, 0.4, 0.6, 0.8, 1], 0);

        var space = new OutcomeSpace([new DiscreteIssue("cake", ["0", "1", "2", "3", "4", "5"])]);
        var trace = new List<SessionEvent>();
        StackedSession.Hold([Seat(new TitForTat(), space, own, 0), Seat(new Hardliner { Firmness = 1 }, space, other, 1)], 10, trace);

        Assert.All(trace.Where(one => one is { Party: 0, Accepts: false }), one => Assert.Equal(0, one.Outcome));
    }

    [Theory]
    [InlineData(0.5, 0.7, 0.7, 0.2, true)] // as good as the next offer
    [InlineData(0.5, 0.6, 0.7, 0.2, false)] // not yet late
    [InlineData(0.95, 0.6, 0.7, 0.6, true)] // late, and the best of the window
    [InlineData(0.95, 0.5, 0.7, 0.6, false)] // late, but better was offered
    public void AcCombi_ByTimeAndWindow_AcceptsAsThePaperSays(double time, double utility, double next, double best, bool accepts) =>
        Assert.Equal(accepts, new CombinedAcceptance().Accepts(new AcceptanceMoment(time, utility, next, best, 1, 0, 1e-12)));

    [Fact]
    public void FrequencyModel_OfRepeatedOffers_LearnsValuesAndWeights()
    {
        var view = new FrequencyModel().Begin(Space, 2);
        foreach (var value in new[] { 0, 1, 2, 3, 4 })
            view.Hear(1, Space.Index([2, 1, value]));

        Assert.True(view.Estimate(Space.Index([2, 1, 0])) > view.Estimate(Space.Index([0, 1, 0])));
        Assert.True(view.Estimate(Space.Index([2, 0, 0])) < view.Estimate(Space.Index([2, 1, 0])));
    }

    [Theory]
    [InlineData(TieBreak.Lowest, 1)]
    [InlineData(TieBreak.Highest, 3)]
    public void Ties_ByRule_OfferTheFirstOrTheLast(TieBreak ties, int expected)
    {
        var own = new Preferences([0.2, 1, 0.4, 1], 0);
        var space = new OutcomeSpace([new DiscreteIssue("x", ["0", "1", "2", "3"])]);

        var offer = Seat(new Conceder { Ties = ties }, space, own, 0).Offer(new BiddingMoment(0, 10, 0.01, 1, 1));

        Assert.Equal(expected, offer);
    }

    private static List<SessionEvent> Play(
        IStrategy first,
        IStrategy second,
        Preferences own,
        Preferences other,
        out SessionResult result,
        int rounds = 40
    )
    {
        var trace = new List<SessionEvent>();
        result = StackedSession.Hold([Seat(first, Space, own, 0), Seat(second, Space, other, 1)], rounds, trace);
        return trace;
    }

    private static Bidder Seat(IStrategy strategy, OutcomeSpace space, Preferences own, int party) =>
        strategy.Bidder(new BidderSeat(party, 2, space, own, new RandomStream((ulong)(party + 7))));

    private static IStrategy Create(string name) =>
        (IStrategy)Activator.CreateInstance(Catalog.BuiltIn.Of(typeof(IStrategy)).Single(entry => entry.Name == name).Type)!;
}
