using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>How parties pledge, keep, break and leave in the shipped scenarios, on paired seeds with 95 % intervals.</summary>
public sealed class ConductTests
{
    private const int Replicates = 20;

    [Theory]
    [InlineData("climate-paris", "institution.protocol.rounds", 1, 8)]
    [InlineData("trade-truce", "institution.protocol.rounds", 2, 24)]
    [InlineData("food-reserve", "institution.protocol.rounds", 2, 20)]
    public void Rounds_Added_MoveAmbition(string scenario, string key, int few, int many)
    {
        var difference = Difference("ambition_ratio", scenario, $"{key}={many}", $"{key}={few}");

        Assert.True(difference.Low > 0 || difference.High < 0, $"{scenario}: {difference}");
    }

    [Fact]
    public void Reciprocity_Raised_RaisesPledgesAndAmbition()
    {
        Difference("ambition_ratio", "climate-paris", Reciprocity(0.6), Reciprocity(0.3)).IsAboveZero();
        Assert.All(
            Play("climate-paris", Reciprocity(0), "institution.protocol.ratchet=false").Values("ambition_ratio"),
            ambition => Assert.Equal(0, ambition, 1e-9)
        );
    }

    // China announces more by the hand of people; everyone else answers its part of the others' mean move in the next round.
    [Fact]
    public void PledgeRaisedByHand_RaisesTheOthersNextPledges_InProportionToTheirReciprocity()
    {
        string[] traits = ["countries.US.reciprocity=0.3", "countries.Japan.reciprocity=0"];
        var low = NextShares("decisions=[{ period: 1, round: 2, country: China, pledge: 0.1 }]", traits);
        var high = NextShares("decisions=[{ period: 1, round: 2, country: China, pledge: 0.3 }]", traits);
        var meanMove = (0.3 - 0.1) / (high.Count - 1);

        Assert.All(
            high.Where(one => one.Key != "China"),
            one =>
            {
                var reciprocity = one.Key switch
                {
                    "US" => 0.3,
                    "Japan" => 0,
                    _ => 0.6,
                };
                Assert.Equal(reciprocity * meanMove, one.Value - low[one.Key], 1e-9);
            }
        );

        static Dictionary<string, double> NextShares(string decision, string[] traits) =>
            Runs.Play(Runs.Package("climate-paris", [decision, "countries.defaults.reciprocity=0.6", .. traits]), 1, recorded: 1)
                .Lanes[0]
                .Events!.Where(one => one is { Kind: EventKind.Pledge, Period: 1, Round: 3 })
                .ToDictionary(one => one.Party!, one => Term(one, "share"));
    }

    [Fact]
    public void Retaliation_ThatIsDone_RaisesAmbition() =>
        Difference("ambition_ratio", "climate-paris", "institution.retaliation=proportional", "institution.retaliation=none").IsAboveZero();

    [Fact]
    public void Promises_WithoutAnyNoise_AreBrokenOnPurpose_MostByWhomItTemptsMost()
    {
        var result = Play("climate-paris", "institution.implementationNoise=0");
        var compliance = Enumerable.Range(0, result.Header.Parties.Count).Select(party => Mean(result, "decided", party)).ToArray();
        var recorded = Runs.Play(Runs.Package("climate-paris", "institution.implementationNoise=0"), 5, recorded: 5);
        var temptation = result
            .Header.Parties.Select(party =>
                recorded
                    .Lanes.SelectMany(lane => lane.Events!)
                    .Where(one => one.Kind == EventKind.Delivery && one.Party == party.Code)
                    .Average(one => Term(one, "temptation") / Term(one, "deterrence"))
            )
            .ToArray();

        Assert.True(result.World(0, "compliance_rate")[1] < 1);
        Assert.True(RankCorrelation(temptation, compliance) < -0.5, $"{string.Join(' ', temptation)} | {string.Join(' ', compliance)}");
    }

    [Fact]
    public void Members_WithoutAShock_LeaveInSomeReplicates() =>
        Assert.Contains(
            Runs.Play(Runs.Package("climate-paris"), 30, recorded: 30).Lanes.SelectMany(lane => lane.Events!),
            one => one is { Kind: EventKind.Membership, Accepted: false }
        );

    [Fact]
    public void LargeParty_ThatLeaves_LowersTheOthersPledges()
    {
        var stays = Play("climate-paris");
        var leaves = Play("climate-paris", "shocks=[{ period: 4, kind: withdrawal, country: US }]");
        var others = stays.Header.Parties.Select((party, index) => (party, index)).Where(one => one.party.Code != "US").ToList();

        Paired
            .Difference([.. leaves.Lanes.Select(lane => Pledged(leaves, lane))], [.. stays.Lanes.Select(lane => Pledged(stays, lane))])
            .IsBelowZero();

        double Pledged(RunResult result, LaneResult lane) =>
            others.Average(one => lane.Party[Index(result, "pledged")][^(others.Count + 1)..][one.index]);
    }

