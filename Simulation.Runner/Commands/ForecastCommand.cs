using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Model.Agendas;
using Simulation.Model.Catalogs;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Texts;
using Simulation.Model.Worlds.Agenda;
using Simulation.Storage.Folders;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>forecast</c>: what models of collective decisions expect of a table of positions.</summary>
internal static class ForecastCommand
{
    private const int MostRounds = 1000;
    private const int DefaultRounds = 10;
    private const int ShownExchanges = 5;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static Command Create()
    {
        var source = new Argument<string>("TABLE|SCENARIO")
        {
            Description = "A table of positions (CSV), or a scenario whose world is an agenda with positions",
        };
        var rounds = WholeNumber.Option("--rounds", "N", 1, MostRounds, "How many rounds of challenges are played (default: 10)");
        var moves = new Option<bool>("--moves") { Description = "Tell who moved whom in the challenges" };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("forecast", "Tell what models of collective decisions expect of a table of positions")
        {
            source,
            rounds,
            moves,
            json,
        };
        command.SetAction(
            (line, cancellation) =>
                Shell.Interruptible(
                    () =>
                        Run(
                            line.GetRequiredValue(source),
                            line.GetValue(rounds) ?? DefaultRounds,
                            line.GetValue(moves),
                            line.GetValue(json),
                            line.Compiler()
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static int Run(string source, int rounds, bool moves, bool json, RunCompiler compiler)
    {
        var problems = new List<string>();
        if (Issues(source, compiler, problems) is not { } issues)
            return Shell.WrongInput(problems);

        var forecasts = issues.Select(issue => new IssueForecast(issue.Issue, issue.Low, issue.High, Forecast.All(issue, rounds))).ToList();
        var exchanges = EqualGainExchange.Worthwhile(EqualGainExchange.Candidates(issues));
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { issues = forecasts, exchanges }, Json));
            return Shell.Done;
        }

        Print(forecasts);
        if (exchanges.Count > 0)
            Print(exchanges);
        foreach (var issue in moves ? issues : [])
            Tell(issue, rounds);

        return Shell.Done;
    }

    private static IReadOnlyList<IssueStances>? Issues(string source, RunCompiler compiler, List<string> problems)
    {
        if (Path.GetExtension(source).ToLowerInvariant() is not (".csv" or ".tsv" or ".txt" or ".xml" or ".xlsx"))
            return OfScenario(source, compiler, problems);

        if (!File.Exists(source))
        {
            problems.Add($"{source}: {WhatIsThere.InsteadOfFile(source)}");
            return null;
        }

        return TextFile.Read(source, Report) is { } text ? PositionTable.Read(source, text, Report) : null;

        void Report(Problem problem) => problems.Add(problem.ToString());
    }

    private static List<IssueStances>? OfScenario(string source, RunCompiler compiler, List<string> problems)
    {
        var loaded = ScenarioFolder.Load(source, [], compiler);
        problems.AddRange(loaded.Problems.Select(problem => problem.ToString()));
        if (loaded.Setup is null)
            return null;

        var world = loaded.Setup.Scenario.World;
        if (world is AgendaDefinition { Positions.Count: > 0 } agenda)
            return [.. agenda.Positions.Select(issue => issue.Value.Stances(issue.Key))];

        problems.Add(
            $"{source}: a forecast needs positions, and the world '{Catalog.NameOf(world)}' of this scenario states none: take an agenda "
                + $"with 'positions', or a table."
        );
        return null;
    }

    private static void Print(IReadOnlyList<IssueForecast> issues)
    {
        var table = new TextTable(["issue", "scale", .. issues[0].Forecasts.Select(forecast => forecast.Model)]).AlignRight([
            .. Enumerable.Range(2, issues[0].Forecasts.Count),
        ]);
        foreach (var issue in issues)
            table.Row([
                issue.Issue,
                $"{Number(issue.Low)} - {Number(issue.High)}",
                .. issue.Forecasts.Select(forecast => Number(forecast.Value)),
            ]);

        table.Write(Console.Out);
        Console.Out.WriteLine();
        foreach (var forecast in issues[0].Forecasts)
            Console.Out.WriteLine($"{forecast.Model}: {forecast.Assumption} ({forecast.Source})");

        Console.Out.WriteLine();
    }

    private static void Print(IReadOnlyList<PairExchange> exchanges)
    {
        Console.Out.WriteLine(
            $"Exchanges of positions that help both sides equally: {exchanges.Count}; the best of them (Stokman and Van Oosten, 1994; "
                + $"gains on a scale of 100)"
        );
        Console.Out.WriteLine();
        var table = new TextTable("gain", "who", "gets", "gives way on", "to").AlignRight(0);
        foreach (var exchange in exchanges.Take(ShownExchanges))
            table.Row(Number(exchange.Gain), exchange.I, exchange.P, exchange.Q, exchange.J);

        table.Write(Console.Out);
        Console.Out.WriteLine();
    }

    private static void Tell(IssueStances issue, int rounds)
    {
        Console.Out.WriteLine($"Challenges on {issue.Issue}");
        foreach (var round in new ChallengeModel(issue).Play(rounds).Skip(1))
        {
            foreach (var offer in round.Accepted)
            {
                Console.Out.WriteLine(
                    $"  round {round.Round}: {issue.Actors[offer.Actor]} moved from {Number(offer.From)} to {Number(offer.Position)}, "
                        + $"{Words.Of(offer.Kind)} with {issue.Actors[offer.Proposer]} "
                        + $"(expects {Number(offer.Own)} of challenging, {Number(offer.Other)} of being challenged)"
                );
            }
        }

        Console.Out.WriteLine();
    }

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.###", CultureInfo.InvariantCulture);

    private sealed record IssueForecast(string Issue, double Low, double High, IReadOnlyList<Forecast> Forecasts);
}
