namespace Simulation.Host.Components.Charts;

/// <summary>Where the names of lines are at the right edge of a chart: at the ends of their lines, and apart from one another.</summary>
internal static class LineNames
{
    // In pixels: the chart's height without its margins, how far apart rows have to be, and how wide a letter is.
    private const double Height = 220;
    private const double RowHeight = 16;
    private const double LetterWidth = 7;

    private const int LongestRow = 10;

    // Of what is drawn, above and below it.
    private const double Air = 0.05;

    /// <summary>The values at the lower and the upper edge; where all are the same, they are in the middle.</summary>
    /// <param name="values">What is drawn, finite and at least one.</param>
    public static (double Lowest, double Highest) Range(IReadOnlyList<double> values)
    {
        var lowest = values.Min();
        var highest = values.Max();
        var air = highest > lowest ? Air * (highest - lowest) : Math.Max(1, Math.Abs(highest));
        return (lowest - air, highest + air);
    }

    /// <summary>A name in its rows: a long one takes two, so that a phone has room for the lines.</summary>
    public static string[] Rows(string name)
    {
        var spaces = name.Index().Where(letter => letter.Item == ' ').Select(letter => letter.Index).ToList();
        if (name.Length <= LongestRow || spaces.Count == 0)
            return [name];

        var middle = spaces.MinBy(space => Math.Abs(space - (name.Length / 2)));
        return [name[..middle], name[(middle + 1)..]];
    }

    /// <summary>Names in the order of the ends of their lines, apart from one another and off the years below.</summary>
    /// <param name="lines">The lines that reach the right edge.</param>
    /// <param name="range">The values at the lower and the upper edge.</param>
    public static IReadOnlyList<PlacedName> Place(IEnumerable<ChartLine> lines, (double Lowest, double Highest) range)
    {
        var scale = Height / (range.Highest - range.Lowest);
        var lowest = scale * range.Lowest;
        var highest = double.PositiveInfinity;
        var placed = new List<PlacedName>();
        foreach (var line in lines.OrderByDescending(line => line.End.Value))
        {
            var rows = Rows(line.Name);
            var own = scale * line.End.Value;
            var half = rows.Length * RowHeight / 2;
            var middle = Math.Min(highest - half, Math.Max(lowest + half, own));
            highest = middle - half;
            placed.Add(new PlacedName(line, rows, middle - own));
        }

        return placed;
    }

    /// <summary>How much room names take, in pixels.</summary>
    public static int Width(IReadOnlyList<PlacedName> names) =>
        (int)(LetterWidth * names.SelectMany(name => name.Rows).Select(row => row.Length).DefaultIfEmpty(0).Max());
}

/// <summary>A line's name at its end.</summary>
/// <param name="Line">The line.</param>
/// <param name="Rows">The name, row by row.</param>
/// <param name="Shift">How far above the end of the line its middle is, in pixels.</param>
internal sealed record PlacedName(ChartLine Line, string[] Rows, double Shift);
