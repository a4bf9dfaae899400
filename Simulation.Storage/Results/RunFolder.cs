using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;

namespace Simulation.Storage.Results;

/// <summary>The folder of a run, read back.</summary>
/// <param name="Path">The folder, as the user named it.</param>
/// <param name="Manifest">What was run.</param>
/// <param name="Package">Its scenario with the data it needs.</param>
/// <param name="Setup">The scenario, compiled again.</param>
/// <param name="Result">What came of it.</param>
public sealed record RunFolder(string Path, Manifest Manifest, ScenarioPackage Package, RunSetup Setup, RunResult Result)
{
    /// <summary>
    /// Reads a folder; or tells everything that is wrong with it. Charts and report may have been changed since, tables may not.
    /// </summary>
    public static (RunFolder? Run, IReadOnlyList<string> Problems) Read(string path, RunCompiler compiler, CancellationToken cancellation)
    {
        var (manifest, wrong) = Manifest.Read(path);
        if (manifest is null)
            return (null, [wrong!]);

        if (!manifest.Files.ContainsKey(ResultFolder.ScenarioFile))
            return (
                null,
                [
                    $"{path}: this is not the folder of a run: its manifest lists no {ResultFolder.ScenarioFile}. Expected a folder that "
                        + $"'negsim run' wrote.",
                ]
            );

        if (UsedPlugin.Missing(manifest.Plugins, compiler.Catalog).ToList() is { Count: > 0 } lacking)
            return (null, [.. lacking.Select(plugin => $"{path}: {plugin}")]);

        var tables = manifest.Files.Where(file => !IsPicture(file.Key));
        if (FileCheck.Of(path, tables, cancellation).All is { Count: > 0 } damage)
            return (null, [.. damage, $"{path}: run the scenario again."]);

        try
        {
            var package = ResultFolder.ReadScenario(path);
            var load = ScenarioReader.Read(package, compiler.Catalog);
            var setup = load.Scenario is null ? null : compiler.Compile(load.Scenario, package, load.Problems);
            if (setup is null)
                return (null, [.. load.Problems.Problems.Select(problem => problem.ToString()), Older(path, manifest)]);

            var header = setup.Header(manifest.Seed, manifest.Replicates);
            return (
                new RunFolder(path, manifest, package, setup, new ResultReader(header, name => FolderFile.Open(path, name)).Read()),
                []
            );
        }
        catch (Exception error)
            when (error is InvalidDataException or FileNotFoundException or DirectoryNotFoundException && KindFault.Of(error) is null)
        {
            var where = error is InvalidDataException ? $"{path}: {error.Message}" : error.Message;
            return (null, manifest.Version == Manifest.ProgramVersion ? [where] : [where, Older(path, manifest)]);
        }
    }

    // What is made from the tables and may be made again.
    private static bool IsPicture(string name) =>
        name == ResultFolder.ReportFile || name.StartsWith($"{ResultFolder.ChartsFolder}/", StringComparison.Ordinal);

    private static string Older(string path, Manifest manifest) =>
        $"{path}: this folder was written by negsim {manifest.Version}, this is {Manifest.ProgramVersion}, which reads other tables: run "
        + $"its scenario again (negsim run {System.IO.Path.Combine(path, ResultFolder.ScenarioFile)}).";
}
