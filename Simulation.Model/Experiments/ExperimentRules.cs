using Simulation.Model.Diagnostics;
using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Experiments;

/// <summary>What must hold between the parts of an experiment, beyond each part by itself.</summary>
internal static class ExperimentRules
{
    // Below that an interval of Student's t says more about its own width than about the effect.
    private const int FewestReplicatesOfAFact = 30;

    private const int MostPointsOfAFact = 10_000;

    public static void Check(Experiment experiment, ProblemList problems)
    {
        if (experiment.Scenario is null == experiment.Theory is null)
            problems.Add("scenario", "an experiment names either a 'scenario' to run or a 'theory' to compute, and not both.");

        if (experiment.Factors.Count == 0)
            problems.Add("factors", "nothing is varied: name at least one path with its levels.");

        foreach (var (path, factor) in experiment.Factors)
        {
            if (factor.Fault is { } fault)
                problems.Add($"factors.{path}", fault);
            if (experiment.Design is not ListDesign && factor.Repeated is { } twice)
                problems.Add($"factors.{path}", $"the level {twice} is in the list twice: each level is a point of its own.");
            if (experiment.Set.ContainsKey(path))
                problems.Add($"set.{path}", "this is a factor too: leave one of the two out.");
        }

        if (problems.IsEmpty && experiment.Design.Unmet([.. experiment.Factors.Values]) is { } unmet)
            problems.Add("design", unmet);
        if (problems.IsEmpty && experiment.Fact is not null && experiment.Design.Count([.. experiment.Factors.Values]) > MostPointsOfAFact)
            problems.Add(
                "design",
                $"a fact is put to the test at no more than {MostPointsOfAFact:N0} points: leave out levels or factors."
            );

        if (experiment.Fact is not null && experiment.Factors.Values.Any(factor => factor.IsRange))
            problems.Add("fact", "a fact is put to the test at levels, and a factor is a range (min, max): list its levels.");

        for (var index = 0; index < (experiment.Fact?.Expect.Count ?? 0); index++)
            Check(experiment, experiment.Fact!.Expect[index], $"fact.expect[{index}]", problems);

        if (experiment.Fact is not null && experiment.Scenario is not null && experiment.Replicates < FewestReplicatesOfAFact)
            problems.Add(
                "replicates",
                $"a fact is put to the test with at least {FewestReplicatesOfAFact} replicates; found {experiment.Replicates}."
            );
    }

    private static void Check(Experiment experiment, Expectation expectation, string path, ProblemList problems)
    {
        Known(expectation.Indicator, experiment.Indicators, $"{path}.indicator", "not among the experiment's indicators");
        Known(expectation.Minus, experiment.Indicators, $"{path}.minus", "not among the experiment's indicators");
        Known(expectation.Along, experiment.Factors.Keys, $"{path}.along", "not a factor");
        Known(expectation.Contrast, experiment.Factors.Keys, $"{path}.contrast", "not a factor");
        foreach (var (factor, level) in expectation.Where)
        {
            Known(factor, experiment.Factors.Keys, $"{path}.where", "not a factor");
            if (experiment.Factors.TryGetValue(factor, out var varied) && !varied.Values.Contains(level))
                problems.Add($"{path}.where", $"'{level}' is not a level of {factor}: {string.Join(", ", varied.Values)}.");
        }

        if (expectation.Shape is CurveShape.Jumps or CurveShape.ChangesSign or CurveShape.Reaches && expectation.At is null)
            problems.Add(path, "this shape needs 'at': the level at which it happens.");

        if (expectation.Shape == CurveShape.Reaches && expectation.Level is null)
            problems.Add(path, "this shape needs 'level': the value that is reached.");

        if (expectation.Contrast is not null && !experiment.Design.IsCrossed)
            problems.Add($"{path}.contrast", "a contrast needs a design in which the factors vary independently: grid.");

        void Known(string? name, IEnumerable<string> names, string place, string fault)
        {
            if (name is not null && !names.Contains(name))
                problems.Add(place, $"'{name}' is {fault}.{DidYouMean.For(name, names)}");
        }
    }
}
