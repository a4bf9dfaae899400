using Simulation.Model.Engine;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>The same three - scenario, seed, inputs - give the same bytes, and a change elsewhere changes no one else's numbers.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Replicate_AloneOrAmongOthers_IsTheSame()
    {
        var package = Runs.Package("climate-paris");
        var many = Runs.Play(package, 6, recorded: 6);

        var setup = new RunCompiler().Compile(package);
        var alone = new InProcessDriver(1).Run(new RunPlan(setup, 42, 6, 6), null, TestContext.Current.CancellationToken);

        for (var lane = 0; lane < 6; lane++)
        {
            Assert.Equal(alone.Lanes[lane].World, many.Lanes[lane].World);
            Assert.Equal(alone.Lanes[lane].Party, many.Lanes[lane].Party);
            Assert.Equal(alone.Lanes[lane].Trust, many.Lanes[lane].Trust);
            Assert.Equal(alone.Lanes[lane].Events!.Select(one => one.Sentence), many.Lanes[lane].Events!.Select(one => one.Sentence));
        }
    }

    [Fact]
    public void Recording_WhoDidWhat_ChangesNoNumber()
    {
        var package = Runs.Package("climate-rice");

        Assert.Equal(Runs.Play(package, 1, recorded: 0).Lanes[0].World, Runs.Play(package, 1, recorded: 1).Lanes[0].World);
    }

    [Fact]
    public void Seed_Another_GivesOtherNumbers()
    {
        var package = Runs.Package("climate-paris");

        Assert.NotEqual(Runs.Play(package, 1, seed: 1).Lanes[0].World, Runs.Play(package, 1, seed: 2).Lanes[0].World);
    }
}
