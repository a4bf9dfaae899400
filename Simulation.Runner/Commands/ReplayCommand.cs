using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Runner.Results;
using Simulation.Storage.Bundles;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Commands;

/// <summary><c>replay</c>: runs a folder's manifest again and proves that the bytes are the same.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("RUNDIR") { Description = "The folder of a run or a sweep, or a bundle of one (FILE.zip)" };
        var command = new Command(
            "replay",
            "Run a folder again, in this process and without grains, and prove that its data files have the same bytes"
        )
        {
            folder,
        };
        command.SetAction((line, cancellation) => RunAsync(line.GetRequiredValue(folder), line.Compiler(), cancellation));
        return command;
    }

    private static Task<int> RunAsync(string path, RunCompiler compiler, CancellationToken cancellation) =>
        File.Exists(path) && Path.GetExtension(path) != ".zip"
            ? Task.FromResult(
                Shell.WrongInput([$"{path}: this is a file; expected the folder of a run or a sweep, or a bundle of one (FILE.zip)."])
            )
        : File.Exists(path) ? ReplayBundleAsync(path, compiler, cancellation)
        : ReplayFolderAsync(path, compiler, cancellation);

    private static Task<int> ReplayFolderAsync(string folder, RunCompiler compiler, CancellationToken cancellation) =>
        File.Exists(Path.Combine(folder, SweepManifest.FileName))
            ? SweepReplay.RunAsync(folder, compiler, cancellation)
            : RunReplay.RunAsync(folder, compiler, cancellation);

    private static async Task<int> ReplayBundleAsync(string file, RunCompiler compiler, CancellationToken cancellation)
    {
        var unpacked = Directory.CreateTempSubdirectory("negsim-replay-");
        try
        {
            return await PackedBundle.UnpackAsync(file, unpacked.FullName, cancellation) is { } refusal
                ? Shell.WrongInput([refusal])
                : await ReplayFolderAsync(
                    unpacked.EnumerateDirectories().FirstOrDefault()?.FullName ?? unpacked.FullName,
                    compiler,
                    cancellation
                );
        }
        finally
        {
            unpacked.Delete(true);
        }
    }
}
