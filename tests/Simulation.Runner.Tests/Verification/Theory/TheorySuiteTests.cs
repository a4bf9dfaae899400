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

    public static TheoryData<string, string> Cases => [.. TheorySuite.In(Reference).SelectMany(suite => suite.Run(Reference).Select(one => (suite.Name, one.Case)))];

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
    [InlineData("""{"cases":[{"id":"x","model":"iea.lq","inputs":{},"expected":{},"tolerance":{"abs":0,"rel":0}}]}""", CaseStatus.Failed, "'b' is missing")]
    [InlineData("""{"cases":[{"id":"x","model":"iea.lq","inputs":{"b":"1","c":[1]},"expected":{}}]}""", CaseStatus.Failed, "'b' is not a list")]
    [InlineData("""{"cases":[{"id":"x","model":"iea.lq","inputs":{"b":[1],"c":[0]},"expected":{}}]}""", CaseStatus.Failed, "cost above 0")]
    [InlineData("""{"cases":[{"id":"x","model":"iea.mpc","inputs":{"n":2.5,"b":1,"c":1,"m":1},"expected":{}}]}""", CaseStatus.Failed, "not a whole number")]
    [InlineData("""{"cases":[{"id":"x","model":"repeated.wrp","inputs":{"b":1,"c":2},"expected":{}}]}""", CaseStatus.Failed, "'tolerance' is missing")]
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

    private static IEnumerable<JsonNode> Numbers(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Numbers(member.Value!)),
        JsonArray items => items.Where(item => item is not null).SelectMany(item => Numbers(item!)),
        _ => node.GetValueKind() == JsonValueKind.Number ? [node] : [],
    };
}
