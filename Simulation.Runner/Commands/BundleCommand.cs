using System.CommandLine;
using Simulation.Storage.Bundles;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary><c>bundle</c>: packs the folder of a run or a sweep for an archive.</summary>
internal static class BundleCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of a run or a sweep" };
        var output = new Option<string?>("--out") { Description = "The archive (default: DIR.zip)", HelpName = "FILE" };
        var command = new Command("bundle", "Pack the folder of a run or a sweep with a citation for an archive") { folder, output };
        command.SetAction((line, cancellation) => Task.FromResult(Run(line.GetRequiredValue(folder), line.GetValue(output), cancellation)));
        return command;
    }

    private static int Run(string folder, string? output, CancellationToken cancellation)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var target = output ?? $"{Path.TrimEndingDirectorySeparator(folder)}.zip";
        var (content, problems) = BundleContent.Of(folder, cancellation);
        if (Path.Exists(target))
            problems = [.. problems, $"{target}: there is a file of this name; choose another with --out."];

        if (content is null || problems.Count > 0)
            return Shell.WrongInput(problems);

        using (var file = new PartialFile(target, replaces: false))
        {
            ResultBundle.Write(full, Path.GetFileName(full), content, file.Stream, cancellation);
            file.Complete();
            target = file.Target;
        }

        foreach (var name in content.OwnData)
            Console.Error.WriteLine($"Note: {name} is not a data file of the program; make sure that you may pass it on.");

        Console.Out.WriteLine($"Written to {target}: {content.Files.Count} files, CITATION.cff and README.md.");
        return Shell.Done;
    }
}
