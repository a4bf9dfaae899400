namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// A page that charts are laid out on. One unit is a pixel at single resolution; text has the same height in units on all pages.
/// </summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Width">Its width in units.</param>
/// <param name="Height">Its height in units.</param>
/// <param name="Millimetres">Its width on paper or on the screen of a hall.</param>
/// <param name="Margin">What stays empty at the sides, in units.</param>
/// <param name="TitleSize">The height of the title's text, in units.</param>
/// <param name="SubtitleSize">The height of the subtitle's text, in units.</param>
/// <param name="TitleLines">How many lines a title may take.</param>
/// <param name="SubtitleLines">How many lines a subtitle may take.</param>
internal sealed record ChartSize(
    string Name,
    string Summary,
    int Width,
    int Height,
    double Millimetres,
    float Margin,
    float TitleSize,
    float SubtitleSize,
    int TitleLines,
    int SubtitleLines
)
{
    /// <summary>How many dots an inch of print has.</summary>
    public const double PrintDotsPerInch = 300;

    /// <summary>The lowest page that charts can be laid out on.</summary>
    public const int LowestHeight = 300;

    /// <summary>The highest page.</summary>
    public const int HighestHeight = 4000;

    private const double MillimetresPerInch = 25.4;
    private const float HeadAndFoot = 190;
    private const float BetweenPanels = 50;
    private const float SmallPanelWidth = 190;
    private const float SmallPanelHeight = 112;

    /// <summary>A slide of 16 to 9.</summary>
    public static ChartSize Slide { get; } = new("slide", "a slide of 16 to 9", 1280, 720, 338.7, 40, 26, 15, 2, 2);

    /// <summary>One column of a journal in two columns.</summary>
    public static ChartSize Column { get; } = new("column", "a column of a paper, 90 mm wide", 480, 600, 90, 14, 18, 12, 4, 7);

    /// <summary>The text's width on a page of A4.</summary>
    public static ChartSize Page { get; } = new("page", "a page of A4, 170 mm wide", 900, 1130, 170, 28, 23, 14, 3, 4);

    /// <summary>A square, as social media like it.</summary>
    public static ChartSize Square { get; } = new("square", "a square", 1000, 1000, 170, 36, 25, 15, 3, 3);

    /// <summary>
    /// A chart in a report: legible at the width of a page and on a wide screen. Not for files, so it has no place among the others.
    /// </summary>
    public static ChartSize Report { get; } = new("report", "a report", 900, 540, 170, 18, 21, 14, 3, 4);

    /// <summary>All that can be asked for, the default first.</summary>
    public static IReadOnlyList<ChartSize> All { get; } = [Slide, Column, Page, Square];

    /// <summary>Whether panels stand below each other rather than beside each other.</summary>
    public bool Stacks => Width < 1.2 * Height;

    /// <summary>Whether there is room for the essential only.</summary>
    public bool IsNarrow => Width < 700;

    /// <summary>How many panels stand on it.</summary>
    public int Panels { get; init; } = 1;

    /// <summary>The height of a panel, about.</summary>
    public float BodyHeight => Stacks ? (Height - HeadAndFoot - (BetweenPanels * (Panels - 1))) / Panels : Height - HeadAndFoot;

    /// <summary>How many columns and rows of small panels it has room for at most.</summary>
    public (int Columns, int Rows) Grid => ((int)((Width - (2 * Margin)) / SmallPanelWidth), (int)(BodyHeight / SmallPanelHeight));

    /// <summary>The widest that names at the left may get.</summary>
    public float NameRoom => Math.Min(210, 0.27f * Width);

    /// <summary>The widest that labels at the right may get.</summary>
    public float LabelRoom => IsNarrow ? 0.3f * Width : 0.4f * Width;

    /// <summary>Pixels per unit at 300 dots per inch.</summary>
    public double PrintScale => Millimetres / MillimetresPerInch * PrintDotsPerInch / Width;
}
