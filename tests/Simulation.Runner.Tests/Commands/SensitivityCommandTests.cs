using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class SensitivityCommandTests
{
    private const string Experiment = """
        name: which
        scenario: small.yaml
        design: { kind: sobol, points: 8 }
        factors:
          trust.initial: { min: 0.1, max: 0.9 }
          institution.transparency: { min: 0.1, max: 0.9 }
        replicates: 2
        seed: 5
        indicators: [ambition_ratio, delivered_total.sum]
        """;

    private const string Sobol = "{ kind: sobol, points: 8 }";
    private const string Morris = "{ kind: morris, trajectories: 3 }";
    private const string Transparency = "institution.transparency: { min: 0.1, max: 0.9 }";

    [Theory]
    [InlineData(Sobol, 32, new[] { "sobol-bars", "tornado" }, new[] { "S1", "ST" })]
    [InlineData("{ kind: sobol, points: 8, secondOrder: true }", 48, new[] { "sobol-bars", "tornado" }, new[] { "S1", "ST", "S2" })]
    [InlineData(Morris, 9, new[] { "morris-bars", "morris-plane" }, new[] { "mu*", "mu", "sigma" })]
    public async Task Sensitivity_OfADesign_WritesItsTableAndCharts(string design, int points, string[] charts, string[] indices)
    {
        using var folder = Folder(Sobol, design);

        var outcome = await Negsim.RunAsync("sensitivity", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.StartsWith($"which: {points} points of 2 replicates; ", outcome.Output, StringComparison.Ordinal);
        var rows = File.ReadAllLines(folder.PathOf("out/sensitivity.csv"));
        Assert.Equal("indicator,factor,index,value,low,high,unit,n", rows[0]);
        string[] ends = design.Contains("sobol", StringComparison.Ordinal) ? ["mean at low end", "mean at high end"] : [];
        Assert.Equal(indices.Concat(ends), rows[1..].Select(row => row.Split(',')[2]).Distinct());
        Assert.Equal(
            charts
                .SelectMany(chart => new[] { "csv", "png", "svg", "txt" }.Select(format => $"{chart}-ambition_ratio.{format}"))
                .Order(StringComparer.Ordinal),
            Directory
                .GetFiles(folder.PathOf("out/charts"), "*-ambition_ratio.*")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Sensitivity_AgainOrCutOff_EndsWithTheSameBytes()
    {
        using var folder = Folder();
        foreach (var name in new[] { "whole", "again", "cut" })
            await Negsim.RunAsync("sensitivity", folder.PathOf("e.yaml"), "--out", folder.PathOf(name));
        var journal = File.ReadAllText(folder.PathOf("cut/points.jsonl"));
        File.WriteAllText(folder.PathOf("cut/points.jsonl"), journal[..(journal.Length / 2)]);
        File.Delete(folder.PathOf("cut/sensitivity.csv"));

        var outcome = await Negsim.RunAsync("sensitivity", folder.PathOf("e.yaml"), "--out", folder.PathOf("cut"));

        Assert.Contains("of them done before", outcome.Output, StringComparison.Ordinal);
        var whole = Files(folder.PathOf("whole"));
        Assert.Equal(1 + (2 * 2 * 4), whole.Count);
        Assert.Equal(whole, Files(folder.PathOf("again")));
        Assert.Equal(whole, Files(folder.PathOf("cut")));
    }

    [Fact]
    public async Task Sensitivity_WherePointsFail_LeavesTheirRowsOutAndSaysSo()
    {
        using var folder = Folder(Sobol, Morris, Transparency, "institution.transparency: [0.1, 7]");

        var outcome = await Negsim.RunAsync("sensitivity", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(
            "ambition_ratio has no value at some points, or they failed: N = 0 trajectories (3 left out).",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("none", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sensitivity_OfChoicesAndWholeNumbers_RunsEveryPoint()
    {
        using var folder = Folder(
            Transparency,
            "institution.protocol.rounds: { min: 2, max: 6, scale: whole }\n  trust.model: [beta, fixed]"
        );

        var outcome = await Negsim.RunAsync("sensitivity", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("40 points, 0 of them failed", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sobol, "grid", "the design 'grid' needs levels")]
    [InlineData(Sobol, "{ kind: lhs, points: 8 }", "indices need the design 'sobol' or 'morris'")]
    [InlineData(Sobol, "{ kind: sobol, points: 100 }", "needs a power of two of points; found 100. Take 128.")]
    [InlineData(Sobol, "{ kind: morris, levels: 5 }", "needs an even number of levels")]
    [InlineData(Sobol, "{ kind: sobol, trajectories: 8 }", "unknown key 'trajectories'")]
    [InlineData(Transparency, "institution.protocol.rounds: { min: 2, max: 6 }", "Where whole numbers are wanted, add 'scale: whole'.")]
    [InlineData(Transparency, "institution.transparancy: { min: 0, max: 1 }", "Did you mean 'transparency'")]
    public async Task Sensitivity_SomethingWrong_IsRefusedAndWritesNothing(string part, string instead, string expected)
    {
        using var folder = Folder(part, instead);

        var outcome = await Negsim.RunAsync("sensitivity", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory
            .GetFiles(Path.Combine(folder, "charts"))
            .Append(Path.Combine(folder, "sensitivity.csv"))
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    private static TemporaryFolder Folder(params string[] changes) => SmallExperiment.Folder(Experiment, changes);
}
