using Simulation.Model.Engine.Results;
using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Model.Levers;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Comparisons;
using Simulation.Reporting.Levers;
using Simulation.Reporting.Sensitivity;
using Simulation.Reporting.Tables;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Titles;

/// <summary>
/// Over drawn studies: the titles of the charts that other commands draw say what the tables beside them hold, in every size.
/// </summary>
public sealed class StudyTitlesTests
{
    private const string Measure = "agreement_rate";
    private static readonly RunStamp Stamp = new("1.2.3");

    public static TheoryData<int, string> Draws =>
        [.. from seed in Enumerable.Range(1, 12) from size in ChartOptions.Sizes select (seed, size)];

    [Theory]
    [MemberData(nameof(Draws))]
    public void Title_OfLevers_NamesTheLargestClearEffectOnTheScenarioAsItStands(int seed, string size)
    {
        var random = new Random(seed);
        LeverOutcome[] levers = [.. Enumerable.Range(0, random.Next(1, 9)).Select(place => Lever($"lever{place}", random))];
        var (title, table) = Written(
            $"levers-{Measure}",
            size,
            (folder, options) =>
                TornadoChart.Write(new LeverStudy(SyntheticRun.Climate(2, 2, 2).Header, [Measure], levers), 0, Stamp, folder, options)
        );

        var clear = table
            .Rows.Where(row => row["condition"].Length == 0 && (row.Number("effect_low") > 0 || row.Number("effect_high") < 0))
            .MaxBy(row => Math.Abs(row.Number("effect")));
        Assert.Contains(
            clear is null
                ? $"No lever clearly moves {Measure}"
                : $"moved most by {clear["lever"]}: {(clear.Number("effect") > 0 ? "+" : "")}"
                    + $"{IndicatorTable.Number(clear.Number("effect"))}",
            title,
            StringComparison.Ordinal
        );
        Assert.Equal(
            table.Rows.OrderBy(row => row["condition"].Length > 0).Select(row => row["lever"]),
            table.Rows.Select(row => row["lever"])
        );
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Title_OfASobolStudy_NamesTheLargestShareAndTheWidestClearEnds(int seed, string size)
    {
        var random = new Random(seed);
        var count = random.Next(1, 7);
        var ends = new EndMeans(2, [.. Enumerable.Range(0, count).Select(_ => Ends(random))]);
        var indices = new SobolIndices(
            [.. Enumerable.Range(0, count).Select(_ => new SobolIndex(Around(random.NextDouble(), 0.1), Around(random.NextDouble(), 0.1)))],
            [],
            2
        );
        var study = Study(count, new SobolDesign { Points = 2 }, new SensitivityOutcome(ends, indices, null));

        var (title, table) = Written(
            $"sobol-bars-{Measure}",
            size,
            (folder, options) => SensitivityChart.SobolBars.Write(study, 0, Stamp, folder, options)
        );
        Assert.StartsWith(
            $"{table.Rows.MaxBy(row => row.Number("total"))!["factor"]} has the largest share",
            title,
            StringComparison.Ordinal
        );

        (title, table) = Written(
            $"tornado-{Measure}",
            size,
            (folder, options) => SensitivityChart.Tornado.Write(study, 0, Stamp, folder, options)
        );
        var clear = table
            .Rows.Where(row => row.Number("difference_low") > 0 || row.Number("difference_high") < 0)
            .MaxBy(row => Math.Abs(row.Number("difference")));
        Assert.Contains(
            clear is null
                ? "No factor clearly moves"
                : $"most with {clear["factor"]}: from {IndicatorTable.Number(clear.Number("low_mean"))} where it is low to "
                    + $"{IndicatorTable.Number(clear.Number("high_mean"))} where it is high",
            title,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Title_OfAMorrisStudy_NamesTheLargestEffect(int seed, string size)
    {
        var random = new Random(seed);
        var count = random.Next(1, 7);
        var indices = new MorrisIndices(
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ => random.NextDouble())
                    .Select(size => new MorrisIndex(Around(-size, 0.1), Around(size, 0.1), Around(0.2, 0.1))),
            ],
            3
        );
        var study = Study(count, new MorrisDesign { Trajectories = 3 }, new SensitivityOutcome(null, null, indices));

        var (bars, table) = Written(
            $"morris-bars-{Measure}",
            size,
            (folder, options) => SensitivityChart.MorrisBars.Write(study, 0, Stamp, folder, options)
        );
        var (plane, _) = Written(
            $"morris-plane-{Measure}",
            size,
            (folder, options) => SensitivityChart.MorrisPlane.Write(study, 0, Stamp, folder, options)
        );

        var largest = table.Rows.MaxBy(row => row.Number("mu_star"))!;
        Assert.Equal(
            $"{Measure} is moved most by {largest["factor"]}: by {IndicatorTable.Number(largest.Number("mu_star"))} on average from end to "
                + $"end",
            bars
        );
        Assert.Equal(bars, plane);
        Assert.All(table.Rows, row => Assert.True(row.Number("mu") < 0));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Title_OfAComparison_NamesTheScenarioThatClosesMostOfTheGap(int seed, string size)
    {
        var random = new Random(seed);
        var comparison = new Comparison([
            .. Enumerable
                .Range(0, random.Next(2, 6))
                .Select(arm => ($"arm{arm}", WithGap(SyntheticRun.Climate(3, 4, 3, seed: seed + arm), random))),
        ]);
        var (title, table) = Written("comparison", size, (folder, options) => ComparisonChart.Write(comparison, Stamp, folder, options));

        var best = table.Rows.MaxBy(row => row.Number("gap_closed"))!;
        Assert.Equal(
            $"{best["scenario"]} closes the most of the gap to full cooperation: {ChartNumber.Signed(100 * best.Number("gap_closed"))}",
            title
        );
    }

    private static RunResult WithGap(RunResult run, Random random) =>
        run with
        {
            Header = run.Header with
            {
                Indicators = [.. run.Header.Indicators, new Indicator("closing_the_gap", "1", "gap closed", "this project")],
            },
            Lanes = [.. run.Lanes.Select(lane => lane with { Indicators = [.. lane.Indicators, random.NextDouble() - 0.5] })],
        };

    private static LeverOutcome Lever(string name, Random random)
    {
        double[] low = [.. Enumerable.Range(0, 6).Select(_ => random.NextDouble())];
        var shift = (2 * random.NextDouble()) - 1;
        double[] high = [.. low.Select(value => value + shift + (random.NextDouble() - 0.5))];
        return new LeverOutcome(
            new Lever(name, "", "", _ => []),
            [new LeverSetting($"path.{name}", "0", "1", false)],
            random.Next(3) == 0 ? new LeverCondition(["a=1"], "a is needed") : null,
            null,
            [LeverEffect.Of(low, high)]
        );
    }

    private static EndMean Ends(Random random)
    {
        var low = random.NextDouble();
        var high = random.NextDouble();
        return new EndMean(Around(low, 0.1), Around(high, 0.1), Around(high - low, random.NextDouble()));
    }

    private static SensitivityStudy Study(int factors, IDesign design, SensitivityOutcome outcome) =>
        new(
            new Experiment
            {
                Name = "drawn",
                Factors = Enumerable.Range(0, factors).ToDictionary(place => $"factor{place}", _ => new Factor { Min = 0, Max = 1 }),
                Indicators = [Measure],
                Design = design,
            },
            ["1"],
            [outcome]
        );

    private static Estimate Around(double value, double reach) => new(value, value - reach, value + reach);

    private static (string Title, ChartTable Table) Written(string name, string size, Action<Func<string, Stream>, ChartOptions> write)
    {
        var folder = new MemoryFolder();
        write(folder.Open, new ChartOptions { Formats = ["csv"], Size = size });
        return (folder.Text($"{name}.txt").Split('\n')[0], new ChartTable(folder.Rows($"{name}.csv")));
    }
}
