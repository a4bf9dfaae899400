using ScottPlot;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class ChartStyleTests
{
    // Linear RGB as seen without the long-, the medium- and the short-wave cones (Vienot, Brettel and Mollon, 1999; Brettel, Vienot and
    // Mollon, 1997).
    private static readonly double[][,] Visions =
    [
        new[,]
        {
            { 1.0, 0, 0 },
            { 0, 1, 0 },
            { 0, 0, 1 },
        },
        new[,]
        {
            { 0.11238, 0.88762, 0 },
            { 0.11238, 0.88762, 0 },
            { 0.00401, -0.00401, 1 },
        },
        new[,]
        {
            { 0.29275, 0.70725, 0 },
            { 0.29275, 0.70725, 0 },
            { -0.02234, 0.02234, 1 },
        },
    ];

    private static readonly ChartStyle Style = ChartStyle.Light;

    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void TextColors_OnTheBackground_MeetTheContrastForText(string theme)
    {
        var style = Of(theme);

        foreach (var color in new[] { style.Text, style.MutedText, style.Outcome, style.FullCooperation })
            Assert.True(
                Contrast(color, style.Background) >= 4.5,
                $"{color.ToHex()} has a contrast of {Contrast(color, style.Background):0.0}."
            );
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void LineColors_OnTheBackground_MeetTheContrastForGraphics(string theme)
    {
        var style = Of(theme);

        Assert.True(
            Contrast(style.NoAgreement, style.Background) >= 3,
            $"{style.NoAgreement.ToHex()} has a contrast of {Contrast(style.NoAgreement, style.Background):0.0}."
        );
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void CountryColors_AllOfThem_StandApartFromEachOtherAndTheBackground(string theme)
    {
        Color[] colors =
        [
            .. Enumerable.Range(0, ChartStyle.MostHues).Select(hue => Of(theme).Country(hue)),
            Of(theme).Others,
            Of(theme).Background,
        ];

        for (var one = 0; one < colors.Length; one++)
        {
            for (var other = 0; other < one; other++)
                Assert.True(
                    Distance(colors[one], colors[other], Visions[0]) > 20,
                    $"{colors[one].ToHex()} and {colors[other].ToHex()} are too close."
                );
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void ReferenceColors_ForAnyColorVision_StandApart(string theme)
    {
        var style = Of(theme);
        Color[] colors = [style.Outcome, style.NoAgreement, style.FullCooperation];

        foreach (var vision in Visions)
        {
            Assert.True(Distance(colors[0], colors[1], vision) > 20);
            Assert.True(Distance(colors[1], colors[2], vision) > 10);
            Assert.True(Distance(colors[0], colors[2], vision) > 20);
        }
    }

    [Fact]
    public void Country_WithoutAColorOfItsOwn_IsGrey()
    {
        Assert.Equal(Style.Others, Style.Country(null));
        Assert.Equal(Style.Others, Style.Country(ChartStyle.MostHues));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void TextOn_EveryValueOfBothScales_MeetsTheContrastForText(string theme)
    {
        foreach (var scale in new[] { Of(theme).Trust, Of(theme).Share })
        {
            for (var percent = 0; percent <= 100; percent++)
                Assert.True(
                    Contrast(scale.TextOn(percent / 100.0), scale.At(percent / 100.0)) >= 4.5,
                    $"At {percent} % the contrast is too low."
                );
        }
    }

    [Fact]
    public void Scale_OutsideItsRange_HasTheEndColors()
    {
        Assert.Equal(Style.Share.At(0), Style.Share.At(-1));
        Assert.Equal(Style.Share.At(1), Style.Share.At(2));
    }

    private static ChartStyle Of(string theme) => theme == "dark" ? ChartStyle.Dark : ChartStyle.Light;

    private static double Contrast(Color one, Color other)
    {
        var a = ColorScale.Luminance(one);
        var b = ColorScale.Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // CIE76: the Euclidean distance in CIELAB (D65).
    private static double Distance(Color one, Color other, double[,] vision)
    {
        var a = Lab(one, vision);
        var b = Lab(other, vision);
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Lab(Color color, double[,] vision)
    {
        double[] linear =
        [
            .. new[] { color.R, color.G, color.B }
                .Select(channel => channel / 255.0)
                .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)),
        ];
        double[] rgb =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(row => (vision[row, 0] * linear[0]) + (vision[row, 1] * linear[1]) + (vision[row, 2] * linear[2])),
        ];
        var x = ((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.9505;
        var y = (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
        var z = ((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.089;
        var fx = F(x);
        var fy = F(y);
        var fz = F(z);
        return [(116 * fy) - 16, 500 * (fx - fy), 200 * (fy - fz)];

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
    }
}
