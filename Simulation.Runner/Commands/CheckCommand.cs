using System.CommandLine;
using Simulation.Model.Engine;
using Simulation.Model.Limits;
using Simulation.Runner.Levers;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary>
/// <c>check</c>: validates scenarios wholly, without running them (but for the first replicate of one with decisions); or deeply, by
/// moving trust, rounds and every lever that they set.
/// </summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = "Scenario files, or names of those that come with the program",
            Arity = ArgumentArity.OneOrMore,
        };
        var deep = new Option<bool>("--deep")
        {
            Description =
                "Run each lever that a scenario sets low and high: one without effect is a problem; say where trust or rounds are idle",
        };
        var command = new Command("check", "Validate scenarios and list every problem") { scenarios, deep };
        command.SetAction(
            (result, cancellation) => RunAsync(result.GetRequiredValue(scenarios), result.GetValue(deep), result.Compiler(), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> scenarios,
        bool deep,
        RunCompiler compiler,
        CancellationToken cancellation
    )
    {
        var code = Shell.Done;
        await using var driver = deep ? await Driver.OpenAsync(null, compiler, cancellation) : null;
        foreach (var name in scenarios)
        {
            var (source, wrong) = ScenarioFolder.Open(name, compiler);
            var loaded = source?.Load([]) ?? wrong!;
            var played = source is null ? loaded : ClassVersion.Of(source, loaded);
            var problems = loaded.Problems.Count > 0 ? loaded.Problems : played.Problems;
            IReadOnlyList<string> idle = [];
            var said = "";
            if (driver is not null && problems.Count == 0)
            {
                var deeply = await DeepCheck.RunAsync(driver, name, compiler, loaded, cancellation);
                (problems, idle) = (deeply.Problems, deeply.Idle);
                said = deeply.Moved switch
                {
                    0 => "; it sets no lever",
                    1 => "; the lever it sets has an effect",
                    _ => $"; each of the {deeply.Moved} values it sets for levers has an effect",
                };
            }

            if (problems.Count == 0)
                NoteUnasked(name, loaded.Setup!, cancellation);

            if (problems.Count > 0)
                code = Shell.WrongInput(problems.Select(problem => problem.ToString()));
            else
                Console.Out.WriteLine(
                    string.Join(
                        '\n',
                        [
                            $"{name}: fine ({Size(loaded.Setup!)}{said})",
                            .. played.ForClasses.Select(problem => $"but no class can play it: {problem}"),
                        ]
                    )
                );
            foreach (var finding in idle)
                Console.Out.WriteLine($"{name}: idle: {finding}");
        }

        return code;
    }

    private static void NoteUnasked(string name, RunSetup setup, CancellationToken cancellation)
    {
        var plan = new RunPlan(setup, setup.Scenario.Seed, 1);
        if (WorkLimits.OfMachine.Refusal(RunCost.Run(plan, 1), "this run") is not null)
            return;

        foreach (var note in UnaskedDecisions.Notes(plan, cancellation))
            Console.Error.WriteLine($"Note: {name}: {note}");
    }

    private static string Size(RunSetup setup) =>
        $"{Plural.Of(setup.Count, "party", "parties")}, {Plural.Of(setup.Periods, "period", "periods")} of "
        + Plural.Of(setup.World.StepYears, "year", "years");
}
