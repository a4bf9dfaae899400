using System.Globalization;
using Simulation.Model.Experiments;

namespace Simulation.Model.Tests.Experiments;

public sealed class FindingTests
{
    [Theory]
    [InlineData("rises", "1 2 2 3", true)]
    [InlineData("rises", "1 3 2 4", false)]
    [InlineData("rises", "1 1 1 1", false)]
    [InlineData("falls", "4 3 3 1", true)]
    [InlineData("falls", "1 2 3 4", false)]
    [InlineData("constant", "2 2 2 2", true)]
    [InlineData("constant", "2 2 2.1 2", false)]
    [InlineData("constant, within: 0.2", "2 2 2.1 2", true)]
    [InlineData("does-not-fall", "1 1 2 2", true)]
    [InlineData("does-not-fall", "1 2 1 2", false)]
    [InlineData("does-not-rise", "2 1 1 1", true)]
    [InlineData("does-not-rise", "2 1 1 2", false)]
    [InlineData("concave", "1 4 6 7", true)]
    [InlineData("concave", "1 2 4 7", false)]
    [InlineData("peaks-inside", "1 3 2 1", true)]
    [InlineData("peaks-inside", "1 2 3 4", false)]
    [InlineData("jumps, at: 3", "0 0 9 10", true)]
    [InlineData("jumps, at: 2", "0 0 9 10", false)]
    [InlineData("jumps, at: 2", "0 1 2 3", false)]
    [InlineData("changes-sign, at: 2", "-1 0 1 2", true)]
    [InlineData("changes-sign, at: 3", "-1 0 1 2", false)]
    [InlineData("changes-sign, at: 2.5", "1 1 1 2", false)]
    [InlineData("reaches, level: 5, at: 3", "1 2 5 5", true)]
    [InlineData("reaches, level: 5, at: 3", "1 5 5 5", false)]
    [InlineData("reaches, level: 5, at: 3", "1 2 5 4", false)]
    [InlineData("rises", "1 2 3 .nan", false)]
    public void Of_ExactValues_SeesTheShapeOrNot(string shape, string values, bool holds)
    {
        var finding = Assert.Single(Findings(shape, [.. values.Split(' ').Select(value => new[] { Parse(value) })]));

        Assert.Equal(holds, finding.Holds);
    }

    [Fact]
    public void Of_ADifferenceWithinChance_SeesNoRise()
    {
        var finding = Assert.Single(
            Findings(
                "rises",
                [
                    [1, 2, 3, 4],
                    [2, 1, 3, 4.5],
                    [1, 3, 2, 4],
                    [2, 1, 5, 3],
                ]
            )
        );

        Assert.False(finding.Holds);
        Assert.InRange(0, finding.Effect.Low, finding.Effect.High);
    }

    [Fact]
    public void Of_PairedSeeds_SeesASmallEffectUnderLargeNoise()
    {
        double[] noise = [-50, 20, 90, -70, 10];
        var finding = Assert.Single(
            Findings(
                "rises",
                [.. Enumerable.Range(1, 4).Select(level => noise.Select((one, seed) => one + (level * (0.1 + (0.001 * seed)))).ToArray())]
            )
        );

        Assert.True(finding.Holds);
        Assert.Equal(0.306, finding.Effect.Mean, 1e-9);
    }

    [Fact]
    public void Of_TwoFactors_HoldsEachCurveToTheExpectation()
    {
        var findings = Grid("{ indicator: y, along: x, shape: rises }", (x, z) => z == 0 ? x : -x);

        Assert.Equal([true, false], findings.Select(finding => finding.Holds));
        Assert.Equal(["z 0", "z 1"], findings.Select(finding => finding.Curve.Setting));
    }

    [Fact]
    public void Of_Where_LimitsTheExpectation() =>
        Assert.True(Assert.Single(Grid("{ indicator: y, along: x, shape: rises, where: { z: 0 } }", (x, z) => z == 0 ? x : -x)).Holds);

    [Fact]
    public void Of_Contrast_LooksAtTheOtherFactorsEffect()
    {
        var finding = Assert.Single(Grid("{ indicator: y, contrast: z, along: x, shape: rises }", (x, z) => (10 * x) + (x * z)));

        Assert.Equal([1, 2, 3], finding.Curve.Means);
        Assert.True(finding.Holds);
    }

    [Fact]
    public void Of_Minus_SubtractsReplicateByReplicate()
    {
        var experiment = Read("{ x: [1, 2] }", "{ indicator: y, minus: w, along: x, shape: constant }", "y, w");

        var finding = Assert.Single(
            Finding.Of(
                new ExperimentSamples(
                    experiment,
                    DesignPoint.Of(experiment).ToList(),
                    [
                        [
                            [5],
                            [3],
                        ],
                        [
                            [9],
                            [7],
                        ],
                    ]
                )
            )
        );

        Assert.Equal([2, 2], finding.Curve.Means);
        Assert.True(finding.Holds);
    }

    private static IReadOnlyList<Finding> Findings(string shape, double[][] levels)
    {
        var experiment = Read("{ x: [1, 2, 3, 4] }", $"{{ indicator: y, along: x, shape: {shape} }}", "y");
        return Finding.Of(
            new ExperimentSamples(experiment, DesignPoint.Of(experiment).ToList(), [.. levels.Select(values => new[] { values })])
        );
    }

    private static IReadOnlyList<Finding> Grid(string expectation, Func<double, double, double> y)
    {
        var experiment = Read("{ x: [1, 2, 3], z: [0, 1] }", expectation, "y");
        var points = DesignPoint.Of(experiment).ToList();
        return Finding.Of(
            new ExperimentSamples(
                experiment,
                points,
                [.. points.Select(point => new double[][] { [y(point.Settings[0].Value.Number, point.Settings[1].Value.Number)] })]
            )
        );
    }

    private static Experiment Read(string factors, string expectation, string indicators)
    {
        var load = ExperimentReader.Read(
            "e.yaml",
            $"name: e\ntheory: t\nfactors: {factors}\nindicators: [{indicators}]\nfact: {{ id: SF01, claim: a, source: b, expect: "
                + $"[{expectation}] }}\n"
        );
        return load.Experiment ?? throw new InvalidOperationException(string.Join('\n', load.Problems.Problems));
    }

    private static double Parse(string value) => value == ".nan" ? double.NaN : double.Parse(value, CultureInfo.InvariantCulture);
}
