using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>The samples of the pages on kinds of one's own are files of tests/Simulation.SamplePlugin, which is built and run.</summary>
public sealed class PluginPagesTests
{
    [Theory]
    [InlineData("add-a-protocol", "OnePledge")]
    [InlineData("add-a-protocol", "LowestShare")]
    [InlineData("add-a-world", "SharedWell")]
    [InlineData("load-plugins", "LastImpression")]
    public void Sample_OfAPage_IsTheFileThatIsBuilt(string page, string file) =>
        Assert.Contains(
            $"```csharp\n{File.ReadAllText(Checkout.PathOf($"tests/Simulation.SamplePlugin/{file}.cs"))}```",
            File.ReadAllText(Checkout.PathOf($"docs/how-to/{page}.md")),
            StringComparison.Ordinal
        );
}
