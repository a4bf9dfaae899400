using System.CommandLine;
using System.Globalization;
using Simulation.Model.Diagnostics;
using Simulation.Storage.Folders;
using Simulation.Storage.Results;

namespace Simulation.Runner.Commands;

/// <summary><c>results</c>: lists the folders of runs, sweeps and reports, and removes them.</summary>
internal static class ResultsCommand
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string List = "list";
    private const string Remove = "remove";

    private static readonly string[] Kinds = ["run", "sweep", "report"];

    public static Command Create()
    {
        var what = new Argument<string>("list|remove") { Description = "What to do" };
        var folder = new Argument<string>("FOLDER")
        {
            Description = "A folder of results, or one with such folders below it",
            DefaultValueFactory = _ => "results",
        };
        var scenario = new Option<string?>("--scenario") { Description = "Only of this scenario, or this experiment", HelpName = "NAME" };
        var kind = new Option<string?>("--kind")
        {
            Description = "Only runs, sweeps, or reports on several runs",
            HelpName = "run|sweep|report",
        };
        var before = new Option<string?>("--before") { Description = "Only what was begun before this day (UTC)", HelpName = "YYYY-MM-DD" };
        var yes = new Option<bool>("--yes") { Description = "Remove; without it, remove only tells what it would do" };
        var command = new Command("results", "List folders of results, or remove them") { what, folder, scenario, kind, before, yes };
        command.SetAction(
            (line, cancellation) =>
            {
                var remove = line.GetRequiredValue(what) == Remove;
                var day = line.GetValue(before);
                var target = line.GetRequiredValue(folder);
                List<string> problems =
                [
                    .. Unknown("results", line.GetRequiredValue(what), [List, Remove]),
                    .. Unknown("--kind", line.GetValue(kind), Kinds),
                    .. Problems(target, day, !remove && line.GetValue(yes)),
                ];
                if (problems.Count > 0)
                    return Task.FromResult(Shell.WrongInput(problems));

                var filter = new ResultFilter(line.GetValue(scenario), line.GetValue(kind), Day(day));
                var found = FoundResult.Below(target).ToList();
                var meant = found.Where(filter.Takes).ToList();
                return Task.FromResult(
                    remove ? Removed(target, found.Count, meant, line.GetValue(yes), cancellation) : Listed(target, found.Count, meant)
                );
            }
        );
        return command;
    }

    private static IEnumerable<string> Unknown(string where, string? word, IReadOnlyList<string> known)
    {
        if (word is not null && !known.Contains(word))
            yield return $"{where} {word}: expected {string.Join(", ", known.SkipLast(1))} or {known[^1]}.{DidYouMean.Near(word, known)}";
    }

    private static int Listed(string folder, int found, List<FoundResult> results)
    {
        if (results.Count == 0)
        {
            Console.Out.WriteLine(found == 0 ? $"{folder}: no results here." : $"{folder}: none of {found} results is meant.");
            return Shell.Done;
        }

        var table = new TextTable("folder", "kind", "scenario", "seed", "size", "begun (UTC)", "MB").AlignRight(3, 6);
        foreach (var result in results)
            table.Row(
                result.Folder,
                result.Damage is null ? result.Kind : "damaged",
                result.Name,
                result.Seed,
                Size(result),
                Begun(result),
                Megabytes(result.Bytes)
            );

        table.Write(Console.Out);
        foreach (var damage in results.Select(result => result.Damage).OfType<string>())
            Console.Error.WriteLine(damage);

        return Shell.Done;
    }

    private static int Removed(string folder, int found, List<FoundResult> results, bool yes, CancellationToken cancellation)
    {
        if (results.Count == 0)
            return Shell.WrongInput([
                found == 0
                    ? $"{folder}: this is no folder of results, and there is none below it; nothing was removed."
                    : $"{folder}: none of {found} results is meant; nothing was removed.",
            ]);

        var spared = results.Where(result => result.Damage is not null || result.IsBeingWritten).ToList();
        foreach (var result in spared)
            Console.Error.WriteLine(
                result.Damage is null
                    ? $"{result.Folder}: something is being written here, so it is left alone."
                    : $"{result.Damage} The folder is left alone: it may be something else."
            );

        foreach (var result in results.Except(spared))
        {
            cancellation.ThrowIfCancellationRequested();
            if (yes)
                Directory.Delete(result.Folder, true);

            Console.Out.WriteLine(
                $"{(yes ? "removed" : "would remove")} {result.Folder} ({result.Kind} of {result.Name}, {Megabytes(result.Bytes)} MB)"
            );
        }

        if (!yes && spared.Count < results.Count)
            Console.Out.WriteLine("Nothing was removed; add --yes to remove what is told above.");

        return spared.Count == results.Count ? Shell.Failed : Shell.Done;
    }

    private static IEnumerable<string> Problems(string folder, string? day, bool lists)
    {
        if (!Directory.Exists(folder))
            yield return $"{folder}: {WhatIsThere.InsteadOfFolder(folder)}";
        else if (new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)).LinkTarget is { } link)
            yield return $"{folder}: this is a symbolic link to {link}; name the folder itself.";

        if (day is not null && Day(day) is null)
            yield return $"--before {day}: expected a day such as 2026-01-31.";

        if (lists)
            yield return "--yes: this goes with 'results remove'.";
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Size(FoundResult result) => result.IsBeingWritten ? $"{result.Size}, being written" : result.Size;

    private static string Begun(FoundResult result) =>
        result.Started?.UtcDateTime.ToString($"{DayFormat} HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