    [Fact]
    public void PartyThatKeepsThreeTenths_IsTrustedByNobody()
    {
        var result = Play("climate-paris", "decisions=[{ period: 1, country: China, delivers: 0.3 }]");
        var china = result.Header.Parties.ToList().FindIndex(party => party.Code == "China");
        var n = result.Header.Parties.Count;

        Assert.All(
            Enumerable.Range(0, n).Where(party => party != china),
            party => Assert.True(result.Lanes.Average(lane => lane.Trust[^(n * n)..][(party * n) + china]) < 0.4)
        );
    }

    [Fact]
    public void PartyThatPromisesNothing_IsTrustedAsAStrangerAllTheWay()
    {
        var result = Play(
            "climate-paris",
            "decisions=[{ period: 1, country: China, pledge: 0 }]",
            "institution.protocol.ratchet=false",
            "institution.withdrawal.allowed=false"
        );
        var china = result.Header.Parties.ToList().FindIndex(party => party.Code == "China");
        var n = result.Header.Parties.Count;

        foreach (var lane in result.Lanes)
        {
            for (var pair = china; pair < lane.Trust.Length; pair += n)
                Assert.Equal(lane.Trust[pair % (n * n)], lane.Trust[pair], 1e-9);
        }
    }

    [Fact]
    public void Trust_ThatTwoBreachesCost_TakesLongerToComeBack()
    {
        const int Before = 4;
        const int Breaches = 2;
        var kept = TrustIn("China", [$"decisions=[{{ period: 1, country: China, delivers: 1 }}]"]);
        var broken = TrustIn(
            "China",
            [
                $"decisions=[{{ period: 1, country: China, delivers: 1 }}, {{ period: {Before + 1}, country: China, delivers: 0.3 }}, "
                    + $"{{ period: {Before + Breaches + 1}, country: China, delivers: 1 }}]",
            ]
        );
        var lost = kept.Zip(broken, (with, without) => with - without).ToArray();
        var most = lost[Before + Breaches];
        var back = lost[(Before + Breaches + 1)..].TakeWhile(still => still > 0.25 * most).Count();

        Assert.True(most > 0.1, string.Join(' ', lost));
        Assert.True(back > Breaches, string.Join(' ', lost));
    }

    // The mean trust in a country after each period, over all others and replicates.
    private static double[] TrustIn(string country, string[] overrides)
    {
        var result = Play("climate-paris", [.. overrides, "institution.withdrawal.allowed=false"]);
        var party = result.Header.Parties.ToList().FindIndex(one => one.Code == country);
        var n = result.Header.Parties.Count;
        return
        [
            .. Enumerable
                .Range(0, result.Header.Years.Count + 1)
                .Select(period =>
                    result.Lanes.Average(lane =>
                        Enumerable
                            .Range(0, n)
                            .Where(other => other != party)
                            .Average(other => lane.Trust[(period * n * n) + (other * n) + party])
                    )
                ),
        ];
    }

    private static string Reciprocity(double value) => FormattableString.Invariant($"countries.defaults.reciprocity={value}");

    private static Paired Difference(string indicator, string scenario, string treated, string control) =>
        Paired.Difference(Play(scenario, treated).Values(indicator), Play(scenario, control).Values(indicator));

    private static RunResult Play(string scenario, params string[] overrides) => Runs.Play(Runs.Package(scenario, overrides), Replicates);

    private static int Index(RunResult result, string series) => result.Header.PartySeries.ToList().FindIndex(one => one.Name == series);

    private static double Mean(RunResult result, string series, int party)
    {
        var n = result.Header.Parties.Count;
        return result
            .Lanes.SelectMany(lane => lane.Party[Index(result, series)].Where((value, at) => at % n == party && !double.IsNaN(value)))
            .Average();
    }

    private static double Term(NegotiationEvent one, string name) => one.Terms.First(term => term.Name == name).Value;

    private static double RankCorrelation(double[] one, double[] other)
    {
        var first = Ranks(one);
        var second = Ranks(other);
        var squares = first.Zip(second, (x, y) => (x - y) * (x - y)).Sum();
        return 1 - (6 * squares / (first.Length * ((first.Length * first.Length) - 1.0)));
    }

    private static double[] Ranks(double[] values) => [.. values.Select(value => (double)values.Count(other => other < value))];
}
