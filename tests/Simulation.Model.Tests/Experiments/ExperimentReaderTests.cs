using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Tests.Experiments;

public sealed class ExperimentReaderTests
{
    private const string Good = """
        name: trust
        scenario: a.yaml
        set: { institution.protocol: { kind: club, ambition: 0.5 } }
        factors:
          trust.initial: [0.2, 0.9]
          countries.count: [4, 10, 20]
        indicators: [ambition_ratio]
        """;

    [Fact]
    public void Read_Factors_KeepsTheirPathsAndLevels()
    {
        var experiment = Read(Good).Experiment!;

        Assert.Equal(["trust.initial", "countries.count"], experiment.Factors.Keys);
        Assert.Equal(["0.2", "0.9"], experiment.Factors["trust.initial"].Values.Select(level => level.Json));
        Assert.Equal("""{"kind":"club","ambition":0.5}""", experiment.Set["institution.protocol"].Json);
        Assert.IsType<GridDesign>(experiment.Design);
        Assert.Equal(30, experiment.Replicates);
    }

    [Theory]
    [InlineData("talks/My Experiment_2.yaml", "my-experiment-2")]
    [InlineData("sf07-trust.yaml", "sf07-trust")]
    public void Read_WithoutAName_IsCalledAsItsFile(string file, string expected) =>
        Assert.Equal(expected, ExperimentReader.Read(file, Good.Replace("name: trust\n", "", StringComparison.Ordinal)).Experiment!.Name);

    [Fact]
    public void Read_WithoutANameInAFileThatGivesNone_SaysSo() =>
        Assert.Contains(
            "the key 'name' is missing here, and the file's name '协议' has no letters from a to z",
            Assert
                .Single(ExperimentReader.Read("协议.yaml", Good.Replace("name: trust\n", "", StringComparison.Ordinal)).Problems.Problems)
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Points_OfAGrid_CombineEveryLevelWithEveryOther()
    {
        var points = DesignPoint.Of(Read(Good).Experiment!).ToList();

        Assert.Equal(6, points.Count);
        Assert.Equal(["0,0", "0,1", "0,2", "1,0", "1,1", "1,2"], points.Select(point => string.Join(',', point.Levels)));
        Assert.Equal(["institution.protocol", "trust.initial", "countries.count"], points[5].Settings.Select(setting => setting.Key));
        Assert.Equal("size[20]", points[5].Named("size[{countries.count}]"));
    }

    [Fact]
    public void Points_OfAList_MoveTogether()
    {
        var experiment = Read(Good.Replace("[4, 10, 20]", "[4, 10]", StringComparison.Ordinal) + "\ndesign: list").Experiment!;

        Assert.Equal(["0,0", "1,1"], DesignPoint.Of(experiment).Select(point => string.Join(',', point.Levels)));
    }

    [Theory]
    [InlineData("design: list", "in a list all factors have as many levels; here are 2, 3", 8)]
    [InlineData("design: latin", "unknown kind 'latin'", 8)]
    [InlineData("design: { kind: sobol, points: 500 }", "needs a power of two of points; found 500. Take 512.", 8)]
    [InlineData("theory: rnd.aj", "and not both", 2)]
    [InlineData("replicate: 3", "unknown key 'replicate'. Did you mean 'replicates'?", 8)]
    [InlineData(
        "fact: { id: SF07, claim: a, source: b, expect: [{ indicator: ambition, along: trust.initial, shape: rises }] }",
        "'ambition' is not among the experiment's indicators",
        8
    )]
    [InlineData(
        "fact: { id: SF07, claim: a, source: b, expect: [{ indicator: ambition_ratio, along: trust.initia, shape: rises }] }",
        "Did you mean 'trust.initial'?",
        8
    )]
    [InlineData(
        "fact: { id: SF07, claim: a, source: b, expect: [{ indicator: ambition_ratio, along: trust.initial, shape: jumps }] }",
        "this shape needs 'at'",
        8
    )]
    [InlineData(
        "fact: { id: SF07, claim: a, source: b, expect: [{ indicator: ambition_ratio, along: trust.initial, shape: rises, where: { "
            + "countries.count: 5 } }] }",
        "'5' is not a level",
        8
    )]
    public void Read_SomethingWrong_TellsWhatAndWhere(string line, string message, int at)
    {
        var load = Read(Good + "\n" + line);

        Assert.Null(load.Experiment);
        var problem = Assert.Single(load.Problems.Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(at, problem.Line);
    }

    [Theory]
    [InlineData("[4, 10, 10]", false)]
    [InlineData("[4, 10, 10.0]", false)]
    [InlineData("[4, 10, 20]", true)]
    public void Read_ALevelTwice_IsRefusedWhereLevelsMakePointsOfTheirOwn(string levels, bool right)
    {
        var load = Read(Good.Replace("[4, 10, 20]", levels, StringComparison.Ordinal));

        Assert.Equal(right, load.Experiment is not null);
        Assert.All(load.Problems.Problems, problem => Assert.Contains("is in the list twice", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AFactWithFewReplicates_Refuses()
    {
        var load = Read(
            Good
                + "\nreplicates: 5\nfact: { id: SF07, claim: a, source: b, expect: [{ indicator: ambition_ratio, along: trust.initial, "
                + "shape: rises }] }"
        );

        Assert.Contains("at least 30 replicates; found 5", Assert.Single(load.Problems.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AFactorThatIsSetToo_PointsAtTheSetting()
    {
        var problem = Assert.Single(
            Read(
                Good.Replace("institution.protocol: { kind: club, ambition: 0.5 }", "trust.initial: 1", StringComparison.Ordinal)
            ).Problems.Problems
        );

        Assert.Equal(3, problem.Line);
        Assert.Contains("this is a factor too", problem.Message, StringComparison.Ordinal);
    }

    private static ExperimentLoad Read(string text) => ExperimentReader.Read("e.yaml", text);
}
