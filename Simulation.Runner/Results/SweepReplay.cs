using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Runner.Sweeps;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Results;

/// <summary>Sweeps a sweep's folder again, in a folder that goes away, and compares the bytes of its tables.</summary>
internal static class SweepReplay
{
    public static async Task<int> RunAsync(string folder, RunCompiler compiler, CancellationToken cancellation)
    {
        var (manifest, problems) = SweepFolder.ReadWhole(folder, cancellation);
        if (manifest is null)
            return Shell.WrongInput(problems);

        if (UsedPlugin.Missing(manifest.Plugins, compiler.Catalog).ToList() is { Count: > 0 } lacking)
            return Shell.WrongInput(lacking.Select(plugin => $"{folder}: {plugin}"));

        if (NotOfItsOwn(folder, compiler.Catalog) is { Count: > 0 } foreign)
            return Shell.WrongInput(foreign);

        var (plan, wrong) = SweepPlan.Read(
            Path.Combine(folder, SweepFolder.ExperimentFile),
            compiler,
            ResultFolder.ScenarioFile,
            manifest.Experiment
        );
        if (plan is null)
            return Shell.WrongInput(wrong);

        var differences = manifest
            .Differences(
                SweepManifest.Of(plan.Experiment, plan.Base.Package!, manifest.Command, plan.Scenario.Compiler.Catalog) with
                {
                    Version = manifest.Version,
                    Plugins = manifest.Plugins,
                }
            )
            .ToList();
        if (differences.Count > 0)
            return Shell.WrongInput(
                differences.Select(difference =>
                    $"{folder}: {SweepManifest.FileName} is not of the experiment in the folder: {difference}."
                )
            );

        RunReplay.Tell(folder, manifest, compiler.Catalog);
        var differing = await DifferingAsync(plan, manifest, cancellation);
        foreach (var name in differing)
            await Console.Error.WriteLineAsync(RunReplay.OtherBytes(Path.Combine(folder, name), manifest, compiler.Catalog));

        if (differing.Count > 0)
            return Shell.Failed;

        Console.Out.WriteLine(
            $"{folder}: {Plural.Of(manifest.Points, "point", "points")} of {Plural.Of(manifest.Replicates, "replicate", "replicates")} run "
                + $"again in this process, {SweepFolder.Tables.Count} tables with the same bytes; none of {manifest.Files.Count} "
                + $"files changed since."
        );
        return Shell.Done;
    }

    // What is swept again is in the folder as a whole: it builds on no scenario, data file or link elsewhere.
    private static IReadOnlyList<string> NotOfItsOwn(string folder, Catalog catalog)
    {
        if (ForeignFiles.LinksIn(folder) is { Count: > 0 } links)
            return links;

        var package = ResultFolder.ReadScenario(folder);
        var load = ScenarioReader.Read(package, catalog);
        return load.Scenario is null
            ? [.. load.Problems.Problems.Select(problem => problem.ToString())]
            :
            [
                .. RunCompiler
                    .DataFiles(load.Scenario)
                    .Where(name => !package.Data.ContainsKey(name))
                    .Select(name =>
                        $"{Path.Combine(folder, ResultFolder.DataFolder, name)}: the file is missing, so the folder is damaged."
                    ),
            ];
    }

    private static async Task<IReadOnlyList<string>> DifferingAsync(SweepPlan plan, SweepManifest manifest, CancellationToken cancellation)
    {
        var again = Directory.CreateTempSubdirectory("negsim-replay-");
        try
        {
            var (sweep, problems) = SweepFolder.Open(
                again.FullName,
                SweepManifest.Of(plan.Experiment, plan.Base.Package!, manifest.Command, plan.Scenario.Compiler.Catalog)
            );
            if (sweep is null)
                throw new IOException(string.Join(' ', problems));

            using (sweep)
            {
                await new SweepRunner(
                    plan,
                    sweep,
                    new InProcessDriver(Environment.ProcessorCount),
                    () => Environment.ProcessorCount
                ).RunAsync(cancellation);
                await sweep.FinishAsync(plan.Experiment);
                return [.. SweepFolder.Tables.Where(name => sweep.Manifest.Files[name] != manifest.Files[name])];
            }
        }
        finally
        {
            again.Delete(true);
        }
    }
}
