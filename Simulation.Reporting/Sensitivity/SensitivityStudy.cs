using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Sensitivity;

/// <summary>What an experiment tells of its factors.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Points">How many points its design has.</param>
/// <param name="Units">The unit of each indicator.</param>
/// <param name="Sobol">The Sobol indices of each indicator; null where the design is another.</param>
/// <param name="Morris">The elementary effects on each indicator; null where the design is another.</param>
public sealed record SensitivityStudy(Experiment Experiment, int Points, IReadOnlyList<string> Units, IReadOnlyList<SobolIndices>? Sobol, IReadOnlyList<MorrisIndices>? Morris)
{
    /// <summary>The factors' paths, in order.</summary>
    public IReadOnlyList<string> Factors { get; } = [.. Experiment.Factors.Keys];

    /// <summary>Every index of an indicator, those of single factors by rank (ST or mu*), then those of pairs.</summary>
    /// <param name="indicator">The indicator's place in the experiment.</param>
    public IReadOnlyList<SensitivityRow> Rows(int indicator) => Sobol is null ? OfMorris(Morris![indicator]) : OfSobol(Sobol[indicator]);

    /// <summary>An indicator's name as part of a file's.</summary>
    internal string FileName(int indicator) => string.Concat(Experiment.Indicators[indicator].Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '-')).TrimEnd('-');

    internal Footer Footer(string version) =>
        new($"Experiment {Experiment.Name} · seed {Experiment.Seed} · {Points:N0} points of {Experiment.Replicates:N0} replicates · NegotiationSim {version}", ChartBook.Caveat);

    private List<SensitivityRow> OfSobol(SobolIndices indices) => [
        .. Ranked(factor => indices.Factors[factor].Total).SelectMany(factor => new SensitivityRow[]
        {
            new(Factors[factor], "S1", indices.Factors[factor].First), new(Factors[factor], "ST", indices.Factors[factor].Total),
        }),
        .. indices.Pairs.OrderByDescending(pair => pair.Share.Value).Select(pair => new SensitivityRow($"{Factors[pair.One]} x {Factors[pair.Other]}", "S2", pair.Share)),
    ];

    private List<SensitivityRow> OfMorris(MorrisIndices indices) => [
        .. Ranked(factor => indices.Factors[factor].MeanAbsolute).SelectMany(factor => new SensitivityRow[]
        {
            new(Factors[factor], "mu*", indices.Factors[factor].MeanAbsolute), new(Factors[factor], "mu", indices.Factors[factor].Mean), new(Factors[factor], "sigma", indices.Factors[factor].Deviation),
        }),
    ];

    private IEnumerable<int> Ranked(Func<int, Estimate> index) => Enumerable.Range(0, Factors.Count).OrderByDescending(factor => index(factor).Value);
}

/// <summary>An index of a factor, or of a pair of them.</summary>
/// <param name="Factor">The factor's path; two with an x between.</param>
/// <param name="Index">S1, ST, S2, mu*, mu or sigma.</param>
/// <param name="Estimate">Its value.</param>
public sealed record SensitivityRow(string Factor, string Index, Estimate Estimate);
