using ScottPlot;
using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Engine;
using Simulation.Model.Solving;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Bargaining;

/// <summary>
/// What every text is worth to two parties of a scenario: a point each, with the Pareto frontier of the two and what bargaining theory
/// chooses for all.
/// </summary>
public static class BargainingSpaceChart
{
    private const string FileName = "bargaining-space";
    private const string Nash = "Nash";
    private const int Grain = 300;
    private const double Air = 0.02;

    /// <summary>Writes <c>bargaining-space.png</c>, <c>.svg</c>, <c>.csv</c> and <c>.txt</c>.</summary>
    /// <param name="setup">The scenario.</param>
    /// <param name="across">The party whose worth is drawn to the right: its place in the run.</param>
    /// <param name="upwards">The party whose worth is drawn upwards.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public static void Write(
        RunSetup setup,
        int across,
        int upwards,
        RunStamp stamp,
        Func<string, Stream> open,
        ChartOptions? options = null
    )
    {
        var table = BargainingTable.Of(setup);
        var footer = new Footer(
            $"Scenario {setup.Scenario.Name} · {ChartBook.Start(setup.Hash)} · first period · {stamp}",
            ChartBook.Caveat
        );
        FigureFiles.Write(FileName, style => Draw(setup.Scenario.Title, table, across, upwards, style), footer, options, open);
    }

    private static Figure Draw(string scenario, BargainingTable table, int across, int upwards, ChartStyle style)
    {
        var one = new Axis(Words(table.Names[across], across), table.Parties[across]);
        var other = new Axis(Words(table.Names[upwards], upwards), table.Parties[upwards]);
        Dot[] texts = [.. Texts(one.Own.Utilities, other.Own.Utilities)];
        Dot[] frontier =
        [
            .. ParetoFrontier
                .Of([one.Own.Utilities, other.Own.Utilities])
                .Points.Select(point => new Dot("", point[0], point[1]))
                .OrderBy(dot => dot.X),
        ];
        Dot[] chosen =
        [
            .. Chosen(table.Solutions)
                .Where(named => named.Point is not null)
                .Select(named => new Dot(named.Name, named.Point!.Utilities[across], named.Point.Utilities[upwards])),
        ];
        var format = ChartNumber.InWords(table.Unit);
        var ofAll =
            table.Parties.Count == 2
                ? ""
                : $" The points chosen weigh all {table.Parties.Count} parties; the frontier is that of these two.";
        return new Figure(
            Message(chosen, table, one, other),
            $"{scenario}. Points: the {table.Solutions.Outcomes:N0} texts that can be tabled, worth{ChartNumber.InUnit(table.Unit)}; line: "
                + $"Pareto frontier; dashed: no agreement.{ofAll}",
            $"Scatter of what {table.Solutions.Outcomes:N0} texts are worth to {one.Name} and {other.Name}; "
                + $"{table.Solutions.RationalOutcomes:N0} leave all at least as well off. "
                + string.Join("; ", chosen.Select(dot => $"{dot.Name} {format(dot.X)} and {format(dot.Y)}"))
                + ".",
            [
                new Panel(
                    $"Worth to {other.Name} (upwards) against {one.Name} (to the right)",
                    Plot(style, table.Unit, one, other, new Dots(texts, frontier, chosen))
                ),
            ],
            csv =>
            {
                csv.Header("item", "x", "y", "x_party", "y_party", "unit");
                (string Item, Dot[] Dots)[] all =
                [
                    ("text", texts),
                    ("frontier", frontier),
                    ("no_agreement", [new Dot("", one.Own.Reservation, other.Own.Reservation)]),
                ];
                foreach (
                    var (item, dot) in all.SelectMany(group => group.Dots.Select(dot => (group.Item, dot)))
                        .Concat(chosen.Select(dot => (dot.Name.Replace(' ', '_').ToLowerInvariant(), dot)))
                )
                    csv.Cell(item).Cell(dot.X).Cell(dot.Y).Cell(one.Name).Cell(other.Name).Cell(table.Unit).EndRow();
            }
        );
    }

    private static string Message(Dot[] chosen, BargainingTable table, Axis one, Axis other)
    {
        var format = ChartNumber.InWords(table.Unit);
        return Array.Find(chosen, dot => dot.Name == Nash) is { } nash
            ? $"Nash's bargain is worth {format(nash.X)}{ChartNumber.BehindNumber(table.Unit)} to {one.Name} and {format(nash.Y)} to "
                + $"{other.Name}"
            : "No text leaves all at least as well off as no agreement";
    }

    private static Plot Plot(ChartStyle style, string unit, Axis one, Axis other, Dots dots)
    {
        var (texts, frontier, chosen) = dots;
        var plot = ChartPlot.Field(
            style,
            Limits(one, texts.Select(dot => dot.X)),
            Limits(other, texts.Select(dot => dot.Y)),
            ChartNumber.OnAxis(unit)
        );
        plot.Add.Markers(
            texts.Select(dot => new Coordinates(dot.X, dot.Y)).ToArray(),
            MarkerShape.FilledCircle,
            4,
            style.Outcome.MixedWith(style.Background, 0.6)
        );
        plot.Add.VerticalLine(one.Own.Reservation, 1.6f, style.NoAgreement, LinePattern.DenselyDashed);
        plot.Add.HorizontalLine(other.Own.Reservation, 1.6f, style.NoAgreement, LinePattern.DenselyDashed);
        var line = plot.Add.Scatter(frontier.Select(dot => new Coordinates(dot.X, dot.Y)).ToArray(), style.Outcome);
        line.LineWidth = 2;
        line.MarkerSize = frontier.Length == 1 ? 8 : 0;
        foreach (var (dot, index) in chosen.Select((dot, index) => (dot, index)))
            plot.Add.Marker(dot.X, dot.Y, Shapes[index % Shapes.Length], 11, style.FullCooperation);

        plot.Add.Plottable(
            new PointLabels(
                [
                    .. chosen
                        .GroupBy(dot => (dot.X, dot.Y))
                        .Select(same => new PointLabel(
                            same.Key.X,
                            same.Key.Y,
                            same.Key.X,
                            same.Key.X,
                            string.Join(", ", same.Select(dot => dot.Name))
                        )),
                ],
                style
            )
        );
        return plot;
    }

    private static (double Low, double High) Limits(Axis axis, IEnumerable<double> worths)
    {
        var (low, high) = AxisRange.Of(worths.Append(axis.Own.Reservation));
        return (low - (Air * (high - low)), high + (Air * (high - low)));
    }

    private static readonly MarkerShape[] Shapes =
    [
        MarkerShape.FilledDiamond,
        MarkerShape.FilledSquare,
        MarkerShape.FilledTriangleUp,
        MarkerShape.FilledTriangleDown,
    ];

    private static (string Name, SolutionPoint? Point)[] Chosen(BargainingSolutions solutions) =>
        [
            (Nash, solutions.Nash),
            ("Kalai-Smorodinsky", solutions.KalaiSmorodinsky),
            ("Egalitarian", solutions.Egalitarian),
            ("Utilitarian", solutions.UtilitarianInZone),
        ];

    // A script that no font here has gives way to a number.
    private static string Words(string name, int party) => ChartFonts.CanDraw(name) ? name : $"party {party + 1}";

    // Texts that would be drawn one over another count once.
    private static IEnumerable<Dot> Texts(double[] one, double[] other)
    {
        var widthX = Math.Max(one.Max() - one.Min(), double.Epsilon) / Grain;
        var widthY = Math.Max(other.Max() - other.Min(), double.Epsilon) / Grain;
        return Enumerable
            .Range(0, one.Length)
            .GroupBy(text => (Math.Round(one[text] / widthX), Math.Round(other[text] / widthY)))
            .Select(same => new Dot("", one[same.First()], other[same.First()]));
    }

    private sealed record Axis(string Name, Preferences Own);

    private sealed record Dots(Dot[] Texts, Dot[] Frontier, Dot[] Chosen);

    private sealed record Dot(string Name, double X, double Y);
}
