using System.CommandLine;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Sensitivity;
using Simulation.Runner.Experiments;
using Simulation.Runner.Sweeps;
using Simulation.Storage.Folders;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Commands;

/// <summary><c>sensitivity</c>: which factors move an indicator, alone and together.</summary>
internal static class SensitivityCommand
{
    private const string TableFile = "sensitivity.csv";

    public static Command Create()
    {
        var experiment = new Argument<string>("EXPERIMENT") { Description = "The experiment file, with the design morris or sobol" };
        var output = RunOptions.Output(
            "Folder of the sweep and its indices; one that was begun there goes on (default: results/sweep-NAME)"
        );
        var command = new Command("sensitivity", "Run a Morris or Sobol design and rank the factors, with 95 % intervals")
        {
            experiment,
            output,
        };
        var look = ChartArguments.AddTo(command);
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    look.Of(line),
                    new SweepRequest(line.GetRequiredValue(experiment), line.GetValue(output), GivenCommand.Of(line), line.Compiler())
                    {
                        Refusal = wanted => SweepSensitivity.Refusal(wanted.Design),
                        Then = (plan, folder, target) => Report(plan, folder, target, look.Of(line), cancellation),
                    },
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(ChartOptions look, SweepRequest request, CancellationToken cancellation) =>
        look.Problems() is { Count: > 0 } problems ? Shell.WrongInput(problems) : await SweepCommand.RunAsync(request, cancellation);

    private static int Report(SweepPlan plan, SweepFolder folder, string target, ChartOptions look, CancellationToken cancellation)
    {
        var study = SweepSensitivity.Of(plan, folder);
        folder.WriteTable(TableFile, stream => SensitivityTable.WriteCsv(study, stream));
        for (var indicator = 0; indicator < plan.Experiment.Indicators.Count; indicator++)
        {
            Console.Out.WriteLine();
            Table(study, indicator).Write(Console.Out);
            Tell(study, indicator);
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(
            plan.Experiment.Design is MorrisDesign
                ? "mu*: mean size of the effect of a factor from end to end; mu: with its sign; sigma: how much it differs from place to "
                    + "place. With 95 % bootstrap intervals."
                : "S1: share of the variance by the factor itself; ST: with all interactions; S2: by a pair "
                    + "together. With 95 % bootstrap intervals."
        );
        Console.Out.WriteLine(
            $"Written to {Path.Combine(target, TableFile)}; the charts go to {Path.Combine(target, ResultFolder.ChartsFolder)}."
        );
        return Drawing.Try(target, "run the same command again; the points are kept", () => Draw(study, target, look, cancellation));
    }

    private static void Draw(SensitivityStudy study, string target, ChartOptions look, CancellationToken cancellation)
    {
        var files = new PictureFiles(target, cancellation);
        for (var indicator = 0; indicator < study.Outcomes.Count; indicator++)
        {
            foreach (var chart in SensitivityChart.Of(study.Outcomes[indicator]))
                chart.Write(study, indicator, Manifest.StampOfToday, Open, look);
        }

        files.Save(entered: false);

        Stream Open(string name) => files.Open($"{ResultFolder.ChartsFolder}/{name}");
    }

    // Rows that are left out change what the indices speak of.
    private static void Tell(SensitivityStudy study, int indicator)
    {
        if (study.Outcomes[indicator].Used < study.Rows)
            Console.Error.WriteLine(
                $"Note: {study.Experiment.Indicators[indicator]} has no value at some points, or they failed: {study.Basis(indicator)}. "
                    + $"The indices speak of the others only; points.csv tells which points."
            );
    }

    private static TextTable Table(SensitivityStudy study, int indicator)
    {
        var table = new TextTable(study.Experiment.Indicators[indicator], "index", "value", "95 % interval").AlignRight(2, 3);
        foreach (var (factor, index, estimate, _) in study.Indices(indicator))
            table.Row(factor, index, Number(estimate.Value), Interval(estimate));

        return table;
    }

    private static string Interval(Estimate estimate) =>
        double.IsNaN(estimate.Low) ? "none" : $"{Number(estimate.Low)} to {Number(estimate.High)}";

    private static string Number(double value) => double.IsNaN(value) ? "none" : EffectText.Number(value);
}
