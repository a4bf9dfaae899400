using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class ChartFontsTests
{
    [Theory]
    [InlineData("Côte d'Ivoire – 2 °C …", true)]
    [InlineData("Ελλάδα, Україна, Việt Nam", true)]
    [InlineData("\U0010FFFD", false)]
    [InlineData("\u200B\u200F", false)]
    [InlineData("Zo\u200Be", true)]
    public void CanDraw_Scripts_AnswersWhetherEveryLetterHasAGlyph(string text, bool expected) =>
        Assert.Equal(expected, ChartFonts.CanDraw(text));

    [Fact]
    public void Fit_ShortText_IsLeftAlone() => Assert.Equal("Brazil", ChartFonts.Fit("Brazil", 200, 13));

    [Fact]
    public void Fit_LongText_EndsInAnEllipsisWithinTheWidth()
    {
        var fitted = ChartFonts.Fit("Bosnia and Herzegovina and a long list of others", 120, 13);

        Assert.EndsWith("…", fitted);
        Assert.InRange(ChartFonts.Width(fitted, 13), 60, 120);
    }

    [Fact]
    public void Fit_LettersOfSeveralParts_AreNotCutWithin()
    {
        var fitted = ChartFonts.Fit(string.Concat(Enumerable.Repeat("e\u0301", 60)), 120, 13);

        Assert.EndsWith("e\u0301…", fitted);
    }

    [Fact]
    public void Wrap_LongText_BreaksAtSpacesAndLosesNothingWhereLinesSuffice()
    {
        const string text = "one two three four five six seven eight nine ten";

        var lines = ChartFonts.Wrap(text, 150, 13, lines: 5);

        Assert.True(lines.Count > 1);
        Assert.Equal(text, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(ChartFonts.Width(line, 13) <= 150));
    }
}
