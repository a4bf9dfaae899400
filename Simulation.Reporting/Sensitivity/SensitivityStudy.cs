using System.Globalization;
using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Sensitivity;

/// <summary>What an experiment tells of its factors.</summary>
/// <param name="Experiment">The experiment, of the design sobol or morris.</param>
/// <param name="Units">The unit of each indicator.</param>
/// <param name="Outcomes">What came out for each indicator.</param>
public sealed record SensitivityStudy(Experiment Experiment, IReadOnlyList<string> Units, IReadOnlyList<SensitivityOutcome> Outcomes)
{
    private const string Share = "share of variance";

    /// <summary>The factors' paths, in order.</summary>
    public IReadOnlyList<string> Factors { get; } = [.. Experiment.Factors.Keys];

    /// <summary>How many rows or trajectories the design has, N.</summary>
    public int Rows => Experiment.Design is SobolDesign sobol ? sobol.Points : ((MorrisDesign)Experiment.Design).Trajectories;

    /// <summary>The rows or trajectories behind an indicator's indices, and how many are left out, in words.</summary>
    /// <param name="indicator">The indicator's place in the experiment.</param>
    public string Basis(int indicator)
    {
        var used = Outcomes[indicator].Used;
        var name = Experiment.Design is SobolDesign ? "rows" : "trajectories";
        return string.Create(CultureInfo.InvariantCulture, $"N = {used:N0} {name}")
            + (used < Rows ? string.Create(CultureInfo.InvariantCulture, $" ({Rows - used:N0} left out)") : "");
    }

    /// <summary>
    /// Everything known of an indicator: the indices of single factors by rank (ST or mu*), those of pairs, then, of a Sobol design, the
    /// means at the factors' ends.
    /// </summary>
    /// <param name="indicator">The indicator's place in the experiment.</param>
    public IReadOnlyList<SensitivityRow> Table(int indicator)
    {
        var unit = Units[indicator];
        return
        [
            .. Indices(indicator),
            .. (Outcomes[indicator].Ends?.Factors ?? [])
                .Index()
                .SelectMany(end =>
                    new SensitivityRow[]
                    {
                        new(Factors[end.Index], "mean at low end", end.Item.Low, unit),
                        new(Factors[end.Index], "mean at high end", end.Item.High, unit),
                    }
                ),
        ];
    }

    /// <summary>The indices of an indicator: those of single factors by rank (ST or mu*), then those of pairs.</summary>
    /// <param name="indicator">The indicator's place in the experiment.</param>
    public IReadOnlyList<SensitivityRow> Indices(int indicator) =>
        Outcomes[indicator] is { Sobol: { } sobol } ? OfSobol(sobol) : OfMorris(Outcomes[indicator].Morris!, Units[indicator]);

    /// <summary>An indicator's name as part of a file's.</summary>
    internal string FileName(int indicator) =>
        string.Concat(Experiment.Indicators[indicator].Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '-'))
            .TrimEnd('-');

    internal Footer Footer(RunStamp stamp) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Experiment {Experiment.Name} · seed {Experiment.Seed} · {Experiment.Design.Count([.. Experiment.Factors.Values]):N0} "
                    + $"points of {Experiment.Replicates:N0} replicates · {stamp}"
            ),
            ChartBook.Caveat
        );

    private List<SensitivityRow> OfSobol(SobolIndices indices) =>
        [
            .. Ranked(factor => indices.Factors[factor].Total)
                .SelectMany(factor =>
                    new SensitivityRow[]
                    {
                        new(Factors[factor], "S1", indices.Factors[factor].First, Share),
                        new(Factors[factor], "ST", indices.Factors[factor].Total, Share),
                    }
                ),
            .. indices
                .Pairs.OrderByDescending(pair => pair.Share.Value)
                .Select(pair => new SensitivityRow($"{Factors[pair.One]} x {Factors[pair.Other]}", "S2", pair.Share, Share)),
        ];

    private List<SensitivityRow> OfMorris(MorrisIndices indices, string unit) =>
        [
            .. Ranked(factor => indices.Factors[factor].MeanAbsolute)
                .Select(factor => (Name: Factors[factor], Index: indices.Factors[factor]))
                .SelectMany(factor =>
                    new SensitivityRow[]
                    {
                        new(factor.Name, "mu*", factor.Index.MeanAbsolute, unit),
                        new(factor.Name, "mu", factor.Index.Mean, unit),
                        new(factor.Name, "sigma", factor.Index.Deviation, unit),
                    }
                ),
        ];

    private IEnumerable<int> Ranked(Func<int, Estimate> index) =>
        Enumerable.Range(0, Factors.Count).OrderByDescending(factor => index(factor).Value);
}

/// <summary>What is known of a factor, or of a pair of them.</summary>
/// <param name="Factor">The factor's path; two with an x between.</param>
/// <param name="Index">S1, ST, S2, mu*, mu or sigma; or mean at low end, mean at high end.</param>
/// <param name="Estimate">Its value.</param>
/// <param name="Unit">Its unit.</param>
public sealed record SensitivityRow(string Factor, string Index, Estimate Estimate, string Unit);
