using System.CommandLine;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;
using Simulation.Runner.Climate;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary><c>climate</c>: runs a climate-economy by itself, on the user's own controls.</summary>
internal static class ClimateCommand
{
    public static Command Create()
    {
        var model = new Option<string>("--model")
        {
            Description = $"The model: {string.Join(", ", ClimateModels.Names)}",
            HelpName = "NAME",
            Required = true,
        };
        var controls = new Option<string?>("--controls")
        {
            Description =
                "A table year,region,variable,value with control rates (MIU) or carbon prices (CPRICE, US$ per tonne of the "
                + "model's emissions unit) and savings rates (S); what it does not state is the base run's",
            HelpName = "FILE.csv",
        };
        var set = new Option<string[]>("--set")
        {
            Description = "Set a parameter: t2xco2=3.5, one region's as US.a2=0.2 or every region's as a2=0.2; may be given again",
            HelpName = "NAME=VALUE",
            DefaultValueFactory = _ => [],
        };
        var pulse = new Option<string[]>("--pulse")
        {
            Description =
                "Put so many GtC a year into the air over the period that begins in the year (3.666 times as many GtCO2 in "
                + "models that count in CO2); E does not count it. May be given again",
            HelpName = "YEAR=GtC",
            DefaultValueFactory = _ => [],
        };
        var output = new Option<string>("--out")
        {
            Description = "The table to write: year,region,variable,value",
            HelpName = "FILE.csv",
            Required = true,
        };
        var command = new Command("climate", "Run a climate-economy by itself, with your own controls")
        {
            model,
            controls,
            set,
            pulse,
            output,
        };
        command.SetAction(
            (result, _) =>
            {
                var inputs = ClimateInputs.Read(
                    result.GetRequiredValue(model),
                    result.GetRequiredValue(set),
                    result.GetValue(controls),
                    result.GetRequiredValue(pulse)
                );
                return Task.FromResult(Run(inputs, result.GetRequiredValue(output)));
            }
        );
        return command;
    }

    private static int Run(ClimateInputs inputs, string output)
    {
        var problems = inputs.Problems.ToList();
        if (OutputFile.Refusal(output) is { } unfit)
            problems.Add(unfit);
        if (inputs.Model is not { } model || problems.Count > 0)
            return Shell.WrongInput(problems);

        var rows = RunTable.Rows(model, ClimateRun.Play(model, inputs.Paths!)).ToList();
        if (rows.FindIndex(row => !double.IsFinite(row.Value)) is >= 0 and var broken)
        {
            var (year, region, variable, _) = rows[broken];
            Console.Error.WriteLine(
                $"The run failed, and nothing was written: {variable} of {region} in {year} is not a finite number. "
                    + "The settings or controls leave the range in which the model holds."
            );
            return Shell.Failed;
        }

        TellOfIdlePulses(model, inputs.Paths!, rows);
        AtomicFile.Write(output, writer => RunTable.Write(rows, writer));
        Console.WriteLine($"{output}: {rows.Count} numbers of {model.Info.Name}, {model.Year(0)} to {model.Year(model.Periods - 1)}.");
        return Shell.Done;
    }

    // RICE's carbon in 2015 is given, and nobody sees what the last period's pulse does.
    private static void TellOfIdlePulses(ClimateModel model, ControlPaths paths, List<RunTableRow> rows)
    {
        for (var period = 0; period < model.Periods; period++)
        {
            if (paths.Pulse[period] == 0)
                continue;

            var pulse = paths.Pulse[period];
            paths.Pulse[period] = 0;
            if (rows.SequenceEqual(RunTable.Rows(model, ClimateRun.Play(model, paths))))
                Console.Error.WriteLine($"Note: the pulse in {model.Year(period)} changes nothing in {model.Info.Name}.");

            paths.Pulse[period] = pulse;
        }
    }
}
