using System.Text.Json.Nodes;
using Simulation.Model.Binding.Schema;
using Simulation.Model.Limits;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Binding.Schema;

public sealed class SchemaCompletionTests
{
    private static readonly SchemaCompletion Completion = new(
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("scenarios/scenario.schema.json")))!
    );

    [Theory]
    [InlineData("", "world", 0)]
    [InlineData("name: x\nwor", "world", 3)]
    [InlineData("institution:\n  trans", "transparency", 5)]
    [InlineData("institution:\n  protocol: { kind: single-text, ", "rounds", 0)]
    [InlineData("institution: { protocol: { kind: single-text, me", "method", 2)]
    [InlineData("shocks:\n  - ", "period", 0)]
    [InlineData("shocks:\n  - period: 1\n    ki", "kind", 2)]
    [InlineData("extends: a.yaml\ntru", "trust", 3)]
    public void After_WhereAKeyBelongs_NamesKeys(string before, string expected, int replaces)
    {
        var (suggestions, length) = Completion.After(before);

        var key = Assert.Single(suggestions, one => one.Label == expected);
        Assert.Equal($"{expected}: ", key.Text);
        Assert.NotEmpty(key.About);
        Assert.Equal(replaces, length);
    }

    [Fact]
    public void After_NestingDeeperThanAnyScenario_SuggestsNothing() =>
        Assert.Empty(Completion.After($"a: {string.Concat(Enumerable.Repeat("{a: ", 100_000))}").Suggestions);

    [Theory]
    [InlineData("institution:\n  protocol: sing", "single-text")]
    [InlineData("institution:\n  protocol: { kind: ", "club")]
    [InlineData("institution:\n  protocol: { kind: single-text, method: ", "annealing")]
    [InlineData("institution:\n  protocol: ", "{ kind: control-schedule }")]
    [InlineData("institution:\n  transparency: ", "0.7")]
    [InlineData("countries:\n  all: ", "true")]
    [InlineData("shocks:\n  - kind: ", "tension")]
    public void After_WhereAValueBelongs_NamesValues(string before, string expected) =>
        Assert.Contains(Completion.After(before).Suggestions, one => one.Text == expected);

    [Fact]
    public void After_AKindThatIsKnown_NamesItsKeysOnly()
    {
        var keys = Completion.After("institution:\n  protocol:\n    kind: no-talks\n    ").Suggestions;

        Assert.DoesNotContain(keys, key => key.Label is "rounds" or "kind");
    }

    [Theory]
    [InlineData("name: x # about the wor")]
    [InlineData("name: ")]
    [InlineData("nonsense:\n  tr")]
    [InlineData("a: [ b: { c")]
    [InlineData("a: *")]
    [InlineData("a: \"")]
    public void After_WhereNothingCanBeTold_IsEmpty(string before) => Assert.Empty(Completion.After(before).Suggestions);

    [Fact]
    public void After_EveryPlaceOfEveryShippedScenario_OffersWhatStandsThere()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml"))
        {
            var text = File.ReadAllText(file);
            foreach (var (start, key) in TopKeys(text))
                Assert.True(Completion.After(text[..start]).Suggestions.Any(one => one.Label == key), $"{file}: {key}");
        }
    }

    [Fact]
    public void After_ATextThatIsTooLong_IsEmpty() =>
        Assert.Empty(Completion.After(new string(' ', SourceLimits.LongestFile + 1)).Suggestions);

    private static IEnumerable<(int Start, string Key)> TopKeys(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && char.IsAsciiLetterLower(line[0]) && line.IndexOf(':') is > 0 and var end)
                yield return (start, line[..end]);

            start += line.Length + 1;
        }
    }
}
