using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Storage.Exports;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;

namespace Simulation.Runner.Results;

/// <summary>Runs a result folder again and compares the bytes of its data files.</summary>
internal static class RunReplay
{
    public static async Task<int> RunAsync(string folder, RunCompiler compiler, CancellationToken cancellation)
    {
        var (manifest, wrong) = Manifest.Read(folder);
        if (manifest is null)
            return Shell.WrongInput([wrong!]);

        if (!manifest.Files.ContainsKey(ResultFolder.ScenarioFile))
            return Shell.WrongInput([
                $"{folder}: this is {WhatIsThere.SeveralRuns(manifest)}; only the folder of a run or a sweep can be run again.",
            ]);

        var (missing, changed) = FileCheck.Of(folder, manifest.Files, cancellation);
        if (missing.Count > 0)
            return Shell.WrongInput(missing);

        if (UsedPlugin.Missing(manifest.Plugins, compiler.Catalog).ToList() is { Count: > 0 } lacking)
            return Shell.WrongInput(lacking.Select(plugin => $"{folder}: {plugin}"));

        var package = ResultFolder.ReadScenario(folder);
        if (package.Hash != manifest.ScenarioHash)
            return Shell.WrongInput([
                .. changed,
                $"{folder}: {ResultFolder.ScenarioFile} or {ResultFolder.DataFolder}/ is not what was run: something has been changed "
                    + $"since, so it cannot be run again.",
            ]);

        var load = ScenarioReader.Read(package, compiler.Catalog);
        var setup = load.Scenario is null ? null : compiler.Compile(load.Scenario, package, load.Problems);
        if (setup is null)
            return Shell.WrongInput(load.Problems.Problems.Select(problem => problem.ToString()));

        Tell(folder, manifest, compiler.Catalog);
        foreach (var file in changed)
            await Console.Error.WriteLineAsync(file);

        return await CompareAsync(folder, manifest, setup, compiler.Catalog, changed.Count, cancellation);
    }

    /// <summary>Tells what may explain other bytes: another program, machine, plug-in or data.</summary>
    public static void Tell(string folder, FolderManifest manifest, Catalog catalog)
    {
        var then = manifest.Origin;
        foreach (var difference in then.Differences(Origin.Here(ShippedData.Hashes(then.Data.Keys))))
            Console.Error.WriteLine($"Note: {folder}: {difference}");

        PluginsOption.NoteOtherBuilds(folder, manifest, catalog);
    }

    /// <summary>That a file has other bytes this time, with what may be the cause on both sides.</summary>
    /// <param name="file">The file.</param>
    /// <param name="then">What the folder says of itself.</param>
    /// <param name="catalog">What is loaded now.</param>
    public static string OtherBytes(string file, FolderManifest then, Catalog catalog)
    {
        string[] causes =
        [
            $"then version {then.Version} on {then.Runtime ?? "a .NET that was not written down"}",
            $"now version {Manifest.ProgramVersion} on {Manifest.ProgramRuntime}",
            .. UsedPlugin.Changes(then.Plugins, UsedPlugin.In(catalog)),
        ];
        return $"{file}: other bytes this time ({string.Join("; ", causes)}).";
    }

    private static async Task<int> CompareAsync(
        string folder,
        Manifest manifest,
        RunSetup setup,
        Catalog catalog,
        int changed,
        CancellationToken cancellation
    )
    {
        var plan = new RunPlan(setup, manifest.Seed, manifest.Replicates, manifest.Events);
        var result = await new InProcessDriver(Environment.ProcessorCount).RunAsync(plan, null, cancellation);
        var exports = DataExports.All(manifest.Version);
        var differing = exports
            .Where(export =>
                manifest.Files.GetValueOrDefault(export.FileName) != FileHash.Of(stream => export.Write(result, stream), cancellation)
            )
            .ToList();
        foreach (var export in differing)
            await Console.Error.WriteLineAsync(OtherBytes(Path.Combine(folder, export.FileName), manifest, catalog));

        if (changed + differing.Count > 0)
            return Shell.Failed;

        Console.Out.WriteLine(
            $"{folder}: {Plural.Of(manifest.Replicates, "replicate", "replicates")} run again in this process, {exports.Count} data files "
                + $"with the same bytes; none of {manifest.Files.Count} files changed since."
        );
        return Shell.Done;
    }
}
