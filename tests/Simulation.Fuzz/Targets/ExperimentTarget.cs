using Simulation.Model.Experiments;

namespace Simulation.Fuzz.Targets;

/// <summary>Experiments as <c>negsim sweep</c> and <c>negsim facts</c> read them.</summary>
internal sealed class ExperimentTarget : ITarget
{
    private const string File = "experiment.yaml";
    private const int Inspected = 8;
    private const int Points = 20;
    private const int MostFactors = 40;
    private const double Rounding = 1e-9;

    public string Name => "experiment";

    public string Summary => "experiments (YAML)";

    public IReadOnlyList<string> Shipped { get; } =
    [.. Checkout.Texts("scenarios/experiments/stylised-facts", "*.yaml"), .. Checkout.Texts("scenarios/experiments/sensitivity", "*.yaml")];

    public IReadOnlyList<string> Signs { get; } = YamlSigns.With("scenarios/experiments/experiment.schema.json");

    public Verdict Try(string input)
    {
        var load = ExperimentReader.Read(File, input);
        return load.Experiment is { } experiment
            ? new Verdict(
                true,
                (Sample.OneIn(Inspected, input) ? Numbers.Fault(experiment) : null)
                    ?? (experiment.Factors.Count > MostFactors ? null : Fault(experiment))
            )
            : new Verdict(false, Places.Fault(load.Problems.Problems, (File, input)));
    }

    // The first points of the design set each factor to one of its levels.
    private static string? Fault(Experiment experiment)
    {
        Factor[] factors = [.. experiment.Factors.Values];
        if (experiment.Design.Count(factors) is not >= 1 and var count)
            return $"nonsense: accepted a design of {count} points";

        foreach (var point in experiment.Design.Points(factors, experiment.Seed).Take(Points))
        {
            for (var index = 0; index < factors.Length; index++)
            {
                var level = factors[index].At(point[index]);
                if (point[index] is not (>= 0 and <= 1) || (factors[index].IsRange && !IsWithin(level.Number, factors[index])))
                    return $"nonsense: a level outside its factor: {level} at {point[index]}";
            }
        }

        return null;
    }

    private static bool IsWithin(double level, Factor factor)
    {
        var slack = Rounding * Math.Max(Math.Abs(factor.Min!.Value), Math.Abs(factor.Max!.Value));
        return level >= factor.Min - slack && level <= factor.Max + slack;
    }
}
