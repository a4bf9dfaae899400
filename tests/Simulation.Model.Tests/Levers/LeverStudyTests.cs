using Simulation.Model.Engine;
using Simulation.Model.Levers;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Levers;

public sealed class LeverStudyTests
{
    [Fact]
    public void Ranked_PutsTheLargestEffectFirst_WhateverItsSign()
    {
        var study = Study(("small", [1, 1], [2, 2]), ("without", [double.NaN, double.NaN], [1, 1]), ("large", [5, 5], [0, 0]));

        Assert.Equal(["large", "small", "without"], study.Ranked(0).Select(outcome => outcome.Lever.Name));
    }

    [Fact]
    public void Ranked_LeavesOutWhatCouldNotBeMoved()
    {
        var study = Study(("small", [1, 1], [2, 2]));

        Assert.Empty((study with { Outcomes = [study.Outcomes[0] with { WhyNot = "no.", Effects = [] }] }).Ranked(0));
    }

    [Fact]
    public void Effect_IsPairedByReplicate()
    {
        // Student's t with two degrees of freedom is 4.3027 at 97.5 %.
        var effect = LeverEffect.Of([1, 2, 3], [2, 4, 6]);

        Assert.Equal((2, 4, 2), (effect.Low, effect.High, effect.Difference.Mean));
        Assert.Equal(2 - (4.302652729911275 / Math.Sqrt(3)), effect.Difference.Low, 1e-9);
    }

    private static LeverStudy Study(params (string Name, double[] Low, double[] High)[] levers)
    {
        var package = Runs.Package("commons-symmetric");
        return new LeverStudy(
            new RunCompiler().Compile(package).Header(1, 2),
            ["ambition_ratio"],
            [
                .. levers.Select(lever => new LeverOutcome(
                    new Lever(lever.Name, "", "", _ => []),
                    [],
                    null,
                    null,
                    [LeverEffect.Of(lever.Low, lever.High)]
                )),
            ]
        );
    }
}
