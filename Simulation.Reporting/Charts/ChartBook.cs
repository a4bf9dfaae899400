using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Charts.Kinds;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts;

/// <summary>
/// The charts of a result. Beside the formats asked for, each chart gets a <c>.txt</c> with its alternative text. Same result, same files.
/// </summary>
public static class ChartBook
{
    internal const string Caveat = "Illustrative simulation, not a forecast.";
    private const int HashLetters = 12;

    private static readonly IChart[] All =
    [
        new HeadlineChart(),
        new ReductionsChart(),
        new TemperatureChart(),
        new TrustChart(),
        new TrustMatrixChart(),
        new PledgedDeliveredChart(),
        new SignatoriesChart(),
    ];

    /// <summary>The kinds of chart there are.</summary>
    public static IReadOnlyList<ChartKind> Kinds { get; } = [.. All.Select(chart => new ChartKind(chart.Kind, chart.Summary))];

    /// <summary>The formats there are: pictures for screens and print, and the numbers drawn.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["png", "svg", "csv"];

    /// <summary>Draws the charts of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="version">The version of the program, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="formats">Some of <see cref="Formats"/>; null writes all.</param>
    /// <param name="kinds">Some of <see cref="Kinds"/>; null draws all.</param>
    /// <returns>The files written, and the kinds that the result has no data for.</returns>
    /// <exception cref="ArgumentException">A format or kind is not known.</exception>
    public static ChartOutput Write(
        RunResult result,
        string version,
        Func<string, Stream> open,
        IReadOnlyList<string>? formats = null,
        IReadOnlyList<string>? kinds = null)
    {
        formats ??= Formats;
        RequireKnown(formats, Formats, "chart format");
        RequireKnown(kinds ?? [], [.. All.Select(chart => chart.Kind)], "kind of chart");
        var view = new ResultView(result);
        var header = result.Header;
        var hash = header.ScenarioHash.Length > HashLetters ? header.ScenarioHash[..HashLetters] : header.ScenarioHash;
        var footer = new Footer($"Scenario {header.Name} · {hash} · seed {header.Seed} · NegotiationSim {version}", Caveat);
        var (files, skipped) = (new List<string>(), new List<SkippedChart>());
        foreach (var chart in All)
        {
            if (kinds is not null && !kinds.Contains(chart.Kind))
                continue;

            if ((Missing(chart, view) ?? chart.WhyNot(view)) is { } reason)
                skipped.Add(new SkippedChart(chart.Kind, reason));
            else
                FigureFiles.Write(chart.Kind, chart.Draw(view, ChartTheme.Light), footer, formats, ChartTheme.Light, Open);
        }

        return new ChartOutput(files, skipped);

        Stream Open(string name)
        {
            files.Add(name);
            return open(name);
        }
    }

    private static string? Missing(IChart chart, ResultView view)
    {
        string[] missing =
        [
            .. chart.NeedsOfWorld.Where(name => !view.HasWorldSeries(name)).Select(name => $"world series '{name}'"),
            .. chart.NeedsOfParties.Where(name => !view.HasPartySeries(name)).Select(name => $"party series '{name}'"),
        ];
        return missing.Length == 0 ? null : $"The result has no {string.Join(" and no ", missing)}.";
    }

    private static void RequireKnown(IReadOnlyList<string> names, IReadOnlyList<string> known, string what)
    {
        foreach (var name in names)
        {
            if (!known.Contains(name))
                throw new ArgumentException($"There is no {what} '{name}'; there are {string.Join(", ", known)}.", nameof(names));
        }
    }
}
