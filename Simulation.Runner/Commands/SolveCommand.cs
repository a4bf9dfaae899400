using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Countries;
using Simulation.Model.Engine;
using Simulation.Model.Solving;
using Simulation.Reporting.Bargaining;
using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>solve</c>: what theory says of a scenario, as tables or JSON.</summary>
internal static class SolveCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static Command Create()
    {
        var scenario = RunOptions.Scenario();
        var set = RunOptions.Set("Set a value, such as institution.enforcement.tradeMeasure=2; may be given again");
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var chart = new Option<string?>("--chart")
        {
            Description = "Draw the bargaining space of two parties into this folder",
            HelpName = "DIR",
        };
        var between = new Option<string?>("--between")
        {
            Description = "Which two parties, by code or name (default: the two that full cooperation is worth most to)",
            HelpName = "CODE,CODE",
        };
        var command = new Command("solve", "Tell what theory says of a scenario's first period: references, coalitions, bargaining, power")
        {
            scenario,
            set,
            json,
            chart,
            between,
        };
        var look = ChartArguments.AddTo(command);
        command.SetAction(
            (line, cancellation) =>
                Shell.Interruptible(
                    () =>
                        Run(
                            new Request
                            {
                                Scenario = line.GetRequiredValue(scenario),
                                Overrides = line.GetRequiredValue(set),
                                Json = line.GetValue(json),
                                Chart = line.GetValue(chart),
                                Between = line.GetValue(between),
                                Look = look.Of(line),
                                Compiler = line.Compiler(),
                            },
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static int Run(Request request, CancellationToken cancellation)
    {
        var loaded = ScenarioFolder.Load(request.Scenario, request.Overrides, request.Compiler);
        if (loaded.Setup is null)
            return Shell.WrongInput(loaded.Problems.Select(problem => problem.ToString()));

        var pair = request.Between is null ? null : Pair(request.Between, loaded.Setup);
        List<string> problems = [.. request.Look.Problems()];
        if (request.Between is not null && pair is null)
            problems.Add(
                $"--between {request.Between}: expected the codes of two parties, such as "
                    + $"{string.Join(',', loaded.Setup.PartyList.Take(2).Select(party => party.Code))}; there are "
                    + $"{string.Join(", ", loaded.Setup.PartyList.Select(party => party.Code))}."
            );
        if (request.Between is not null && request.Chart is null)
            problems.Add("--between: it says whose bargaining space --chart DIR draws; give that too.");
        if (request.Chart is not null && (string.IsNullOrWhiteSpace(request.Chart) || File.Exists(request.Chart)))
            problems.Add($"--chart {request.Chart}: expected the name of a folder.");
        if (request.Chart is not null && loaded.Setup.Count < 2)
            problems.Add("--chart: one party has nobody to bargain with.");
        if (problems.Count > 0)
            return Shell.WrongInput(problems);

        var solution = ScenarioSolver.Solve(loaded.Setup);
        if (request.Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(solution, Json));
        else
            Print(solution);

        return request.Chart is null
            ? Shell.Done
            : Draw(loaded.Setup, pair ?? MostToGain(solution), request.Chart, request.Look, cancellation);
    }

    private static (int, int)? Pair(string between, RunSetup setup)
    {
        var codes = setup.PartyList.Select(party => party.Code).ToList();
        return
            between.Split(',', StringSplitOptions.TrimEntries) is [var one, var other]
            && CountryHint.Find(one, codes) is { } across
            && CountryHint.Find(other, codes) is { } upwards
            && across != upwards
            ? (codes.IndexOf(across), codes.IndexOf(upwards))
            : null;
    }

    private static (int, int) MostToGain(ScenarioSolution solution)
    {
        int[] order =
        [
            .. Enumerable
                .Range(0, solution.Parties.Count)
                .OrderByDescending(party => solution.Cooperative.Payoffs[party] - solution.Nash.Payoffs[party])
                .Take(2),
        ];
        return (order[0], order[^1]);
    }

    private static int Draw(
        RunSetup setup,
        (int Across, int Upwards) pair,
        string folder,
        ChartOptions look,
        CancellationToken cancellation
    )
    {
        var files = new PictureFiles(folder, cancellation);
        BargainingSpaceChart.Write(setup, pair.Across, pair.Upwards, Manifest.StampOfToday, files.Open, look);
        files.Save(entered: false);
        return Shell.Done;
    }

    private static void Print(ScenarioSolution solution)
    {
        References(solution);
        if (solution.Coalitions is { } coalitions)
            Coalitions(coalitions);
        if (solution.Bargaining is { } bargaining)
            Bargaining(bargaining);

        foreach (var refusal in solution.Refusals)
            Console.Out.WriteLine($"Not computed: {refusal.Part}: {refusal.Reason}");
    }

    private static void References(ScenarioSolution solution)
    {
        Console.Out.WriteLine($"The first period: actions in {solution.ActionUnit}, payoffs and transfers in {solution.MoneyUnit}");
        Console.Out.WriteLine();
        (string Head, IReadOnlyList<double>? Values)[] all =
        [
            ("Nash", solution.Nash.Actions),
            ("full coop.", solution.Cooperative.Actions),
            ("gain", [.. solution.Cooperative.Payoffs.Zip(solution.Nash.Payoffs, (with, without) => with - without)]),
            ("Shapley transfer", solution.Sharing?.Shapley),
            ("gamma-core transfer", solution.Sharing?.GammaCore),
            ("Shapley-Shubik", solution.Power?.ShapleyShubik),
            ("Banzhaf", solution.Power?.Banzhaf),
        ];
        var columns = all.Where(column => column.Values is not null).ToList();
        var table = new TextTable(["party", .. columns.Select(column => column.Head)]).AlignRight([.. Enumerable.Range(1, columns.Count)]);
        for (var party = 0; party < solution.Parties.Count; party++)
            table.Row([solution.Parties[party], .. columns.Select(column => Number(column.Values![party]))]);

        table.Write(Console.Out);
        Console.Out.WriteLine();
        Console.Out.WriteLine(
            $"Welfare: {Number(solution.Nash.Welfare)} without cooperation, {Number(solution.Cooperative.Welfare)} with full cooperation; "
                + $"Gini of the gains {Number(solution.GiniOfGains)}"
        );
        Console.Out.WriteLine();
    }

    private static void Coalitions(CoalitionSolution coalitions)
    {
        Console.Out.WriteLine(
            coalitions.IsExhaustive
                ? $"Stable coalitions: {coalitions.Stable} of all"
                : $"Stable coalitions: {coalitions.Stable} found by best replies from many starts; there may be others"
        );
        Console.Out.WriteLine($"  the largest: {Members(coalitions.Largest)}, closes {Number(coalitions.ClosingTheGap)} of the gap");
        if (coalitions.StableWithTransfers is { } shared)
            Console.Out.WriteLine(
                $"  with transfers {shared}, the largest: {Members(coalitions.LargestWithTransfers)}, closes "
                    + $"{Number(coalitions.ClosingTheGapWithTransfers)} of the gap"
            );

        Console.Out.WriteLine();
    }

    private static void Bargaining(BargainingSolution bargaining)
    {
        Console.Out.WriteLine(
            $"Bargaining over {bargaining.Texts:N0} texts: {bargaining.Rational:N0} leave nobody worse "
                + $"off{(bargaining.ParetoOptimal is { } optimal ? $", {optimal:N0} are Pareto-optimal" : "")}"
        );
        Console.Out.WriteLine();
        var table = new TextTable("solution", "least", "mean", "text").AlignRight(1, 2);
        foreach (var named in bargaining.Points)
            table.Row(
                named.Name,
                Least(named.Point),
                Number(named.Point?.Utilities.Average()),
                named.Point is null ? "none: the zone of agreement is empty" : named.Text
            );

        table.Write(Console.Out);
        Console.Out.WriteLine();
    }

    private static string Least(SolutionPoint? point) => Number(point?.Utilities.Min());

    private static string Members(IReadOnlyList<string> codes) => codes.Count == 0 ? "none" : $"{codes.Count} ({string.Join(", ", codes)})";

    // What is left of rounding is nothing.
    private static string Number(double? value) =>
        value is not { } number || double.IsNaN(number) ? "-"
        : Math.Abs(number) < 1e-9 ? "0"
        : number.ToString("G4", CultureInfo.InvariantCulture);

    private sealed record Request
    {
        /// <summary>A scenario file, or the name of a scenario that comes with the program.</summary>
        public required string Scenario { get; init; }

        /// <summary>Values to set, as <c>PATH=VALUE</c>.</summary>
        public required IReadOnlyList<string> Overrides { get; init; }

        /// <summary>Whether the result is printed as JSON.</summary>
        public required bool Json { get; init; }

        /// <summary>The folder for the picture of the bargaining space; null for none.</summary>
        public required string? Chart { get; init; }

        /// <summary>Whose bargaining space it is, two codes or names separated by a comma; null for the two that gain most.</summary>
        public required string? Between { get; init; }

        /// <summary>How charts look.</summary>
        public required ChartOptions Look { get; init; }

        /// <summary>What makes runs of scenarios.</summary>
        public required RunCompiler Compiler { get; init; }
    }
}
