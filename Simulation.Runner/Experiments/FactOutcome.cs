using Simulation.Model.Experiments;

namespace Simulation.Runner.Experiments;

/// <summary>An experiment on a fact and what came of it.</summary>
/// <param name="File">The experiment's file.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="Findings">What the runs say about each expectation.</param>
internal sealed record FactExperiment(string File, Experiment Experiment, IReadOnlyList<Finding> Findings)
{
    public FactDefinition Fact => Experiment.Fact!;

    /// <summary>Whether all was seen that was expected.</summary>
    public bool Holds => Findings.Count > 0 && Findings.All(finding => finding.Holds);

    /// <summary>Whether it came out as the file says: seen, or not seen where the file gives the reason.</summary>
    public bool IsAsStated => Holds == Fact.Gap is null;
}

/// <summary>A stylised fact, put to the test by one experiment or several.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Experiments">The experiments, in order of their files.</param>
internal sealed record FactOutcome(string Id, IReadOnlyList<FactExperiment> Experiments)
{
    /// <summary>Whether every part of it was seen.</summary>
    public bool IsReproduced => Experiments.All(experiment => experiment.Holds);

    /// <summary>Whether every experiment came out as its file says.</summary>
    public bool IsAsStated => Experiments.All(experiment => experiment.IsAsStated);

    /// <summary>Whether the literature is divided on it.</summary>
    public bool IsContested => Experiments.Any(experiment => experiment.Fact.Contested is not null);

    /// <summary>Whether part of it was seen and part of it not.</summary>
    public bool IsPartly => !IsReproduced && Experiments.Any(experiment => experiment.Holds);

    /// <summary>The verdict in a word or two.</summary>
    public string Verdict =>
        (
            IsReproduced ? "reproduced"
            : IsPartly ? "reproduced in part"
            : "not reproduced"
        ) + (IsContested ? ", contested" : "");

    /// <summary>The facts of the experiments, in order of their numbers.</summary>
    public static IReadOnlyList<FactOutcome> Of(IEnumerable<FactExperiment> experiments) =>
        [
            .. experiments
                .GroupBy(experiment => experiment.Fact.Id)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new FactOutcome(group.Key, [.. group])),
        ];
}
