namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// A page that charts are laid out on. One unit is a pixel at single resolution; text has the same height in units on all pages.
/// </summary>
internal sealed record ChartSize
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

    /// <summary>Its name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Summary { get; init; }

    /// <summary>Its width in units.</summary>
    public required int Width { get; init; }

    /// <summary>Its height in units.</summary>
    public required int Height { get; init; }

    /// <summary>Its width on paper or on the screen of a hall.</summary>
    public required double Millimetres { get; init; }

    /// <summary>What stays empty at the sides, in units.</summary>
    public required float Margin { get; init; }

    /// <summary>The height of the title's text, in units.</summary>
    public required float TitleSize { get; init; }

    /// <summary>The height of the subtitle's text, in units.</summary>
    public required float SubtitleSize { get; init; }

    /// <summary>How many lines a title may take.</summary>
    public required int TitleLines { get; init; }

    /// <summary>How many lines a subtitle may take.</summary>
    public required int SubtitleLines { get; init; }

    /// <summary>A slide of 16 to 9.</summary>
    public static ChartSize Slide { get; } =
        new()
        {
            Name = "slide",
            Summary = "a slide of 16 to 9",
            Width = 1280,
            Height = 720,
            Millimetres = 338.7,
            Margin = 40,
            TitleSize = 26,
            SubtitleSize = 15,
            TitleLines = 2,
            SubtitleLines = 2,
        };

    /// <summary>One column of a journal in two columns.</summary>
    public static ChartSize Column { get; } =
        new()
        {
            Name = "column",
            Summary = "a column of a paper, 90 mm wide",
            Width = 480,
            Height = 600,
            Millimetres = 90,
            Margin = 14,
            TitleSize = 18,
            SubtitleSize = 12,
            TitleLines = 4,
            SubtitleLines = 7,
        };

    /// <summary>The text's width on a page of A4.</summary>
    public static ChartSize Page { get; } =
        new()
        {
            Name = "page",
            Summary = "a page of A4, 170 mm wide",
            Width = 900,
            Height = 1130,
            Millimetres = 170,
            Margin = 28,
            TitleSize = 23,
            SubtitleSize = 14,
            TitleLines = 3,
            SubtitleLines = 4,
        };

    /// <summary>A square, as social media like it.</summary>
    public static ChartSize Square { get; } =
        new()
        {
            Name = "square",
            Summary = "a square",
            Width = 1000,
            Height = 1000,
            Millimetres = 170,
            Margin = 36,
            TitleSize = 25,
            SubtitleSize = 15,
            TitleLines = 3,
            SubtitleLines = 3,
        };

    /// <summary>
    /// A chart in a report: legible at the width of a page and on a wide screen. Not for files, so it has no place among the others.
    /// </summary>
    public static ChartSize Report { get; } =
        new()
        {
            Name = "report",
            Summary = "a report",
            Width = 900,
            Height = 540,
            Millimetres = 170,
            Margin = 18,
            TitleSize = 21,
            SubtitleSize = 14,
            TitleLines = 3,
            SubtitleLines = 4,
        };

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
