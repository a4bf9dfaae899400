using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Reporting.Exports;
using Simulation.Runner.Results;

namespace Simulation.Runner.Commands;

/// <summary><c>replay</c>: runs a result folder's manifest again and proves that the bytes are the same.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("RUNDIR") { Description = "A result folder" };
        var command = new Command("replay", "Run a result folder again, in this process and without grains, and prove that its data files have the same bytes") { folder };
        command.SetAction((line, cancellation) => RunAsync(line.GetRequiredValue(folder), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, CancellationToken cancellation)
    {
        var (manifest, wrong) = Manifest.Read(folder);
        if (manifest is null)
            return Shell.WrongInput([wrong!]);

        var missing = manifest.Files.Keys.Append(ResultFolder.ScenarioFile).Distinct().Where(name => !File.Exists(Path.Combine(folder, name))).ToList();
        if (missing.Count > 0)
            return Shell.WrongInput(missing.Select(name => $"{Path.Combine(folder, name)}: the file is missing, so the folder is damaged."));

        var package = ResultFolder.ReadScenario(folder);
        if (package.Hash != manifest.ScenarioHash)
            return Shell.WrongInput([$"{folder}: {ResultFolder.ScenarioFile} or data/ is not what was run: something has been changed since, so it cannot be run again."]);

        var changed = manifest.Files.Where(file => FileHash.Of(Path.Combine(folder, file.Key), cancellation) != file.Value).Select(file => file.Key).ToList();
        foreach (var name in changed)
            await Console.Error.WriteLineAsync($"{Path.Combine(folder, name)}: the file has been changed since it was written.");

        var plan = new RunPlan(package, manifest.Seed, manifest.Replicates, manifest.Events);
        var result = await new InProcessDriver(Environment.ProcessorCount).RunAsync(plan, null, cancellation);
        var exports = DataExports.All(manifest.Version);
        var differing = exports.Where(export => manifest.Files.GetValueOrDefault(export.FileName) != FileHash.Of(stream => export.Write(result, stream), cancellation)).Select(export => export.FileName).ToList();
        foreach (var name in differing)
            await Console.Error.WriteLineAsync($"{Path.Combine(folder, name)}: other bytes this time (then version {manifest.Version} on {manifest.Runtime}; now version {Manifest.ProgramVersion}).");

        if (changed.Count + differing.Count > 0)
            return Shell.Failed;

        Console.Out.WriteLine(
            $"{folder}: {manifest.Replicates} replicates run again in this process, {exports.Count} data files with the same bytes; none of {manifest.Files.Count} files changed since.");
        return Shell.Done;
    }
}
