using System.CommandLine;
using System.Text.Json;
using Simulation.Model.Countries;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary><c>explain</c>: who did what and why, in sentences.</summary>
internal static class ExplainCommand
{
    private const string EventsFile = "events.jsonl";

    public static Command Create()
    {
        var folder = new Argument<string>("RUNDIR") { Description = "A result folder" };
        var country = new Option<string?>("--country")
        {
            Description = "Only what a country did, or what concerned it: a code or a name, such as NOR, NO or Norway",
            HelpName = "COUNTRY",
        };
        var period = WholeNumber.Option("--period", "P", 1, int.MaxValue, "Only this period, from 1");
        var replicate = WholeNumber.Option("--replicate", "R", 0, int.MaxValue, "Which replicate, from 0 (default: 0)");
        var command = new Command("explain", "Tell who did what and why") { folder, country, period, replicate };
        command.SetAction(
            (result, cancellation) =>
                Shell.Interruptible(
                    () =>
                        Run(
                            result.GetRequiredValue(folder),
                            new Filter(result.GetValue(country), result.GetValue(period), result.GetValue(replicate) ?? 0)
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static int Run(string folder, Filter filter)
    {
        var path = Path.Combine(folder, EventsFile);
        if (!File.Exists(path))
        {
            var (manifest, missing) = Manifest.Read(folder);
            return Shell.WrongInput([manifest is null ? missing! : $"{path}: there is no such file; expected the folder of a run."]);
        }

        List<Line> lines;
        try
        {
            using var reader = new StreamReader(FolderFile.Open(folder, EventsFile));
            lines = [.. Lines(reader).Select(Line.Read)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Shell.WrongInput([
                $"{path}: the file is damaged: {(error is JsonException json ? DamagedJson.Words(json) : error.Message)}",
            ]);
        }

        var codes = lines.SelectMany(line => new[] { line.Party, line.Other }).OfType<string>().Distinct().ToList();
        filter = filter with { Country = filter.Country is { } asked ? CountryHint.Find(asked, codes) ?? asked : null };
        if (filter.Problem(lines, codes) is { } wrong)
            return Shell.WrongInput([wrong]);

        var taken = lines.Where(filter.Takes).ToList();
        if (taken.Count == 0)
            Console.Out.WriteLine("Nothing was recorded of that country in that period.");

        Print(taken);
        return Shell.Done;
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static void Print(IEnumerable<Line> lines)
    {
        var period = -1;
        var round = -1;
        foreach (var line in lines)
        {
            if (line.Period != period)
                Console.Out.WriteLine($"{(period < 0 ? "" : "\n")}Period {line.Period} ({line.Year})");
            if (line.Round != round || line.Period != period)
                Console.Out.WriteLine(line.Round > 0 ? $"  Round {line.Round}" : "  Outside the conference");

            period = line.Period;
            round = line.Round;
            Console.Out.WriteLine($"    {line.Reason}");
        }
    }

    private sealed record Line(int Replicate, int Period, int Year, int Round, string? Party, string? Other, string Reason)
    {
        public static Line Read(string json)
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
            int Whole(string name) => root.GetProperty(name).GetInt32();
            return new Line(
                Whole("replicate"),
                Whole("period"),
                Whole("year"),
                Whole("round"),
                Text("party"),
                Text("other"),
                Text("reason") ?? ""
            );
        }
    }

    private sealed record Filter(string? Country, int? Period, int Replicate)
    {
        public bool Takes(Line line) =>
            line.Replicate == Replicate
            && (Period is null || line.Period == Period)
            && (Country is null || line.Party == Country || line.Other == Country);

        public string? Problem(IReadOnlyList<Line> lines, IReadOnlyList<string> codes)
        {
            if (lines.All(line => line.Replicate != Replicate))
                return $"--replicate {Replicate}: the folder has events of {lines.Select(line => line.Replicate).Distinct().Count()} "
                    + $"replicates, from 0; more are recorded with 'run --events N'.";
            if (Period is { } period && lines.All(line => line.Period != period))
            {
                var hint = lines.FirstOrDefault(line => line.Year == period) is { } named
                    ? $" The year {period} is period {named.Period}."
                    : Simulation.Model.Time.Period.Hint("period", period);
                return $"--period {period}: the run has periods 1 to {lines.Max(line => line.Period)}.{hint}";
            }

            return Country is null || codes.Contains(Country)
                ? null
                : $"--country {Country}: nobody of this code or name did anything here.{CountryHint.For(Country, codes)}";
        }
    }
}
