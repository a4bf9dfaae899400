using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Games;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Negotiation.Protocols;

/// <summary>Coalitions form at the sizes that theory has, in the simulator itself.</summary>
public sealed class CoalitionProtocolTests
{
    private static readonly string[] Ideal =
    [
        "trust.initial=1",
        "institution.transparency=1",
        "horizon.periods=1",
        "countries.defaults.discountFactor=0.9",
    ];

    [Theory]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(50)]
    public void OpenMembership_InALinearCommons_EndsWithThreeWhateverTheNumber(int n) =>
        Assert.Equal(3, Members("open-membership", $"countries.count={n}"));

    [Theory]
    [InlineData(0.3, 10)]
    [InlineData(0.4, 8)]
    [InlineData(0.6, 5)]
    [InlineData(0.8, 3)]
    public void OpenMembership_ByModesty_EndsAtTheClosedForm(double alpha, int expected)
    {
        var bound = new SymmetricCommons(10, 1, 1, alpha).StableSizeBound;
        Assert.Equal(expected, Math.Min(10, (int)Math.Floor(bound + 1e-9)));

        Assert.Equal(expected, Members(Invariant($"{{ kind: open-membership, ambition: {alpha} }}")));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3.5)]
    public void OpenMembership_WithATradeMeasure_EndsAtTheClosedForm(double perMember)
    {
        // k <= 3 + 2 c p/b^2, p the loss for each member; the trade measure is the loss if all others are members.
        var expected = Math.Min(10, (int)Math.Floor(3 + (2 * perMember) + 1e-9));

        Assert.Equal(expected, Members("open-membership", Invariant($"institution.enforcement.tradeMeasure={perMember * 9}")));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.42)]
    public void OpenMembership_WithSolidarity_ReachesAllFromTheKnownWeight(double theta)
    {
        // The grand coalition is stable from (n - 3)/(2n - 3) on, here 7/17.
        Assert.Equal(
            theta >= 7.0 / 17,
            Members(
                "{ kind: open-membership, founders: [C01, C02, C03, C04, C05, C06, C07, C08, C09, C10] }",
                Invariant($"countries.defaults.interests={{ solidarity: {theta} }}")
            ) == 10
        );
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    public void MinimumParticipation_OfAnyNumber_IsMetExactly(int m) =>
        Assert.Equal(m, Members($"{{ kind: minimum-participation, parties: {m} }}"));

    [Fact]
    public void OpenMembership_AmongUnequals_GrowsWithSharing()
    {
        const string Unequal = "world.benefit=[5, 4, 3, 2, 1, 0.5, 0.4, 0.3, 0.2, 0.1]";

        var without = Gap("open-membership", Unequal);
        var with = Gap("{ kind: open-membership, sharing: almost-ideal }", Unequal);

        Assert.True(with > without, $"{with} > {without}");
    }

    [Fact]
    public void OpenMembership_InAQuadraticCommons_DependsOnWhoMovesFirst()
    {
        // Barrett (1994): n = 10, a = 100, c/b = 1/4 gives four when members lead, and nobody when all move at once.
        string[] barrett = ["world.saturation=100", "world.benefit=4", "world.cost=1"];

        Assert.Equal(4, Members("{ kind: open-membership, timing: stackelberg }", barrett));
        Assert.True(Members("{ kind: open-membership, timing: cournot }", barrett) <= 2);
    }

    [Fact]
    public void Club_WithEnoughFounders_TipsAndWithFewerFallsApart()
    {
        // Joining costs 10.1 on balance; the measure of 17 costs an outsider 17 k/9.
        string[] founders = ["C01, C02, C03, C04, C05, C06, C07", "C01, C02, C03"];

        Assert.Equal(10, Members($"{{ kind: club, founders: [{founders[0]}] }}", "institution.enforcement.tradeMeasure=17"));
        Assert.Equal(0, Members($"{{ kind: club, founders: [{founders[1]}] }}", "institution.enforcement.tradeMeasure=17"));
    }

    [Fact]
    public void ConditionalCommitments_OfEquals_BindAll() => Assert.Equal(10, Members("conditional-commitments"));

    [Fact]
    public void LargestConsistent_OfConditions_DropsWhoeverFindsTooFew()
    {
        var bound = ConditionalCommitments.LargestConsistent([0, 1, 2, 5, null, 4]);

        Assert.Equal([true, true, true, false, false, false], bound);
    }

    [Fact]
    public void BilateralDeals_OfEquals_EndAtWhatIsBestForAPair()
    {
        // Two that swap efforts stop where the cost of another unit is the benefit of two: q = 2 of 10, a tenth of the way, found to a step
        // of 1/40.
        var gap = Runs.Play(Runs.Package("commons-symmetric", [.. Ideal, "institution.protocol=bilateral-deals"]), 1)
            .Summary("ambition_ratio")
            .Mean;

        Assert.InRange(gap, 0.1 - 0.026, 0.1 + 0.026);
    }

    [Fact]
    public void BilateralRound_Bound_IsTheLargestAcceptedPromiseOrRequest()
    {
        double[] promises = [0, 0.3, 0.9, 0.2, 0, 0.5, 0.1, 0.4, 0];
        double[] requests = [0, 0.6, 0.1, 0.7, 0, 0.2, 0.8, 0.3, 0];
        bool[] accepts = [false, true, false, true, false, false, false, false, false];

        // 0 and 1 accept each other's proposals, nobody deals with 2.
        Assert.Equal([0.7, 0.6, 0], BilateralRound.Bound(3, promises, requests, accepts));
    }

    [Fact]
    public void Club_WithoutATradeMeasure_IsRefusedNamingBoth()
    {
        var file = Repository.PathOf("scenarios/commons-symmetric.yaml");
        var load = Model.Scenarios.ScenarioReader.Read(
            file,
            File.ReadAllText(file),
            new DiskFiles(),
            ["institution.protocol=club"],
            Catalog.BuiltIn
        );
        new RunCompiler().Compile(
            load.Scenario!,
            new Model.Scenarios.ScenarioPackage(file, load.Yaml, new Dictionary<string, string>()),
            load.Problems
        );

        Assert.Contains(
            load.Problems.Problems,
            problem => problem.Message.Contains("'club' needs a trade measure", StringComparison.Ordinal)
        );
    }

    private static int Members(string protocol, params string[] overrides)
    {
        var result = Runs.Play(Runs.Package("commons-symmetric", [.. Ideal, $"institution.protocol={protocol}", .. overrides]), 3);
        var sizes = result
            .Lanes.Select(lane => lane.World[result.Header.WorldSeries.ToList().FindIndex(series => series.Name == "signatories")][0])
            .Distinct()
            .ToList();
        return (int)Assert.Single(sizes);
    }

    private static double Gap(string protocol, params string[] overrides) =>
        Runs.Play(Runs.Package("commons-symmetric", [.. Ideal, $"institution.protocol={protocol}", .. overrides]), 10)
            .Summary("closing_the_gap")
            .Mean;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
