using ScottPlot;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// The page and the colours of a chart, in one place. Data colours are those of Okabe and Ito (2008), told apart by readers with any colour
/// vision, lightened where they stand on dark; none of them ever carries a meaning alone: lines also differ in pattern, points in shape,
/// and both are labelled.
/// </summary>
internal sealed record ChartStyle
{
    /// <summary>Dark on white: slides and print.</summary>
    public static ChartStyle Light { get; } = new();

    /// <summary>Light on near black: screens in a dark room.</summary>
    public static ChartStyle Dark { get; } =
        new()
        {
            Background = Color.FromHex("#16191D"),
            Text = Color.FromHex("#F2F2F2"),
            MutedText = Color.FromHex("#B3B8BF"),
            Rule = Color.FromHex("#5A6068"),
            Grid = Color.FromHex("#2B3036"),
            Missing = Color.FromHex("#262B31"),
            Outcome = Color.FromHex("#56B4E9"),
            NoAgreement = Color.FromHex("#F58A4B"),
            FullCooperation = Color.FromHex("#2BC79A"),
            Trust = new("#F9B98E", "#E06A1F", "#8A4A22", "#33383E", "#2A6A94", "#4BA6DC", "#A9DAF5"),
            Share = new("#20262D", "#22435A", "#2A6A94", "#3590C6", "#56B4E9", "#A9DAF5"),
            Others = Color.FromHex("#6E757D"),
            Countries = Hues("#3F9BD6", "#E69F00", "#12B886", "#F0743A", "#D889B5", "#8ED1F5", "#8C7AE6", "#D6336C", "#C9C94F", "#F2F2F2"),
        };

    /// <summary>The page.</summary>
    public ChartSize Size { get; init; } = ChartSize.Slide;

    public Color Background { get; init; } = Color.FromHex("#FFFFFF");

    public Color Text { get; init; } = Color.FromHex("#1A1A1A");

    public Color MutedText { get; init; } = Color.FromHex("#595959");

    public Color Rule { get; init; } = Color.FromHex("#BFBFBF");

    public Color Grid { get; init; } = Color.FromHex("#E6E6E6");

    /// <summary>A cell or row without a value.</summary>
    public Color Missing { get; init; } = Color.FromHex("#EFEFEF");

    /// <summary>What the negotiation brings about.</summary>
    public Color Outcome { get; init; } = Color.FromHex("#0072B2");

    /// <summary>The reference line without any agreement.</summary>
    public Color NoAgreement { get; init; } = Color.FromHex("#D55E00");

    /// <summary>The reference line of full cooperation.</summary>
    public Color FullCooperation { get; init; } = Color.FromHex("#007A58");

    /// <summary>
    /// Trust from 0 (vermilion) over the neutral 0.5 (nearly the background) to 1 (blue); the two ends also differ for readers with any
    /// colour vision.
    /// </summary>
    public ColorScale Trust { get; init; } = new("#8F3F00", "#D55E00", "#F0A873", "#F7F7F7", "#86BBDD", "#0072B2", "#004C78");

    /// <summary>A share from 0 to 1, from next to nothing to full.</summary>
    public ColorScale Share { get; init; } = new("#F2F6FA", "#C6DDEE", "#86BBDD", "#3D93C6", "#0072B2", "#004C78");

    /// <summary>
    /// The colours that countries take; without the yellow of the set, which is too pale on white, and with four of Tol (2021) beside them.
    /// </summary>
    public Color[] Countries { get; init; } =
        Hues("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#332288", "#882255", "#999933", "#1A1A1A");

    /// <summary>The colour of the countries that have none of their own.</summary>
    public Color Others { get; init; } = Color.FromHex("#B0B0B0");

    /// <summary>How many countries have a colour of their own: more cannot be told apart.</summary>
    public const int MostHues = 10;

    /// <summary>
    /// The colour of a country by its place among those that have one (<see cref="Results.ResultView.Hue"/>), the same in every chart of a
    /// run; grey for the others.
    /// </summary>
    public Color Country(int? hue) => hue is { } place and < MostHues ? Countries[place] : Others;

    /// <summary>The shape of a country's points: circles for the first five colours, squares for the others.</summary>
    public static MarkerShape CountryShape(int? hue) => hue >= MostHues / 2 ? MarkerShape.FilledSquare : MarkerShape.FilledCircle;

    /// <summary>The same for a figure of several panels, which share the page's height where they stand below each other.</summary>
    public ChartStyle ForPanels(int count) => this with { Size = Size with { Panels = count } };

    /// <summary>The height of text that fits a row of so many.</summary>
    public float RowTextSize(int rows) => Math.Clamp(0.76f * Size.BodyHeight / Math.Max(1, rows), SmallestText, ChartPlot.TickSize);

    /// <summary>How many rows of cells with names beside them there is room for, beside what stands below them.</summary>
    public int MostRows(float below = 0) => Math.Max(4, (int)(0.9f * (Size.BodyHeight - below) / (1.15f * SmallestText)));

    /// <summary>What points and lines shrink by where rows are thin: 1 for few rows.</summary>
    public float RowScale(int rows) => RowTextSize(rows) / ChartPlot.TickSize;

    private const float SmallestText = 8;

    private static Color[] Hues(params string[] colors) => [.. colors.Select(Color.FromHex)];
}
