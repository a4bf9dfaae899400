using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Reporting.Behaviour;
using Simulation.Runner.Behaviour;
using Simulation.Storage.Folders;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>behaviour</c>: what trust, reciprocity, patience, detection, rounds and retaliation do to scenarios.</summary>
internal static class BehaviourCommand
{
    private const int FewReplicates = 20;
    private const int MostReplicates = 100_000;

    // One of each kind of talks: pledges, a schedule of cuts, a text by majority, and texts by consensus on a project and on a pool.
    private static readonly string[] Usual = ["climate-paris", "montreal-protocol", "trade-truce", "space-station", "food-reserve"];

    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = $"Scenario files or names (default: {string.Join(", ", Usual)})",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var replicates = RunOptions.Replicates(2, $"How many times to run each level (default: {FewReplicates})", MostReplicates);
        var seed = RunOptions.Seed("The root seed of all (default: what each scenario says)");
        var write = new Option<string?>("--write")
        {
            Description = "Write the page on it to this file, with its pictures and the table behaviour.csv",
            HelpName = "PAGE.md",
        };
        var images = new Option<string?>("--images")
        {
            Description = "Folder for the pictures and the table (default: the page's)",
            HelpName = "DIR",
        };
        var command = new Command(
            "behaviour",
            "Move trust, reciprocity, patience, detection, rounds and retaliation, each by itself, and show what comes of it"
        )
        {
            scenarios,
            replicates,
            seed,
            write,
            images,
        };
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    new Request
                    {
                        Scenarios = line.GetRequiredValue(scenarios) is { Length: > 0 } named ? named : Usual,
                        Replicates = line.GetValue(replicates) ?? FewReplicates,
                        Seed = line.GetValue(seed),
                        Page = line.GetValue(write),
                        Images = line.GetValue(images),
                        CommandLine = GivenCommand.Of(line),
                        Compiler = line.Compiler(),
                    },
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        if (request.Images is not null && request.Page is null)
            return Shell.WrongInput([$"--images {request.Images}: there are pictures only with a page; add --write PAGE.md."]);

        var opened = request.Scenarios.Select(name => Open(name, request.Compiler)).ToList();
        if (opened.SelectMany(one => one.Loaded.Problems).Select(problem => problem.ToString()).Distinct().ToList() is { Count: > 0 } wrong)
            return Shell.WrongInput(wrong);

        if (SameNames(opened) is { } refusal)
            return Shell.WrongInput([refusal]);

        var done = 0;
        var studies = new List<BehaviourStudy>();
        using (var progress = ProgressLine.Start(opened.Count * BehaviourRuns.Most * request.Replicates))
        {
            var runs = new BehaviourRuns(
                new InProcessDriver(Environment.ProcessorCount),
                request.Replicates,
                () => progress.Report(Interlocked.Increment(ref done))
            );
            foreach (var (source, loaded) in opened)
            {
                var setup = loaded.Setup!;
                studies.Add(await runs.StudyAsync(source!, setup, request.Seed ?? setup.Scenario.Seed, cancellation));
            }
        }

        foreach (var study in studies)
            Print(study);

        Console.Out.WriteLine(
            $"{request.Replicates} replicates of each level ({clock.Elapsed.TotalSeconds:0.0} s). Illustrative simulation, not a forecast."
        );
        return request.Page is null ? Shell.Done : Write(request, request.Page, studies, cancellation);
    }

    private static (ScenarioSource? Source, LoadedScenario Loaded) Open(string name, RunCompiler compiler)
    {
        var (source, wrong) = ScenarioFolder.Open(name, compiler);
        return (source, source?.Load([]) ?? wrong!);
    }

    // Pictures and rows are told apart by the scenario's name.
    private static string? SameNames(IEnumerable<(ScenarioSource? Source, LoadedScenario Loaded)> opened) =>
        opened.GroupBy(one => one.Loaded.Setup!.Scenario.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)
            is { } same
            ? $"{same.Key}: {same.Count()} of the scenarios have this name; give each a name of its own."
            : null;

    private static void Print(BehaviourStudy study)
    {
        Console.Out.WriteLine($"{study.Header.Name} (seed {study.Header.Seed})");
        foreach (var curve in study.Curves)
            Console.Out.WriteLine($"- {ResponseSentence.Of(curve)}");

        Console.Out.WriteLine();
    }

    private static int Write(Request request, string page, IReadOnlyList<BehaviourStudy> studies, CancellationToken cancellation)
    {
        var images = request.Images ?? Path.GetDirectoryName(page) ?? "";
        var folder = Path.GetDirectoryName(Path.GetFullPath(page))!;
        var seen = Path.GetRelativePath(folder, Path.GetFullPath(images.Length == 0 ? "." : images)).Replace('\\', '/');
        AtomicFile.Write(page, new BehaviourPage(studies, request.CommandLine, seen == "." ? "" : seen).Write);
        AtomicFile.WriteBytes(Path.Combine(images, BehaviourPage.TableFile), stream => BehaviourTable.WriteCsv(studies, stream));
        Console.Out.WriteLine($"Written to {page}.");
        return Drawing.Try(page, "run the same command again", Draw);

        void Draw()
        {
            var files = new PictureFiles(images, cancellation);
            foreach (var study in studies)
                BehaviourChart.Write(study, BehaviourPage.PictureName(study), Manifest.StampOfToday, Open);

            files.Save(entered: false);

            // The page says in words what a picture shows.
            Stream Open(string name) => name.EndsWith(".txt", StringComparison.Ordinal) ? Stream.Null : files.Open(name);
        }
    }

    private sealed record Request
    {
        /// <summary>Scenario files, or names of scenarios that come with the program.</summary>
        public required IReadOnlyList<string> Scenarios { get; init; }

        /// <summary>How many replicates each level runs.</summary>
        public required int Replicates { get; init; }

        /// <summary>The root seed; null for what each scenario says.</summary>
        public required ulong? Seed { get; init; }

        /// <summary>The file that the page is written to; null for none.</summary>
        public required string? Page { get; init; }

        /// <summary>The folder for the pictures and the table; null for the folder of the page.</summary>
        public required string? Images { get; init; }

        /// <summary>The command as it was given.</summary>
        public required string CommandLine { get; init; }

        /// <summary>What makes runs of scenarios.</summary>
        public required RunCompiler Compiler { get; init; }
    }
}
