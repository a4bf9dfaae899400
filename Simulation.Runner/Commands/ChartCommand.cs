using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Reporting.Charts;
using Simulation.Runner.Results;
using Simulation.Storage.Results;

namespace Simulation.Runner.Commands;

/// <summary><c>chart</c>: the charts of a run again, in other formats, sizes or colours, without running.</summary>
internal static class ChartCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("RUNDIR") { Description = "The folder of a run" };
        var kind = ChartArguments.Names(
            "--kind",
            "K",
            "Which charts (default: all that the run has data for); 'negsim list charts' tells what there is",
            []
        );
        var output = new Option<string?>("--out")
        {
            Description = "The folder for the files (default: RUNDIR/charts, where files of the same name are replaced)",
            HelpName = "DIR",
        };
        var command = new Command("chart", "Draw the charts of a run again, without running") { folder, kind, output };
        var look = ChartArguments.AddTo(command);
        command.SetAction(
            (line, cancellation) =>
                Task.FromResult(
                    Run(
                        line.GetRequiredValue(folder),
                        look.Of(line),
                        line.GetRequiredValue(kind),
                        line.GetValue(output),
                        line.Compiler(),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Run(
        string folder,
        ChartOptions options,
        IReadOnlyList<string> kinds,
        string? output,
        RunCompiler compiler,
        CancellationToken cancellation
    )
    {
        List<string> wrong = [.. options.Problems(), .. ChartBook.Problems(kinds)];
        if (output is not null && (string.IsNullOrWhiteSpace(output) || File.Exists(output)))
            wrong.Add($"--out {output}: expected the name of a folder.");

        var (run, problems) = RunFolder.Read(folder, compiler, cancellation);
        wrong.AddRange(problems);
        if (wrong.Count > 0)
            return Shell.WrongInput(wrong);

        PluginsOption.NoteOtherBuilds(folder, run!.Manifest, compiler.Catalog);
        var charts = new ChartsFolder(run, output);
        var drawn = charts.Write(options, kinds, cancellation);
        ChartNotes.PrintAll(drawn);
        if (drawn.Files.Count == 0)
            return Shell.WrongInput([$"{folder}: none of these charts can be drawn of this run, so nothing was written."]);

        Console.Out.WriteLine($"Written to {charts.Path}: {string.Join(", ", drawn.Files)}.");
        return Shell.Done;
    }
}
