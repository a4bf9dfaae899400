using Simulation.Model.Diagnostics;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Charts;

/// <summary>How charts are to look, by the names that <c>negsim chart</c> takes.</summary>
public sealed record ChartOptions
{
    private const string Print = "print";

    private static readonly Dictionary<string, ChartStyle> Styles = new(StringComparer.Ordinal)
    {
        ["light"] = ChartStyle.Light,
        ["dark"] = ChartStyle.Dark,
    };

    private static readonly Dictionary<string, Func<ChartSize, double>> Scales = new(StringComparer.Ordinal)
    {
        ["1x"] = _ => 1,
        ["2x"] = _ => 2,
        [Print] = size => size.PrintScale,
    };

    /// <summary>The formats there are: pictures for screens and print, and the numbers drawn.</summary>
    public static IReadOnlyList<string> AllFormats { get; } = ["png", "svg", "csv"];

    /// <summary>The pages there are.</summary>
    public static IReadOnlyList<string> Sizes { get; } = [.. ChartSize.All.Select(size => size.Name)];

    /// <summary>The themes there are.</summary>
    public static IReadOnlyList<string> Themes { get; } = [.. Styles.Keys];

    /// <summary>
    /// The resolutions of PNG there are: a pixel for each unit of the page, two, or 300 dots per inch at the page's width.
    /// </summary>
    public static IReadOnlyList<string> Resolutions { get; } = [.. Scales.Keys];

    /// <summary>What there is unless something else is asked for: every format, a light slide at twice the resolution.</summary>
    public static ChartOptions Default { get; } = new();

    /// <summary>Some of <see cref="AllFormats"/>.</summary>
    public IReadOnlyList<string> Formats { get; init; } = AllFormats;

    /// <summary>One of <see cref="Sizes"/>.</summary>
    public string Size { get; init; } = Sizes[0];

    /// <summary>One of <see cref="Themes"/>.</summary>
    public string Theme { get; init; } = Themes[0];

    /// <summary>One of <see cref="Resolutions"/>.</summary>
    public string Resolution { get; init; } = Resolutions[1];

    /// <summary>
    /// The height of the page in its units, of which <see cref="Size"/> gives the width: <see cref="LowestHeight"/> to
    /// <see cref="HighestHeight"/>; null for that of the size.
    /// </summary>
    public int? Height { get; init; }

    /// <summary>The lowest page there is, in units.</summary>
    public static int LowestHeight => ChartSize.LowestHeight;

    /// <summary>The highest page there is, in units.</summary>
    public static int HighestHeight => ChartSize.HighestHeight;

    /// <summary>Everything that is wrong with the names and the height, as sentences.</summary>
    public IReadOnlyList<string> Problems() =>
        [
            .. Height is < ChartSize.LowestHeight or > ChartSize.HighestHeight
                ? [$"The height of a chart is {LowestHeight} to {HighestHeight}; found {Height}."]
                : Array.Empty<string>(),
            .. Formats.Select(format => Unknown("chart format", format, AllFormats)).OfType<string>(),
            .. new[]
            {
                Unknown("size", Size, Sizes),
                Unknown("theme", Theme, Themes),
                Unknown("resolution", Resolution, Resolutions),
            }.OfType<string>(),
        ];

    /// <summary>A page that has no name among <see cref="Sizes"/>; null for the one asked for.</summary>
    internal ChartSize? Page { get; init; }

    internal ChartStyle Style => Styles[Theme] with { Size = Page ?? Paged(ChartSize.All.First(size => size.Name == Size)) };

    internal double Scale => Scales[Resolution](Style.Size);

    /// <summary>The density that a PNG carries; null where it is for screens.</summary>
    internal double? DotsPerInch => Resolution == Print ? ChartSize.PrintDotsPerInch : null;

    private ChartSize Paged(ChartSize size) => Height is { } height ? size with { Height = height } : size;

    /// <summary>That a name is not among those there are; null if it is.</summary>
    internal static string? Unknown(string what, string name, IReadOnlyList<string> known) =>
        known.Contains(name) ? null : $"There is no {what} '{name}'; there are {string.Join(", ", known)}.{DidYouMean.Near(name, known)}";

    /// <summary>Throws where names are wrong.</summary>
    internal static void Require(IEnumerable<string> problems)
    {
        if (string.Join(' ', problems) is { Length: > 0 } all)
            throw new ArgumentException(all);
    }
}
