using System.Text;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class TextRunTests
{
    [Theory]
    [InlineData("Россия gains 12 %")]
    [InlineData("Ελλάδα")]
    [InlineData("plain")]
    public void Of_ScriptsOfTheEmbeddedTypeface_AreOneRun(string text) => Assert.Equal(text, Assert.Single(TextRun.Of(text)).Text);

    [Fact]
    public void Of_ALetterThatNoFontHas_IsAQuestionMarkAndNeverABox() =>
        Assert.Equal("A ? B", string.Concat(TextRun.Of("A \U0010FFFD B").Select(run => run.Text)));

    [Fact]
    public void Of_TwoWordsFromTheRight_AreOneRunAndWhatFollowsAnother()
    {
        Assert.SkipUnless(ChartFonts.CanDraw("مصر"), "No font here has Arabic.");

        var runs = TextRun.Of("بلاد مصر 45 %");

        Assert.Equal(["بلاد مصر", " 45 %"], runs.Select(run => run.Text));
        Assert.Equal([true, false], runs.Select(run => run.IsRightToLeft));
    }

    [Fact]
    public void Width_OfShapedLetters_IsThatOfTheWord()
    {
        Assert.SkipUnless(ChartFonts.CanDraw("مصر"), "No font here has Arabic.");

        // Joined letters are narrower than the same letters each by itself.
        Assert.True(ChartFonts.Width("ممم", 20) < 3 * ChartFonts.Width("م", 20));
    }

    [Theory]
    [InlineData("\u200BA\u200E")]
    [InlineData("A\u0007")]
    public void Of_WhatIsNotSeen_IsLeftOut(string text) => Assert.Equal("A", string.Concat(TextRun.Of(text).Select(run => run.Text)));

    [Fact]
    public void CanDraw_EveryRuneThatItAllows_HasARunOfItsOwnText()
    {
        foreach (
            var rune in Enumerable
                .Range(0x20, 0x3000)
                .Where(Rune.IsValid)
                .Select(code => new Rune(code))
                .Where(rune => TextRun.CanDraw(rune) && !TextRun.IsBlank(rune.ToString()))
        )
            Assert.Equal(rune.ToString(), string.Concat(TextRun.Of(rune.ToString()).Select(run => run.Text)));
    }
}
