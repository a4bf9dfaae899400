using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Reporting.Report;
using Simulation.Storage.Folders;
using Simulation.Storage.Results;

namespace Simulation.Runner.Commands;

/// <summary><c>report</c>: one self-contained page on one run or several.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("RUNDIR")
        {
            Description = "The folders of runs; the first is what the others are compared with",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--out")
        {
            Description =
                "The page; one that is there is replaced (default: report.html in the folder of the run; of several, in the current "
                + "folder, with a number if there is one)",
            HelpName = "FILE.html",
        };
        var command = new Command("report", "Write one self-contained page on a run, or on several side by side") { folders, output };
        command.SetAction(
            (line, cancellation) =>
                Task.FromResult(Run(line.GetRequiredValue(folders), line.GetValue(output), line.Compiler(), cancellation))
        );
        return command;
    }

    private static int Run(string[] folders, string? output, RunCompiler compiler, CancellationToken cancellation)
    {
        var runs = new List<RunFolder>();
        var problems = new List<string>();
        foreach (var folder in folders)
        {
            var (run, wrong) = RunFolder.Read(folder, compiler, cancellation);
            problems.AddRange(wrong);
            if (run is not null)
                runs.Add(run);
        }

        if (output is not null && (string.IsNullOrWhiteSpace(output) || Directory.Exists(output)))
            problems.Add($"--out {output}: expected the name of a file, such as report.html.");
        if (problems.Count > 0)
            return Shell.WrongInput(problems);

        foreach (var run in runs)
            PluginsOption.NoteOtherBuilds(run.Path, run.Manifest, compiler.Catalog);

        if (output is null && runs.Count == 1)
        {
            WriteInto(runs[0], cancellation);
            return Shell.Done;
        }

        Console.Out.WriteLine($"Written to {Write(output, runs)}.");
        return Shell.Done;
    }

    private static void WriteInto(RunFolder run, CancellationToken cancellation)
    {
        using var claim = FolderClaim.On(run.Path);
        var files = new PictureFiles(run.Path, cancellation);
        using (var stream = files.Open(ResultFolder.ReportFile))
            RunReport.Write([ReportRuns.Of(run)], stream);

        files.Save(entered: true);
        Console.Out.WriteLine($"Written to {Path.Combine(run.Path, ResultFolder.ReportFile)}.");
    }

    private static string Write(string? output, List<RunFolder> runs)
    {
        var target = output ?? NumberedNames.Of(ResultFolder.ReportFile, ".html").First(name => !Path.Exists(name));
        try
        {
            return AtomicFile.WriteBytes(target, stream => RunReport.Write([.. runs.Select(ReportRuns.Of)], stream), output is not null);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"cannot write {target}: {error.Message} Choose another place with --out.", error);
        }
    }
}
