using Simulation.Model.Engine;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>Scenarios of one content share what a compiler made of it, and those of another do not.</summary>
public sealed class RunCompilerTests
{
    private const string Institution = "institution.transparency=0.3";

    [Theory]
    [InlineData("climate-paris")]
    [InlineData("climate-rice")]
    public void Compile_AnotherInstitutionOnTheSameWorld_SharesIt(string scenario)
    {
        var compiler = new RunCompiler();

        var world = compiler.Compile(Runs.Package(scenario)).World;

        Assert.Same(world, compiler.Compile(Runs.Package(scenario, Institution)).World);
    }

    [Theory]
    [InlineData("world.sensitivitySpread=0.05")]
    [InlineData("world.foresight=150")]
    [InlineData("world.parameters={ t2xco2: 3.5 }")]
    [InlineData("countries.select=[CHN, USA, IND]")]
    public void Compile_AnotherWorld_SharesNothing(string change)
    {
        var compiler = new RunCompiler();

        var world = compiler.Compile(Runs.Package("climate-paris")).World;

        Assert.NotSame(world, compiler.Compile(Runs.Package("climate-paris", change)).World);
    }

    [Fact]
    public void Compile_ByAnotherCompiler_SharesNothing()
    {
        var package = Runs.Package("climate-rice");

        Assert.NotSame(new RunCompiler().Compile(package).World, new RunCompiler().Compile(package).World);
    }
}
