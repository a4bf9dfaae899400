using System.CommandLine;
using Simulation.Model.Diagnostics;
using Simulation.Storage.Datasets;
using Simulation.Storage.Exports.Formats;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary><c>export</c>: the tables of a run or a sweep for other tools, without running again.</summary>
internal static class ExportCommand
{
    private static readonly IExportFormat[] Formats =
    [
        new IamcFormat(),
        new FilesFormat("csv", (table, _, stream) => Task.Run(() => CsvDataset.Write(table, stream))),
        new FilesFormat("parquet", ParquetDataset.WriteAsync),
        new WorkbookFormat(),
    ];

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of a run or a sweep" };
        var names = string.Join('|', Formats.Select(format => format.Name));
        var format = new Option<string>("--format")
        {
            Description = "iamc (long and wide CSV, and a workbook for pyam), csv, parquet or xlsx",
            HelpName = names,
            Required = true,
        };
        var output = new Option<string?>("--out")
        {
            Description = "A new or empty folder for the files (default: DIR-FORMAT, with a number if there is one)",
            HelpName = "DIR",
        };
        var command = new Command("export", "Write the tables of a run or a sweep for other tools, without running again")
        {
            folder,
            format,
            output,
        };
        command.SetAction(
            (line, cancellation) =>
                RunAsync(line.GetRequiredValue(folder), line.GetRequiredValue(format), line.GetValue(output), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(string folder, string name, string? output, CancellationToken cancellation)
    {
        var format = Formats.SingleOrDefault(one => one.Name == name);
        var (source, problems) = await ExportSource.OpenAsync(folder, cancellation);
        using (source)
        {
            List<string> wrong = [.. Refusals(name, format, output), .. problems];
            try
            {
                if (wrong.Count == 0)
                    wrong.AddRange(format!.Refusals(source!));

                return wrong.Count > 0 ? Shell.WrongInput(wrong) : await WriteAsync(format!, source!, output);
            }
            catch (InvalidDataException error)
            {
                return Shell.WrongInput([error.Message]);
            }
        }
    }

    private static async Task<int> WriteAsync(IExportFormat format, ExportSource source, string? output)
    {
        using var partial = output is null
            ? PartialFolder.Unused($"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(source.Folder))}-{format.Name}")
            : PartialFolder.At(output);
        var files = await format.WriteAsync(source, partial);
        partial.Become(target => Directory.Exists(target) && !Directory.EnumerateFileSystemEntries(target).Any());
        Console.Out.WriteLine($"Written to {partial.Target}: {string.Join(", ", files)}.");
        return Shell.Done;
    }

    private static IEnumerable<string> Refusals(string name, IExportFormat? format, string? target)
    {
        if (format is null)
            yield return $"--format {name}: there is no such format; there are {string.Join(", ", Formats.Select(one => one.Name))}"
                + $".{DidYouMean.Near(name, Formats.Select(one => one.Name))}";

        if (target is null)
            yield break;

        if (string.IsNullOrWhiteSpace(target))
            yield return "--out: expected the name of a folder.";
        else if (File.Exists(target))
            yield return $"{target}: there is a file of this name; choose another folder with --out.";
        else if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            yield return $"{target}: the folder is not empty, so it is left alone; choose another with --out.";
    }
}
