using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class BehaviourCommandTests
{
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("docs/explanation/behaviour.md"));

    [Fact]
    public async Task Behaviour_WithAPage_WritesItWithPictureAndTableTheSameEachTime()
    {
        using var folder = new TemporaryFolder();
        var small = folder.WriteSmall();

        var first = await Run("a");
        var second = await Run("b");

        var page = File.ReadAllText(folder.PathOf("a/page.md"));
        Assert.Contains("## small", page, StringComparison.Ordinal);
        Assert.Contains("src=\"images/behaviour-small.png\"", page, StringComparison.Ordinal);
        Assert.Contains("- Reciprocity, from 0 to 1, raises ambition", page, StringComparison.Ordinal);
        Assert.Contains($"negsim behaviour {small} --replicates 12 --write", page, StringComparison.Ordinal);
        Assert.Equal(page.Replace("/a/", "/b/", StringComparison.Ordinal), File.ReadAllText(folder.PathOf("b/page.md")));
        Assert.Equal(File.ReadAllText(folder.PathOf("a/images/behaviour.csv")), File.ReadAllText(folder.PathOf("b/images/behaviour.csv")));
        Assert.True(new FileInfo(folder.PathOf("a/images/behaviour-small.png")).Length > 10_000);
        Assert.All(new[] { first, second }, outcome => Assert.True(outcome.ExitCode == 0, outcome.Error));

        Task<Outcome> Run(string name) =>
            Negsim.RunAsync(
                "behaviour",
                small,
                "--replicates",
                "12",
                "--write",
                folder.PathOf($"{name}/page.md"),
                "--images",
                folder.PathOf($"{name}/images")
            );
    }

    [Fact]
    public async Task Behaviour_CountriesWithValuesOfTheirOwn_MovesThemToo()
    {
        using var folder = new TemporaryFolder();
        var outputs = new List<string>();
        foreach (var own in new[] { "0.1", "0.9" })
        {
            folder.WriteSmall();
            folder.Edit(
                "small.yaml",
                "countries: { count: 3 }",
                $"countries: {{ count: 3, C01: {{ reciprocity: {own} }}, C02: {{ reciprocity: {own} }}, C03: {{ reciprocity: {own} }} }}"
            );
            var outcome = await Negsim.RunAsync("behaviour", folder.PathOf("small.yaml"), "--replicates", "2");
            outputs.Add(outcome.Output.Split('\n').Single(line => line.StartsWith("- Reciprocity", StringComparison.Ordinal)));
        }

        Assert.Equal(outputs[0], outputs[1]);
        Assert.DoesNotContain("changes none", outputs[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behaviour_OfAProtocolWithoutRounds_SaysSoAndMovesTheRest()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Edit("small.yaml", "{ kind: single-text, rounds: 5 }", "conditional-commitments");

        var outcome = await Negsim.RunAsync("behaviour", folder.PathOf("small.yaml"), "--replicates", "2");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains(
            "- The number of rounds cannot be moved here: the protocol 'conditional-commitments' has no rounds to set.",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("- Detection, from 0 to 1,", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there are pictures only with a page", "small.yaml", "--images", "pictures")]
    [InlineData("no scenario of that name. Did you mean 'climate-paris'?", "climate-pari")]
    [InlineData("small: 2 of the scenarios have this name", "small.yaml", "small.yaml")]
    public async Task Behaviour_SomethingWrong_TellsWhatAndRunsNothing(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var outcome = await Negsim.RunAsync([
            "behaviour",
            .. arguments.Select(argument => argument == "small.yaml" ? folder.PathOf(argument) : argument),
        ]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    // The page takes minutes to write, so it is not written again here.
    [Fact]
    public void Behaviour_ShippedPage_HasItsPicturesAndItsCommand()
    {
        string[] scenarios = ["climate-paris", "montreal-protocol", "trade-truce", "space-station", "food-reserve"];

        Assert.Contains("negsim behaviour --write docs/explanation/behaviour.md --images docs/images\n", Page, StringComparison.Ordinal);
        Assert.All(
            scenarios,
            name =>
            {
                Assert.Contains($"<img src=\"../images/behaviour-{name}.png\"", Page, StringComparison.Ordinal);
                Assert.True(File.Exists(Checkout.PathOf($"docs/images/behaviour-{name}.png")));
                Assert.Contains($"\n{name},", File.ReadAllText(Checkout.PathOf("docs/images/behaviour.csv")), StringComparison.Ordinal);
            }
        );
    }
}
