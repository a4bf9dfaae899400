using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Hindcasts;
using Simulation.Runner.Hindcasts;
using Simulation.Storage.Folders;
using Simulation.Storage.Hindcasts;

namespace Simulation.Runner.Commands;

/// <summary><c>hindcast</c>: fits a scenario of the past to its early years and holds it against the years after.</summary>
internal static class HindcastCommand
{
    private const int MostReplicates = 100_000;
    private static readonly ChartOptions Picture = new() { Formats = ["png"] };

    public static Command Create()
    {
        var hindcast = new Argument<string>("HINDCAST") { Description = "A hindcast file, or the name of one that comes with the program" };
        var replicates = RunOptions.Replicates(
            2,
            "How many times to run the fitted scenario (default: what the scenario says)",
            MostReplicates
        );
        var seed = RunOptions.Seed("The root seed (default: what the scenario says)");
        var write = new Option<string?>("--write")
        {
            Description = "Write the page on it to this file, with its charts",
            HelpName = "PAGE.md",
        };
        var images = new Option<string?>("--images") { Description = "Folder for the charts (default: the page's)", HelpName = "DIR" };
        var command = new Command("hindcast", "Fit a scenario of the past to its early years and test it on the years after")
        {
            hindcast,
            replicates,
            seed,
            write,
            images,
        };
        command.SetAction(
            (line, cancellation) =>
                Task.Run(
                    () =>
                        Run(
                            new Request
                            {
                                Name = line.GetRequiredValue(hindcast),
                                Replicates = line.GetValue(replicates),
                                Seed = line.GetValue(seed),
                                Page = line.GetValue(write),
                                Images = line.GetValue(images),
                                Compiler = line.Compiler(),
                            },
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static int Run(Request request, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        if (request.Images is not null && request.Page is null)
            return Shell.WrongInput([$"--images {request.Images}: there are charts only with a page; add --write PAGE.md."]);

        var (hindcast, problems) = HindcastFolder.Read(request.Name, request.Compiler);
        if (hindcast is null)
            return Shell.WrongInput(problems.Problems.Select(problem => problem.ToString()));

        var scenario = hindcast.Scenario;
        var outcome = HindcastOutcome.Of(
            hindcast,
            request.Seed ?? scenario.Seed,
            request.Replicates ?? Math.Max(2, scenario.Replicates),
            problems,
            cancellation
        );
        if (outcome is null)
            return Shell.WrongInput(problems.Problems.Select(problem => problem.ToString()));

        Print(outcome, clock.Elapsed);
        return request.Page is null
            ? Shell.Done
            : Write(outcome, request.Page, request.Images ?? Path.GetDirectoryName(request.Page) ?? "", cancellation);
    }

    private static int Write(HindcastOutcome outcome, string page, string images, CancellationToken cancellation)
    {
        var hindcast = outcome.Case.Hindcast;
        var chart = new HindcastChart(hindcast.Title, outcome.Case.Series, hindcast.CalibrateTo, outcome.Arms);
        var fit = $"{hindcast.Name}-hindcast";
        var otherwise = $"{hindcast.Name}-counterfactuals";
        var folder = Path.GetDirectoryName(Path.GetFullPath(page))!;
        AtomicFile.Write(
            page,
            writer =>
                HindcastPage.Write(
                    writer,
                    outcome,
                    [
                        .. new[] { fit, otherwise }.Select(name =>
                            Path.GetRelativePath(folder, Path.GetFullPath(Path.Combine(images, $"{name}.png"))).Replace('\\', '/')
                        ),
                    ]
                )
        );

        Console.Out.WriteLine($"Written to {page}.");
        return Drawing.Try(page, "run the same command again", Draw);

        void Draw()
        {
            var files = new PictureFiles(images, cancellation);
            chart.WriteFit(fit, Manifest.StampOfToday, Open, Picture);
            if (outcome.Arms.Count > 1)
                chart.WriteCounterfactuals(otherwise, Manifest.StampOfToday, Open, Picture);

            files.Save(entered: false);

            // The page says in words what a chart shows.
            Stream Open(string name) => name.EndsWith(".txt", StringComparison.Ordinal) ? Stream.Null : files.Open(name);
        }
    }

    private static void Print(HindcastOutcome outcome, TimeSpan elapsed)
    {
        foreach (
            var rows in new[]
            {
                HindcastTables.Parameters(outcome),
                HindcastTables.Errors(outcome),
                HindcastTables.Counterfactuals(outcome),
            }
        )
        {
            var cells = rows.ToList();
            var table = new TextTable(cells[0]).AlignRight([.. Enumerable.Range(1, cells[0].Length - 1)]);
            foreach (var row in cells.Skip(1))
                table.Row(row);

            table.Write(Console.Out);
            Console.Out.WriteLine();
        }

        var header = outcome.Arms[0].Result.Header;
        Console.Out.WriteLine(
            $"Fitted to {outcome.FirstYear}-{outcome.CalibrateTo} over {outcome.Calibration.Points} points; {header.Replicates} replicates "
                + $"under seed {header.Seed} ({elapsed.TotalSeconds:0.0} s). Illustrative simulation, not a forecast."
        );
    }

    private sealed record Request
    {
        /// <summary>A hindcast file, or the name of a hindcast that comes with the program.</summary>
        public required string Name { get; init; }

        /// <summary>How many replicates the fitted scenario runs; null for what the scenario says.</summary>
        public required int? Replicates { get; init; }

        /// <summary>The root seed; null for what the scenario says.</summary>
        public required ulong? Seed { get; init; }

        /// <summary>The file that the page is written to; null for none.</summary>
        public required string? Page { get; init; }

        /// <summary>The folder for the charts; null for the folder of the page.</summary>
        public required string? Images { get; init; }

        /// <summary>What makes runs of scenarios.</summary>
        public required RunCompiler Compiler { get; init; }
    }
}
