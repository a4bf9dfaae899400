using ScottPlot;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// The colours of all charts, in one place. Data colours are those of Okabe and Ito (2008), told apart by readers with any colour vision;
/// none of them ever carries a meaning alone:
/// lines also differ in pattern, points in shape, and both are labelled.
/// </summary>
internal sealed record ChartTheme
{
    /// <summary>Dark on white: slides and print.</summary>
    public static ChartTheme Light { get; } = new();

    public Color Background { get; } = Color.FromHex("#FFFFFF");

    public Color Text { get; } = Color.FromHex("#1A1A1A");

    public Color MutedText { get; } = Color.FromHex("#595959");

    public Color Rule { get; } = Color.FromHex("#BFBFBF");

    public Color Grid { get; } = Color.FromHex("#E6E6E6");

    /// <summary>A cell or row without a value.</summary>
    public Color Missing { get; } = Color.FromHex("#EFEFEF");

    /// <summary>What the negotiation brings about.</summary>
    public Color Outcome { get; } = Color.FromHex("#0072B2");

    /// <summary>The reference line without any agreement.</summary>
    public Color NoAgreement { get; } = Color.FromHex("#D55E00");

    /// <summary>The reference line of full cooperation.</summary>
    public Color FullCooperation { get; } = Color.FromHex("#007A58");

    /// <summary>
    /// Trust from 0 (vermilion) over the neutral 0.5 (white) to 1 (blue); the two ends also differ for readers with any colour vision.
    /// </summary>
    public ColorScale Trust { get; } = new("#8F3F00", "#D55E00", "#F0A873", "#F7F7F7", "#86BBDD", "#0072B2", "#004C78");

    /// <summary>A share from 0 to 1, from next to nothing to full.</summary>
    public ColorScale Share { get; } = new("#F2F6FA", "#C6DDEE", "#86BBDD", "#3D93C6", "#0072B2", "#004C78");

    /// <summary>The colours that countries take in turn; without the yellow of the set, which is too pale on white.</summary>
    public Color[] Countries { get; } =
        [.. new[] { "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#8C8C8C" }.Select(Color.FromHex)];

    /// <summary>
    /// The colour of a country: by its place in the run, so the same in every chart of it; a lighter, then a darker tint where the colours
    /// come round again.
    /// </summary>
    public Color Country(int party) => (party / Countries.Length % 3) switch
    {
        0 => Countries[party % Countries.Length],
        1 => Countries[party % Countries.Length].MixedWith(Colors.White, 0.5),
        _ => Countries[party % Countries.Length].MixedWith(Colors.Black, 0.4),
    };

    /// <summary>The shape of a country's points, which differs where colours come round again.</summary>
    public static MarkerShape CountryShape(int party) => Shapes[party / HueCount % Shapes.Length];

    private const int HueCount = 7;

    private static readonly MarkerShape[] Shapes =
    [
        MarkerShape.FilledCircle,
        MarkerShape.FilledSquare,
        MarkerShape.FilledTriangleUp,
        MarkerShape.FilledDiamond,
        MarkerShape.FilledTriangleDown,
    ];
}
