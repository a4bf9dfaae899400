using System.CommandLine;
using System.Text.Json;
using Simulation.Runner.Verification;

namespace Simulation.Runner.Commands;

/// <summary><c>verify</c>: reproduces published and computed reference numbers.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var reference = new Option<string?>("--reference")
        {
            Description = "Folder with theory/, climate/ ... (default: tests/reference of this repository)",
            HelpName = "DIR",
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("verify", "Reproduce the reference numbers and print a table") { reference, json };
        command.SetAction(
            (result, cancellation) => Shell.Interruptible(() => Run(result.GetValue(reference), result.GetValue(json)), cancellation)
        );
        return command;
    }

    private static int Run(string? directory, bool json)
    {
        directory ??= Default();
        if (directory is null || !Directory.Exists(directory))
            return Shell.WrongInput([
                directory is null
                    ? "there is no folder tests/reference above this one: name one with --reference DIR."
                    : $"{directory}: "
                        + $"{(File.Exists(directory) ? "this is a file; expected a folder of references." : "there is no such folder.")}",
            ]);

        var outcomes = ReferenceSuites.In(directory).Select(suite => new Outcome(suite.Name, [.. suite.Run(directory)])).ToList();
        if (outcomes.Count == 0)
            return Shell.WrongInput([
                $"{directory}: there is no reference in this folder; expected theory/*.json, climate/ or negotiation/.",
            ]);

        if (json)
            Console.Out.WriteLine(Serialize(outcomes));
        else
            Print(outcomes);

        return outcomes.Any(outcome => outcome.Failed > 0) ? Shell.Failed : Shell.Done;
    }

    private static string? Default() => Shell.FindUpwards(Path.Combine("tests", "reference"));

    private static string Serialize(IReadOnlyList<Outcome> outcomes) =>
        JsonSerializer.Serialize(
            new
            {
                suites = outcomes.Select(outcome => new
                {
                    suite = outcome.Suite,
                    cases = outcome.Cases.Count,
                    passed = outcome.Passed,
                    failed = outcome.Failed,
                    unsupported = outcome.Unsupported,
                    worstError = double.IsFinite(outcome.WorstError) ? outcome.WorstError : double.MaxValue,
                }),
            }
        );

    private static void Print(IReadOnlyList<Outcome> outcomes)
    {
        var table = new TextTable("suite", "cases", "passed", "failed", "unsupported", "worst error").AlignRight(1, 2, 3, 4, 5);
        foreach (var outcome in outcomes)
            table.Row(
                outcome.Suite,
                $"{outcome.Cases.Count}",
                $"{outcome.Passed}",
                $"{outcome.Failed}",
                $"{outcome.Unsupported}",
                $"{outcome.WorstError:0.0e+0}"
            );

        table.Row(
            "all",
            $"{outcomes.Sum(one => one.Cases.Count)}",
            $"{outcomes.Sum(one => one.Passed)}",
            $"{outcomes.Sum(one => one.Failed)}",
            $"{outcomes.Sum(one => one.Unsupported)}",
            ""
        );
        table.Write(Console.Out);
        foreach (
            var failure in outcomes.SelectMany(outcome =>
                outcome.Cases.Where(one => one.Status == CaseStatus.Failed).Select(one => $"{outcome.Suite} {one.Case}: {one.Detail}")
            )
        )
            Console.Error.WriteLine(failure);
    }

    private sealed record Outcome(string Suite, IReadOnlyList<CaseResult> Cases)
    {
        public int Passed => Cases.Count(one => one.Status == CaseStatus.Passed);

        public int Failed => Cases.Count(one => one.Status == CaseStatus.Failed);

        public int Unsupported => Cases.Count(one => one.Status == CaseStatus.Unsupported);

        public double WorstError => Cases.Count == 0 ? 0 : Cases.Max(one => one.WorstError);
    }
}
