using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Exports;
using Simulation.Runner.Results;

namespace Simulation.Runner.Commands;

/// <summary><c>replay</c>: runs a result folder's manifest again and proves that the bytes are the same.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("RUNDIR") { Description = "A result folder" };
        var command = new Command("replay", "Run a result folder again and prove that the bytes are the same") { folder };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(folder), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, CancellationToken cancellation)
    {
        var (manifest, wrong) = Manifest.Read(folder);
        if (manifest is null)
            return Shell.WrongInput([wrong!]);

        var damaged = Changed(folder, manifest).ToList();
        if (damaged.Count > 0)
            return Shell.WrongInput(damaged);

        var package = ResultFolder.ReadScenario(folder);
        var result = await new InProcessDriver(Environment.ProcessorCount)
            .RunAsync(new RunPlan(package, manifest.Seed, manifest.Replicates, manifest.Events), null, cancellation);
        var differing = DataExports.All(manifest.Version).Where(export => manifest.Files[export.FileName] != HashOf(export, result)).Select(export => export.FileName).ToList();
        if (differing.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{folder}: {string.Join(", ", differing)} came out with other bytes (folder: version {manifest.Version} on {manifest.Runtime}; this is version {Manifest.ProgramVersion}).");
            return Shell.Failed;
        }

        Console.Out.WriteLine($"{folder}: {manifest.Replicates} replicates run again in process, {DataExports.All(manifest.Version).Count} data files with the same bytes.");
        return Shell.Done;
    }

    // A folder that somebody has written to since proves nothing.
    private static IEnumerable<string> Changed(string folder, Manifest manifest)
    {
        foreach (var (name, hash) in manifest.Files)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                yield return $"{path}: the file is missing.";
                continue;
            }

            using var stream = File.OpenRead(path);
            if (ResultFolder.HashOf(stream) != hash)
                yield return $"{path}: the file has been changed since it was written.";
        }
    }

    private static string HashOf(IExport export, RunResult result)
    {
        using var stream = new MemoryStream();
        export.Write(result, stream);
        stream.Position = 0;
        return ResultFolder.HashOf(stream);
    }
}
