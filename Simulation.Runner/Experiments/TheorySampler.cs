using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Model.Diagnostics;
using Simulation.Model.Experiments;
using Simulation.Runner.Verification.Theory;

namespace Simulation.Runner.Experiments;

/// <summary>Computes every point of an experiment on a closed form of theory, the same that stands behind <c>negsim verify</c>.</summary>
internal static class TheorySampler
{
    /// <summary>The samples; null where a point cannot be computed, which has been reported.</summary>
    public static ExperimentSamples? Sample(ExperimentLoad load)
    {
        var experiment = load.Experiment!;
        if (TheoryCase.Model(experiment.Theory!) is not { } model)
        {
            load.Problems.Add(
                "theory",
                $"there is no closed form '{experiment.Theory}'.{DidYouMean.For(experiment.Theory!, TheoryCase.ModelNames)}"
            );
            return null;
        }

        var points = DesignPoint.Of(experiment).ToList();
        double[][][] values = [.. points.Select(point => Compute(experiment, model, point, load.Problems))];
        return load.Problems.IsEmpty ? new ExperimentSamples(experiment, points, values) : null;
    }

    private static double[][] Compute(Experiment experiment, ITheoryModel model, DesignPoint point, ProblemList problems)
    {
        try
        {
            var inputs = new JsonObject(
                point.Settings.Select(setting => KeyValuePair.Create(setting.Key, JsonNode.Parse(setting.Value.Json)))
            );
            var outputs = model.Solve(new TheoryInputs(JsonSerializer.SerializeToElement(inputs)));
            return
            [
                .. experiment.Indicators.Select(
                    (name, index) => new[] { Output(outputs, point.Named(name), $"indicators[{index}]", problems) }
                ),
            ];
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            problems.Add("theory", $"{experiment.Theory} cannot be computed from these inputs: {error.Message}");
            return [];
        }
    }

    private static double Output(JsonObject outputs, string name, string path, ProblemList problems)
    {
        if (TheoryOutput.Find(outputs, name) is { } value)
            return value;

        problems.Add(path, $"the closed form has no number '{name}'.{DidYouMean.For(name, outputs.Select(output => output.Key))}");
        return double.NaN;
    }
}
