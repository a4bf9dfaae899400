using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Reporting.Report;
using Simulation.Runner.Results;
using Simulation.Storage.Folders;

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

        if (output is null && runs.Count == 1)
        {
            WriteInto(runs[0], cancellation);
            return Shell.Done;
        }

        var target = output ?? Unused();
        Write(target, runs, replaces: output is not null);
        Console.Out.WriteLine($"Written to {target}.");
        return Shell.Done;
    }

    private static void WriteInto(RunFolder run, CancellationToken cancellation)
    {
        using var claim = FolderClaim.On(run.Path);
        var files = new PictureFiles(run.Path, cancellation);
        using (var stream = files.Open(ResultFolder.ReportFile))
            RunReport.Write([run.ForReport()], stream);

        files.Save(entered: true);
        Console.Out.WriteLine($"Written to {Path.Combine(run.Path, ResultFolder.ReportFile)}.");
    }

    private static void Write(string target, List<RunFolder> runs, bool replaces)
    {
        try
        {
            AtomicFile.WriteBytes(target, stream => RunReport.Write([.. runs.Select(run => run.ForReport())], stream), replaces);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"cannot write {target}: {error.Message} Choose another place with --out.", error);
        }
    }

    private static string Unused()
    {
        var name = ResultFolder.ReportFile;
        for (var number = 2; Path.Exists(name); number++)
            name = $"{Path.GetFileNameWithoutExtension(ResultFolder.ReportFile)}-{number}.html";

        return name;
    }
}
