using System.CommandLine;
using Simulation.Runner.Results;
using Simulation.Runner.Sweeps;

namespace Simulation.Runner.Commands;

/// <summary><c>bundle</c>: packs a result folder for an archive.</summary>
internal static class BundleCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("RUNDIR") { Description = "A result folder" };
        var output = new Option<string?>("--out") { Description = "The archive (default: RUNDIR.zip)", HelpName = "FILE" };
        var command = new Command("bundle", "Pack a result folder with a citation for an archive") { folder, output };
        command.SetAction((line, cancellation) => Task.FromResult(Run(line.GetRequiredValue(folder), line.GetValue(output), cancellation)));
        return command;
    }

    private static int Run(string folder, string? output, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(folder, SweepManifest.FileName)))
            return Shell.WrongInput([$"{folder}: this is the folder of a sweep, which does not hold its scenario; put the experiment, the scenario and the folder into an archive yourself."]);

        var (manifest, wrong) = Manifest.Read(folder);
        if (manifest is null)
            return Shell.WrongInput([wrong!]);

        var target = output ?? $"{Path.TrimEndingDirectorySeparator(folder)}.zip";
        List<string> problems = [.. manifest.Files.Where(file => !IsWhole(Path.Combine(folder, file.Key), file.Value, cancellation)).Select(file => $"{Path.Combine(folder, file.Key)}: the file is missing or was changed since the run; run it again before you archive it.")];
        if (Path.Exists(target))
            problems.Add($"{target}: there is a file of this name; choose another with --out.");

        if (problems.Count > 0)
            return Shell.WrongInput(problems);

        using (var file = new PartialFile(target))
        {
            ResultBundle.Write(folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), manifest, file.Stream);
            file.Complete();
        }

        Console.Out.WriteLine($"Written to {target}: {manifest.Files.Count} files of the run, its manifest, CITATION.cff and README.md.");
        return Shell.Done;
    }

    private static bool IsWhole(string path, string hash, CancellationToken cancellation) => File.Exists(path) && FileHash.Of(path, cancellation) == hash;
}
