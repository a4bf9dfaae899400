using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;
using Simulation.Runner.Verification;
using Simulation.Runner.Verification.Negotiation;

namespace Simulation.Runner.Tests.Verification.Negotiation;

public sealed class NegotiationSuiteTests : IDisposable
{
    private static readonly string Own = Checkout.PathOf("tests/reference");
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. NegotiationSuite.In(Own).Select(suite => suite.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_OurOwnCases_ReproducesAll(string name) =>
        AllPass(NegotiationSuite.In(Own).Single(suite => suite.Name == name).Run(Own));

    // The published cases may not be shipped; they lie beside the checkout of those who have them.
    [Fact]
    public void Run_ThePublishedCases_ReproducesAll()
    {
        var published = Path.Combine(Checkout.Root, "..", "shared", "reference");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(published, "negotiation")),
            "the published negotiation cases, which may not be shipped, are not in ../shared/reference/negotiation"
        );

        var suites = NegotiationSuite.In(published).ToList();

        Assert.NotEmpty(suites);
        Assert.All(suites, suite => AllPass(suite.Run(published)));
    }

    [Theory]
    [InlineData("solutions.nash.index", "solutions/nash")]
    [InlineData("solutions.egalitarian.score", "solutions/egalitarian")]
    [InlineData("solutions.bid_distribution", "solutions/numbers")]
    [InlineData("solutions.pareto_points", "solutions/numbers")]
    [InlineData("solutions_with_disagreement_clamped_to_minimum.kalai_smorodinsky.score", "clamped/kalai_smorodinsky")]
    [InlineData("saop.mixed-N20.round", "saop/mixed-N20")]
    [InlineData("saop.all-linear-N100.metrics.welfare", "saop/all-linear-N100")]
    public void Run_ANumberChanged_FailsThatCaseOnly(string path, string expected)
    {
        var (folder, reference) = Copy("river-basin", "some-basin");
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate((JsonNode)reference, (node, step) => node[step]!);
        parent[steps[^1]] = parent[steps[^1]]!.GetValue<double>() + 1;
        File.WriteAllText(folder, reference.ToJsonString());

        var suite = Assert.Single(NegotiationSuite.In(_folder.FullPath));

        Assert.Equal("negotiation/some-basin", suite.Name);
        Assert.Equal(expected, Assert.Single(suite.Run(_folder.FullPath), result => result.Status == CaseStatus.Failed).Case);
    }

    [Fact]
    public void Run_AHashChanged_FailsThatSession()
    {
        var (folder, reference) = Copy("fishing-quota", "fish");
        reference["saop"]!["micro-N200"]!["events_sha256"] = new string('0', 64);
        File.WriteAllText(folder, reference.ToJsonString());

        var failed = Assert.Single(
            Assert.Single(NegotiationSuite.In(_folder.FullPath)).Run(_folder.FullPath),
            result => result.Status == CaseStatus.Failed
        );

        Assert.Equal("saop/micro-N200", failed.Case);
    }

    [Fact]
    public void Run_AWeightInAProfileChanged_FailsTheFiles()
    {
        Copy("border-dispute", "border");
        var profile = _folder.PathOf("negotiation/border/East.xml");
        File.WriteAllText(
            profile,
            File.ReadAllText(profile).Replace("index=\"1\" value=\"0.5\"", "index=\"1\" value=\"0.4\"", StringComparison.Ordinal)
        );

        var results = Assert.Single(NegotiationSuite.In(_folder.FullPath)).Run(_folder.FullPath).ToList();

        Assert.Equal(CaseStatus.Failed, results.Single(result => result.Case == "files").Status);
    }

    [Fact]
    public void Run_AKindNobodyKnows_IsUnsupportedAndSaysSo()
    {
        var (folder, reference) = Copy("border-dispute", "border");
        reference["kind"] = "auction";
        File.WriteAllText(folder, reference.ToJsonString());

        var result = Assert.Single(Assert.Single(NegotiationSuite.In(_folder.FullPath)).Run(_folder.FullPath));

        Assert.Equal(CaseStatus.Unsupported, result.Status);
        Assert.Contains("auction", result.Detail, StringComparison.Ordinal);
    }

    // Each null is the same as leaving out: a trace too long to list, whose hash stands; what was not worked out; a whole part.
    [Theory]
    [InlineData("river-basin", "saop.all-linear-N100.first_events")]
    [InlineData("river-basin", "saop.all-linear-N100.n_events")]
    [InlineData("river-basin", "saop.all-linear-N100.metrics")]
    [InlineData("river-basin", "saop.all-linear-N100.metrics.distance_to_pareto")]
    [InlineData("river-basin", "saop.all-linear-N100.discounted_utilities")]
    [InlineData("river-basin", "saop.all-linear-N100")]
    [InlineData("river-basin", "saop")]
    [InlineData("river-basin", "issues")]
    [InlineData("river-basin", "parties")]
    [InlineData("river-basin", "solutions.pareto_points")]
    [InlineData("river-basin", "solutions.bid_distribution")]
    [InlineData("river-basin", "solutions.utilitarian")]
    [InlineData("river-basin", "solutions.nash.ties")]
    [InlineData("river-basin", "solutions.nash.score")]
    [InlineData("river-basin", "solutions_with_disagreement_clamped_to_minimum")]
    [InlineData("harbour-fees", "equal_gain_exchange")]
    [InlineData("harbour-fees", "equal_gain_exchange.top")]
    public void Run_WithANull_TakesItForLeftOut(string name, string path)
    {
        var (file, reference) = Copy(name, "with-a-null");
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate((JsonNode)reference, (node, step) => node[step]!);
        Assert.True(parent.AsObject().ContainsKey(steps[^1]), path);
        parent[steps[^1]] = null;
        File.WriteAllText(file, reference.ToJsonString());

        AllPass(Assert.Single(NegotiationSuite.In(_folder.FullPath)).Run(_folder.FullPath));
    }

    [Theory]
    [InlineData("saop.all-linear-N100.agreement_index", "saop/all-linear-N100")]
    [InlineData("solutions.nash", "solutions/nash")]
    [InlineData("solutions.nash.index", "solutions/nash")]
    [InlineData("solutions.ideal_rational", "solutions/numbers")]
    public void Run_WithANullThatDeniesWhatThereIs_Fails(string path, string expected)
    {
        var (file, reference) = Copy("river-basin", "denied");
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate((JsonNode)reference, (node, step) => node[step]!);
        parent[steps[^1]] = null;
        File.WriteAllText(file, reference.ToJsonString());

        Assert.Equal(
            expected,
            Assert
                .Single(
                    Assert.Single(NegotiationSuite.In(_folder.FullPath)).Run(_folder.FullPath),
                    result => result.Status == CaseStatus.Failed
                )
                .Case
        );
    }

    // Nobody leaves the other its reservation value: no zone of agreement, no rational point, no agreement.
    [Fact]
    public void Run_ACaseWithoutAnAgreement_HasNullsWhereNothingExists()
    {
        Copy("border-dispute", "hopeless");
        foreach (var profile in new[] { "East", "West" })
        {
            var path = _folder.PathOf($"negotiation/hopeless/{profile}.xml");
            File.WriteAllText(path, Regex.Replace(File.ReadAllText(path), "<reservation value=\"[^\"]*\"", "<reservation value=\"1\""));
        }

        File.WriteAllText(
            _folder.PathOf("negotiation/hopeless/reference.json"),
            """
            {
              "kind": "bargaining", "domain_file": "domain.xml", "profile_files": ["East.xml", "West.xml"], "issues": null, "parties": null,
              "solutions": { "rational_outcomes": 0, "zopa_empty": true, "ideal_rational": null, "nash": null, "egalitarian": null, "kalai_smorodinsky": { "index": null, "utilities": null }, "opposition_ks": null },
              "saop": { "all-linear-N20": { "strategies": ["linear", "linear"], "agreement_index": null, "agreement_utilities": null, "discounted_utilities": null, "round": 20, "time": null, "accepted_last_by": null, "events": null, "metrics": null } }
            }
            """
        );

        AllPass(Assert.Single(NegotiationSuite.In(_folder.FullPath)).Run(_folder.FullPath));
    }

    private static void AllPass(IEnumerable<CaseResult> results) =>
        Assert.All(
            results.DefaultIfEmpty(),
            result => Assert.True(result?.Status == CaseStatus.Passed, $"{result?.Case}: {result?.Detail}")
        );

    // The file of a copied case's reference, and what is in it.
    private (string File, JsonObject Reference) Copy(string name, string called)
    {
        var target = Directory.CreateDirectory(_folder.PathOf($"negotiation/{called}")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Own, "negotiation", name)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));

        var reference = Path.Combine(target, "reference.json");
        return (reference, JsonNode.Parse(File.ReadAllText(reference))!.AsObject());
    }
}
