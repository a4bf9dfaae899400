using System.Text.RegularExpressions;
using Simulation.Reporting.Charts;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>The page of charts has every kind, with the command that drew it and a picture that is there.</summary>
public sealed partial class ChartGalleryTests
{
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("docs/reference/charts.md"));

    public static TheoryData<string> Kinds => [.. ChartBook.Kinds.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_EachKind_IsExplained(string kind) =>
        Assert.True(
            Page.Contains($"\n## {kind}\n", StringComparison.Ordinal) || Page.Contains($"`{kind}` is ", StringComparison.Ordinal),
            $"docs/reference/charts.md says nothing of '{kind}'."
        );

    [Fact]
    public void Page_EachKindWithASection_HasItsCommandAndPicture()
    {
        foreach (var kind in Kinds.Select(row => row.Data).Where(kind => Page.Contains($"\n## {kind}\n", StringComparison.Ordinal)))
        {
            Assert.Matches($@"negsim chart \w+ --kind {kind} ", Page);
            Assert.Contains($"(../images/charts/{kind}.png)", Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Page_EveryPicture_IsThere()
    {
        var pictures = Picture().Matches(Page).Select(match => match.Groups[1].Value).ToList();

        Assert.True(pictures.Count > 15);
        Assert.All(
            pictures,
            picture => Assert.True(File.Exists(Checkout.PathOf($"docs/{picture}")), $"docs/{picture} is missing: run docs/gallery.sh.")
        );
    }

    [GeneratedRegex(@"\]\(\.\./(images/charts/[^)]+)\)")]
    private static partial Regex Picture();
}
