using ScottPlot;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class ChartThemeTests
{
    private static readonly ChartTheme Theme = ChartTheme.Light;

    [Fact]
    public void TextColors_OnTheBackground_MeetTheContrastForText()
    {
        foreach (var color in new[] { Theme.Text, Theme.MutedText, Theme.Outcome, Theme.FullCooperation })
            Assert.True(Contrast(color, Theme.Background) >= 4.5, $"{color.ToHex()} has a contrast of {Contrast(color, Theme.Background):0.0}.");
    }

    [Fact]
    public void CountryColors_AllOfThem_StandApartFromEachOtherAndTheBackground()
    {
        Color[] colors = [.. Enumerable.Range(0, 7).Select(Theme.Country), Theme.Background];

        for (var one = 0; one < colors.Length; one++)
        {
            for (var other = 0; other < one; other++)
                Assert.True(Distance(colors[one], colors[other]) > 20, $"{colors[one].ToHex()} and {colors[other].ToHex()} are too close.");
        }
    }

    [Fact]
    public void CountryStyles_OfTheFirstTwentyOne_AreAllDifferent()
    {
        var styles = Enumerable.Range(0, 21).Select(party => (Theme.Country(party).ToHex(), ChartTheme.CountryShape(party)));

        Assert.Equal(21, styles.Distinct().Count());
    }

    [Fact]
    public void TextOn_EveryValueOfBothScales_MeetsTheContrastForText()
    {
        foreach (var scale in new[] { Theme.Trust, Theme.Share })
        {
            for (var percent = 0; percent <= 100; percent++)
                Assert.True(Contrast(scale.TextOn(percent / 100.0), scale.At(percent / 100.0)) >= 4.5, $"At {percent} % the contrast is too low.");
        }
    }

    [Fact]
    public void Scale_OutsideItsRange_HasTheEndColors()
    {
        Assert.Equal(Theme.Share.At(0), Theme.Share.At(-1));
        Assert.Equal(Theme.Share.At(1), Theme.Share.At(2));
    }

    private static double Contrast(Color one, Color other)
    {
        var (a, b) = (ColorScale.Luminance(one), ColorScale.Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // CIE76: the Euclidean distance in CIELAB (D65).
    private static double Distance(Color one, Color other)
    {
        var (a, b) = (Lab(one), Lab(other));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Lab(Color color)
    {
        double[] rgb = [.. new[] { color.R, color.G, color.B }.Select(channel => channel / 255.0).Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4))];
        var x = ((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.9505;
        var y = (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
        var z = ((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.089;
        var (fx, fy, fz) = (F(x), F(y), F(z));
        return [(116 * fy) - 16, 500 * (fx - fy), 200 * (fy - fz)];

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
    }
}
