using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Engine;
using Simulation.Model.Numerics;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Scenarios;

/// <summary>What scenarios and pages say in words, and the number beside it.</summary>
public sealed partial class ShippedThresholdTests
{
    private const int LargestWhole = 12;

    public static TheoryData<string> Texts =>
        [
            .. Directory
                .EnumerateFiles(
                    Repository.Root,
                    "*.*",
                    new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }
                )
                .Where(path =>
                    path.EndsWith(".md", StringComparison.Ordinal)
                    || path.EndsWith(".yaml", StringComparison.Ordinal)
                    || path.EndsWith(".cs", StringComparison.Ordinal)
                )
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Where(path =>
                    !path.Contains("/obj/", StringComparison.Ordinal)
                    && !path.Contains("/bin/", StringComparison.Ordinal)
                    && !path.StartsWith("tests/", StringComparison.Ordinal)
                    && path != "CHANGELOG.md"
                )
                .Where(path => Written().IsMatch(File.ReadAllText(Repository.PathOf(path)))),
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_AThresholdThatIsAFraction_IsWrittenAsOne(string file) =>
        Assert.All(
            Written().Matches(File.ReadAllText(Repository.PathOf(file))),
            match =>
                Assert.True(
                    FractionBehind(match.Groups[1].Value) is not { } fraction,
                    $"{file}: '{match.Value}' is {FractionBehind(match.Groups[1].Value)} rounded."
                )
        );

    [Theory]
    [InlineData("plastics-treaty", "two thirds")]
    [InlineData("protocols/single-text-majority", "two thirds")]
    public void Scenario_ThatSaysTwoThirds_LetsExactlyTwoThirdsPass(string scenario, string words)
    {
        var setup = new RunCompiler().Compile(Runs.Package(scenario));
        var needed = setup.Count * 2 / 3;

        Assert.Contains(words, setup.Scenario.Summary, StringComparison.Ordinal);
        Assert.Equal(0, setup.Count % 3);
        Assert.True(Passes(setup, needed));
        Assert.False(Passes(setup, needed - 1));
    }

    [Fact]
    public void MontrealProtocol_EntersIntoForce_AsItsArticle16Says()
    {
        var entry = new RunCompiler().Compile(Runs.Package("montreal-protocol")).Institution.EntryIntoForce;

        Assert.Equal(11, entry.Parties.Value);
        Assert.Equal(Threshold.TwoThirds, entry.Share!.AtLeast);
    }

    [Fact]
    public void Lever_ThatSaysTwoThirds_SetsThem() =>
        Assert.Contains(
            "atLeast: 2/3",
            Model
                .Levers.LeverCatalogue.All.Single(lever => lever.Name == "decision-rule")
                .Settings(new RunCompiler().Compile(Runs.Package("plastics-treaty")))[0]
                .High,
            StringComparison.Ordinal
        );

    private static bool Passes(RunSetup setup, int yes)
    {
        bool[] accepts = [.. Enumerable.Range(0, setup.Count).Select(party => party < yes)];
        bool[] atTable = [.. accepts.Select(_ => true)];
        return setup.Institution.Decision.Passes(accepts, atTable, setup.Electorate);
    }

    // The simple fraction that rounds to a decimal without being it; null where there is none.
    private static string? FractionBehind(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        var half = 0.5 * Math.Pow(10, -value.Scale);
        var fractions =
            from n in Enumerable.Range(2, LargestWhole - 1)
            from k in Enumerable.Range(1, n - 1)
            let away = Math.Abs(((double)k / n) - (double)value)
            where value.Scale > 2 && away > 1e-12 && away <= half
            select $"{k}/{n}";
        return fractions.FirstOrDefault();
    }

    [GeneratedRegex(@"\b(?:atLeast|members|backing|parties|share):? ?=? ?\(?(0\.[0-9]+)")]
    private static partial Regex Written();
}
