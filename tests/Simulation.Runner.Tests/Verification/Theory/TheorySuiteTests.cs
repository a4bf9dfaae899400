using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Tests.Support;
using Simulation.Runner.Verification;
using Simulation.Runner.Verification.Theory;

namespace Simulation.Runner.Tests.Verification.Theory;

/// <summary>The reference cases themselves, and what becomes of cases that are wrong.</summary>
public sealed class TheorySuiteTests
{
    private static readonly string Reference = Checkout.PathOf("tests/reference");

    public static TheoryData<string, string> Cases =>
        [.. TheorySuite.In(Reference).SelectMany(suite => suite.Run(Reference).Select(one => (suite.Name, one.Case)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_OfTheReference_IsReproduced(string family, string id)
    {
        var result = TheorySuite.In(Reference).Single(suite => suite.Name == family).Run(Reference).Single(one => one.Case == id);

        Assert.True(result.Status == CaseStatus.Passed, result.Detail);
    }

    [Fact]
    public void Families_OfTheReference_AreAllThere() => Assert.Equal(16, TheorySuite.In(Reference).Count());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_WithAnyOfItsNumbersWrong_Fails(string family, string id)
    {
        var text = File.ReadAllText(Path.Combine(Reference, $"{family}.json"));
        var original = JsonNode.Parse(text)!["cases"]!.AsArray().Single(one => (string)one!["id"]! == id)!;
        var count = Numbers(original["expected"]!).Count();

        for (var number = 0; number < count; number++)
        {
            var changed = original.DeepClone();
            var leaf = Numbers(changed["expected"]!).ElementAt(number);
            leaf.ReplaceWith((leaf.GetValue<double>() * 1.001) + 0.001);

            Assert.Equal(CaseStatus.Failed, TheoryCase.Run(JsonSerializer.SerializeToElement(changed)).Status);
        }
    }

    [Theory]
    [InlineData("""{"cases":[{"id":"x","model":"no.such","inputs":{},"expected":{}}]}""", CaseStatus.Unsupported, "no.such")]
    [InlineData(
        """{"cases":[{"id":"x","model":"iea.lq","inputs":{},"expected":{},"tolerance":{"abs":0,"rel":0}}]}""",
        CaseStatus.Failed,
        "'b' is missing"
    )]
    [InlineData(
        """{"cases":[{"id":"x","model":"iea.lq","inputs":{"b":"1","c":[1]},"expected":{}}]}""",
        CaseStatus.Failed,
        "'b' is not a list"
    )]
    [InlineData("""{"cases":[{"id":"x","model":"iea.lq","inputs":{"b":[1],"c":[0]},"expected":{}}]}""", CaseStatus.Failed, "cost above 0")]
    [InlineData(
        """{"cases":[{"id":"x","model":"iea.mpc","inputs":{"n":2.5,"b":1,"c":1,"m":1},"expected":{}}]}""",
        CaseStatus.Failed,
        "not a whole number"
    )]
    [InlineData(
        """{"cases":[{"id":"x","model":"repeated.wrp","inputs":{"b":1,"c":2},"expected":{}}]}""",
        CaseStatus.Failed,
        "'tolerance' is missing"
    )]
    [InlineData("""{"cases":[{"id":"x"}]}""", CaseStatus.Failed, "'model' is missing")]
    [InlineData("""{"cases":[7]}""", CaseStatus.Failed, "'model' is missing")]
    [InlineData("""{"cases":{}}""", CaseStatus.Failed, "no list 'cases'")]
    [InlineData("""[]""", CaseStatus.Failed, "no list 'cases'")]
    [InlineData("{\n\"cases\": [", CaseStatus.Failed, "line 2")]
    [InlineData("", CaseStatus.Failed, "not well-formed")]
    public void Case_ThatIsWrong_SaysSo(string text, CaseStatus status, string detail)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("theory"));
        File.WriteAllText(folder.PathOf("theory/odd.json"), text);

        var result = Assert.Single(TheorySuite.In(folder.FullPath).Single().Run(folder.FullPath));

        Assert.Equal(status, result.Status);
        Assert.Contains(detail, result.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "coop.shapley",
        """{"game":"explicit","n":3,"v":{"0,1":6,"0,2":5,"1,2":4,"0,1,2":10}}""",
        """{"shapley":[3.8333333333333335,3.3333333333333335,2.8333333333333335],"core_nonempty":true}"""
    )]
    [InlineData("coop.shapley", """{"game":"explicit","n":2,"v":{"0":null,"1":1,"0,1":3}}""", """{"shapley":[1,2]}""")]
    [InlineData(
        "iea.lq",
        """{"n":3,"b":[1,5,25],"c":[1,1,1],"coalition":[1,2]}""",
        """{"stable_coalitions_no_transfers":[],"cgi_best_no_transfers":0}"""
    )]
    [InlineData(
        "coop.power",
        """{"game":"weighted","weights":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"quota":14}""",
        """{"banzhaf_swings":[10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600,10400600],"winning_coalitions":67108864}"""
    )]
    [InlineData(
        "coop.power",
        """{"game":"council","veto":5,"others":195,"min_yes":121}""",
        """{"winning_coalitions":2.449944752452216e56}"""
    )]
    public void Case_OfAKindThatReferencesHave_IsReproduced(string model, string inputs, string expected)
    {
        var one = new JsonObject
        {
            ["id"] = "x",
            ["model"] = model,
            ["inputs"] = JsonNode.Parse(inputs),
            ["expected"] = JsonNode.Parse(expected),
            ["tolerance"] = new JsonObject { ["abs"] = 1e-9, ["rel"] = 1e-6 },
        };

        var result = TheoryCase.Run(JsonSerializer.SerializeToElement(one));

        Assert.True(result.Status == CaseStatus.Passed, result.Detail);
    }

    [Fact]
    public void Case_Of200WeightedMembers_IsComputed()
    {
        var inputs = new JsonObject
        {
            ["game"] = "weighted",
            ["weights"] = new JsonArray([.. Enumerable.Range(0, 200).Select(member => (JsonNode)(1 + (member % 25)))]),
            ["quota"] = 1301,
        };

        var found = TheoryCase.Model("coop.power")!.Solve(new TheoryInputs(JsonSerializer.SerializeToElement(inputs)));

        Assert.Equal(1, found["shapley_shubik"]!.AsArray().Sum(power => power!.GetValue<double>()), 1e-10);
    }

    private static IEnumerable<JsonNode> Numbers(JsonNode node) =>
        node switch
        {
            JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Numbers(member.Value!)),
            JsonArray items => items.Where(item => item is not null).SelectMany(item => Numbers(item!)),
            _ => node.GetValueKind() == JsonValueKind.Number ? [node] : [],
        };
}
