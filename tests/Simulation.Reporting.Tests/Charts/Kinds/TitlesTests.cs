using System.Text.RegularExpressions;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Kinds;

/// <summary>Titles speak of all parties, however few are shown.</summary>
public sealed partial class TitlesTests
{
    private const int Parties = 58;

    [Theory]
    [InlineData("signatories", @"binds [\d.]+ of 58 parties")]
    [InlineData("slope", @"for \d+(, the same for \d+)? of 58 parties")]
    [InlineData("pledged-delivered", @"\d+ of \d\d parties deliver what they promise beyond no agreement")]
    public void Title_OfAChartThatShowsSome_CountsAll(string kind, string expected) =>
        Assert.Matches(expected, TitleOf(SyntheticRun.Climate(Parties, 6, 3), kind));

    [Fact]
    public void Title_OfSmallMultiples_IsTheSameOnEveryPage()
    {
        var run = SyntheticRun.Climate(Parties, 6, 3);

        Assert.Single(ChartOptions.Sizes.Select(size => TitleOf(run, "small-multiples", size)).Distinct());
    }

    [Fact]
    public void Title_OfStackedAreas_NamesTheLargestInTheYearItSpeaksOf()
    {
        var run = SyntheticRun.Climate(4, 6, 1);
        var emissions = run.Lanes[0].Party[^1];
        emissions[(5 * 4) + 3] = 100;

        Assert.StartsWith("Russia makes up ", TitleOf(run, "stacked"), StringComparison.Ordinal);
    }

    [Fact]
    public void Title_OfShares_TellsTheirMeanAndNotTheirSum()
    {
        var run = SyntheticRun.Climate(Parties, 6, 3);
        var shares = run with { Header = run.Header with { Headline = SyntheticRun.Temperature } };

        var title = TitleOf(shares, "reductions");

        Assert.Contains(" on average", title, StringComparison.Ordinal);
        Assert.InRange(double.Parse(Percent().Match(title).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0, 100);
    }

    private static string TitleOf(RunResult run, string kind, string size = "slide")
    {
        var folder = new MemoryFolder();
        ChartBook.Write(
            run,
            new RunStamp("1.2.3", new DateOnly(2026, 11, 23)),
            folder.Open,
            new ChartOptions { Formats = ["svg"], Size = size },
            [kind]
        );
        return Title().Match(folder.Text($"{kind}.svg")).Groups[1].Value;
    }

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();

    [GeneratedRegex(@"(\d+(\.\d+)?) (%|percentage points)")]
    private static partial Regex Percent();
}
