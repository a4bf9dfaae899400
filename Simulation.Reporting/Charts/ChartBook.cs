using Simulation.Model.Engine.Results;
using Simulation.Model.Numerics;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Charts.Kinds;
using Simulation.Reporting.Results;
using Simulation.Storage.Folders;

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
        new DistributionChart(),
        new SmallMultiplesChart(),
        new StackedAreasChart(),
        new ReductionsChart(),
        new MapChart(),
        new SlopeChart(),
        new TemperatureChart(),
        new DecompositionChart(),
        new TrustChart(),
        new TrustMatrixChart(),
        new TrustNetworkChart(),
        new PledgedDeliveredChart(),
        new SignatoriesChart(),
        new RatificationChart(),
        new ConcessionsChart(),
    ];

    /// <summary>The kinds of chart there are.</summary>
    public static IReadOnlyList<ChartKind> Kinds { get; } = [.. All.Select(chart => new ChartKind(chart.Kind, chart.Summary))];

    /// <summary>Draws the charts of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed before the next is opened.</param>
    /// <param name="options">How they are to look; null for light slides in every format.</param>
    /// <param name="kinds">Some of <see cref="Kinds"/>; null draws all.</param>
    /// <returns>The files written, and the kinds that the result has no data for or that would show no difference anywhere.</returns>
    /// <exception cref="ArgumentException">A format, kind, size, theme or resolution is not known.</exception>
    public static ChartOutput Write(
        RunResult result,
        RunStamp stamp,
        Func<string, Stream> open,
        ChartOptions? options = null,
        IReadOnlyList<string>? kinds = null
    )
    {
        using var numbers = InvariantNumbers.Begin();
        var files = new List<string>();
        var skipped = new List<SkippedChart>();
        foreach (var (chart, reason) in Drawn(result, stamp, options ?? ChartOptions.Default, kinds, ""))
        {
            chart?.Save(open);
            files.AddRange(chart?.Files.Select(file => file.Name) ?? []);
            if (reason is not null)
                skipped.Add(reason);
        }

        return new ChartOutput(files, skipped) { Key = new ResultView(result).Key };
    }

    /// <summary>What <see cref="Write"/> would leave out of a result, and the key to its names, without drawing anything.</summary>
    /// <param name="result">The result.</param>
    public static ChartOutput LeftOut(RunResult result)
    {
        using var numbers = InvariantNumbers.Begin();
        var view = new ResultView(result);
        return new ChartOutput([], [.. All.Select(chart => WhyLeftOut(chart, view)).OfType<SkippedChart>()]) { Key = view.Key };
    }

    /// <summary>Draws the charts of a result one after the other, each into memory.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="options">How they are to look.</param>
    /// <param name="kinds">Some of <see cref="Kinds"/>; null draws all.</param>
    /// <param name="prefix">What the names of files, and of all within them, begin with, so that charts of several results can stand in one
    /// page.</param>
    internal static (IReadOnlyList<DrawnChart> Charts, IReadOnlyList<SkippedChart> Skipped) Draw(
        RunResult result,
        RunStamp stamp,
        ChartOptions options,
        IReadOnlyList<string>? kinds,
        string prefix
    )
    {
        using var numbers = InvariantNumbers.Begin();
        var drawn = Drawn(result, stamp, options, kinds, prefix).ToList();
        return ([.. drawn.Select(one => one.Chart).OfType<DrawnChart>()], [.. drawn.Select(one => one.Skipped).OfType<SkippedChart>()]);
    }

    /// <summary>Everything that is wrong with the names of kinds, as sentences.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<string> kinds) =>
        [.. kinds.Select(kind => ChartOptions.Unknown("kind of chart", kind, [.. All.Select(chart => chart.Kind)])).OfType<string>()];

    /// <summary>As much of a scenario's hash as tells it from others at a glance.</summary>
    internal static string Start(string hash) => hash.Length > HashLetters ? hash[..HashLetters] : hash;

    private static Footer FooterOf(RunResult result, RunStamp stamp)
    {
        var header = result.Header;
        var replicates = header.Replicates == 1 ? "replicate 0" : $"replicates 0–{header.Replicates - 1}";
        return new Footer($"Scenario {header.Name} · {Start(header.ScenarioHash)} · seed {header.Seed}, {replicates} · {stamp}", Caveat);
    }

    private static IEnumerable<(DrawnChart? Chart, SkippedChart? Skipped)> Drawn(
        RunResult result,
        RunStamp stamp,
        ChartOptions options,
        IReadOnlyList<string>? kinds,
        string prefix
    )
    {
        ChartOptions.Require([.. options.Problems(), .. Problems(kinds ?? [])]);
        var view = new ResultView(result);
        var footer = FooterOf(result, stamp) with { Key = view.Key };
        return All.Where(chart => kinds is null || kinds.Contains(chart.Kind)).Select(chart => Draw(chart, view, footer, options, prefix));
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

    private static SkippedChart? WhyLeftOut(IChart chart, ResultView view) =>
        (Missing(chart, view) ?? chart.WhyNot(view)) is { } reason ? new SkippedChart(chart.Kind, reason)
        : chart.WhyFlat(view) is { } flat ? new SkippedChart(chart.Kind, flat, IsFlat: true)
        : null;

    private static (DrawnChart? Chart, SkippedChart? Skipped) Draw(
        IChart chart,
        ResultView view,
        Footer footer,
        ChartOptions options,
        string prefix
    )
    {
        if (WhyLeftOut(chart, view) is { } skipped)
            return (null, skipped);

        return (DrawnChart.Of(chart.Kind, prefix + chart.Kind, style => chart.Draw(view, style), footer, options), null);
    }
}
