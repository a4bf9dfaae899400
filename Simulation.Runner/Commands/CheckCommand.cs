using System.CommandLine;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>check</c>: validates scenarios wholly, without running them.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO") { Description = "Scenario files, or names of those that come with the program", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Validate scenarios and list every problem") { scenarios };
        command.SetAction((result, _) => Task.FromResult(Run(result.GetRequiredValue(scenarios))));
        return command;
    }

    private static int Run(IReadOnlyList<string> scenarios)
    {
        var code = Shell.Done;
        foreach (var name in scenarios)
        {
            var loaded = ScenarioFolder.Load(name, []);
            if (loaded.Setup is { } setup)
                Console.Out.WriteLine($"{name}: fine ({setup.Count} parties, {setup.Periods} periods of {setup.World.StepYears} years)");
            else
                code = Shell.WrongInput(loaded.Problems.Select(problem => problem.ToString()));
        }

        return code;
    }
}
