using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>The samples of pages are files that are built with everything else, so that a page cannot fall behind.</summary>
public sealed class SamplePagesTests
{
    [Theory]
    [InlineData("add-a-protocol", "Simulation.SamplePlugin/OnePledge.cs")]
    [InlineData("add-a-protocol", "Simulation.SamplePlugin/LowestShare.cs")]
    [InlineData("add-a-world", "Simulation.SamplePlugin/SharedWell.cs")]
    [InlineData("load-plugins", "Simulation.SamplePlugin/LastImpression.cs")]
    [InlineData("use-the-library", "Simulation.SampleProgram/Program.cs")]
    public void Sample_OfAPage_IsTheFileThatIsBuilt(string page, string file) =>
        Assert.Contains(
            $"```csharp\n{File.ReadAllText(Checkout.PathOf($"tests/{file}"))}```",
            File.ReadAllText(Checkout.PathOf($"docs/how-to/{page}.md")),
            StringComparison.Ordinal
        );
}
