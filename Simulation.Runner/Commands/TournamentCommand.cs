using System.CommandLine;
using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Strategies;
using Simulation.Model.Strategies.Tournaments;
using Simulation.Model.Worlds;
using Simulation.Storage.Folders;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>tournament</c>: strategies against each other over negotiations, ranked.</summary>
internal static class TournamentCommand
{
    private const int MostRounds = 100_000;
    private const int MostReplicates = 10_000;

    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = "Scenarios whose world is an agenda: files or names",
            Arity = ArgumentArity.OneOrMore,
        };
        var strategies = new Option<string?>("--strategies")
        {
            Description = "Kinds of strategy, separated by commas (default: all that are ready made)",
            HelpName = "A,B,C",
        };
        var rounds = WholeNumber.Option("--rounds", "N", 1, MostRounds, "How many rounds a session has at most (default: 100)");
        var replicates = RunOptions.Replicates(
            1,
            "How many times each match is played (default: 1; more matters where a strategy draws)",
            MostReplicates
        );
        var seed = RunOptions.Seed("The root seed (default: 1)");
        var output = new Option<string?>("--out") { Description = "Write every match to this file, as CSV", HelpName = "FILE.csv" };
        var command = new Command("tournament", "Play strategies against each other and rank them")
        {
            scenarios,
            strategies,
            rounds,
            replicates,
            seed,
            output,
        };
        command.SetAction(
            (line, cancellation) =>
                Task.Run(() =>
                    Run(
                        new Request
                        {
                            Scenarios = line.GetRequiredValue(scenarios),
                            Strategies = line.GetValue(strategies),
                            Rounds = line.GetValue(rounds) ?? 100,
                            Replicates = line.GetValue(replicates) ?? 1,
                            Seed = line.GetValue(seed) ?? 1,
                            Output = line.GetValue(output),
                            Compiler = line.Compiler(),
                        },
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Run(Request request, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var domains = request.Scenarios.Select(name => Domain(name, request.Compiler, problems)).OfType<TournamentDomain>().ToList();
        var field = Field(request.Strategies, request.Compiler.Catalog, problems);
        if (request.Output is not null && OutputFile.Refusal(request.Output) is { } unfit)
            problems.Add(unfit);
        if (problems.Count > 0)
            return Shell.WrongInput(problems);

        var matches = new Tournament(domains, field, request.Rounds, request.Replicates, request.Seed).Play(cancellation);
        if (request.Output is not null)
            AtomicFile.Write(request.Output, writer => Write(matches, writer));

        Print(TournamentRanking.Of(matches), matches.Count);
        return Shell.Done;
    }

    private static TournamentDomain? Domain(string name, RunCompiler compiler, List<string> problems)
    {
        var loaded = ScenarioFolder.Load(name, [], compiler);
        problems.AddRange(loaded.Problems.Select(problem => problem.ToString()));
        if (loaded.Setup is not { } setup)
            return null;

        var game = setup.World.Outlook(setup.World.Start(0, WorldState.Median));
        if (game.Texts is { } texts)
            return new TournamentDomain(
                Path.GetFileNameWithoutExtension(name),
                texts,
                [.. Enumerable.Range(0, setup.Count).Select(party => game.Preferences(party)!)]
            );

        problems.Add(
            $"{name}: a tournament is held over texts, and the world '{Catalog.NameOf(setup.Scenario.World)}' of this scenario has none: "
                + $"take one whose world is 'agenda'."
        );
        return null;
    }

    private static List<(string Name, IStrategy Strategy)> Field(string? names, Catalog catalog, List<string> problems)
    {
        var known = catalog.Of(typeof(IStrategy));
        var wanted =
            names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ?? [.. known.Where(entry => entry.Type != typeof(Composed)).Select(entry => entry.Name)];
        if (wanted.Length == 0)
            problems.Add("--strategies: name at least one kind.");

        var field = new List<(string, IStrategy)>();
        foreach (var name in wanted.Distinct())
        {
            if (known.FirstOrDefault(entry => entry.Name == name) is { } entry)
                field.Add((name, (IStrategy)Activator.CreateInstance(entry.Type)!));
            else
                problems.Add($"--strategies: there is no strategy '{name}'.{DidYouMean.For(name, known.Select(one => one.Name))}");
        }

        return field;
    }

    private static void Print(IReadOnlyList<TournamentRank> ranking, int matches)
    {
        var table = new TextTable(
            "rank",
            "strategy",
            "utility",
            "agreements",
            "welfare",
            "Nash product",
            "to Pareto",
            "lead over the next",
            "p"
        ).AlignRight(0, 2, 3, 4, 5, 6, 8);
        foreach (var rank in ranking)
        {
            table.Row(
                $"{rank.Rank}",
                rank.Strategy,
                Number(rank.Utility),
                rank.AgreementRate.ToString("0 %", CultureInfo.InvariantCulture),
                Number(rank.Welfare),
                Number(rank.NashProduct),
                Number(rank.DistanceToPareto),
                rank.Lead is { } lead ? $"{Number(lead.Mean)} ({Number(lead.Low)} to {Number(lead.High)})" : "",
                double.IsNaN(rank.P) ? "" : Number(rank.P)
            );
        }

        table.Write(Console.Out);
        Console.Out.WriteLine();
        Console.Out.WriteLine(
            $"{matches:N0} matches. Lead: mean paired difference in utility with its 95 % interval (Student, 1908); p: of no difference, "
                + $"corrected for their number (Holm, 1979)."
        );
    }

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static void Write(IReadOnlyList<TournamentMatch> matches, TextWriter writer)
    {
        writer.Write("scenario,strategy,opponent,seat,replicate,agreed,utility,welfare,nash_product,distance_to_pareto\n");
        foreach (var match in matches)
        {
            // Names of files may hold commas; all else is plain.
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"{match.Domain}\",{match.Strategy},{match.Opponent},{match.Seat},{match.Replicate},{(match.Agreed ? 1 : 0)},"
                )
            );
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{match.Utility:R},{match.Welfare:R},{match.NashProduct:R},"));
            writer.Write(double.IsNaN(match.DistanceToPareto) ? "" : match.DistanceToPareto.ToString("R", CultureInfo.InvariantCulture));
            writer.Write('\n');
        }
    }

    private sealed record Request
    {
        /// <summary>Scenarios whose world is an agenda: files, or names of scenarios that come with the program.</summary>
        public required IReadOnlyList<string> Scenarios { get; init; }

        /// <summary>Kinds of strategy, separated by commas; null for all that are ready made.</summary>
        public required string? Strategies { get; init; }

        /// <summary>How many rounds a session has at most.</summary>
        public required int Rounds { get; init; }

        /// <summary>How many times each match is played.</summary>
        public required int Replicates { get; init; }

        /// <summary>The root seed.</summary>
        public required ulong Seed { get; init; }

        /// <summary>The file that every match is written to; null for none.</summary>
        public required string? Output { get; init; }

        /// <summary>What makes runs of scenarios.</summary>
        public required RunCompiler Compiler { get; init; }
    }
}
