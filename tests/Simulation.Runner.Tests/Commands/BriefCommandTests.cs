using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class BriefCommandTests
{
    public static TheoryData<string> Scenarios =>
        [
            .. Directory
                .EnumerateFiles(Checkout.PathOf("scenarios"), "*.yaml")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Brief_OfAShippedScenario_IsWhatItsPageSays(string scenario)
    {
        var outcome = await Negsim.RunAsync("brief", scenario);

        var page = File.ReadAllText(Checkout.PathOf($"scenarios/{scenario}.md"));
        var numbers = outcome.Output[(outcome.Output.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim();
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.True(
            page.Contains(numbers, StringComparison.Ordinal),
            $"scenarios/{scenario}.md is not what the run gives: write it again with negsim brief {scenario} "
                + $"--write and look at what changed."
        );
    }

    [Fact]
    public async Task Brief_Written_StandsBetweenTheMarks()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        File.WriteAllText(
            folder.PathOf("small.md"),
            "# Mine\n\n<!-- brief: written by the program -->\nold\n<!-- end of brief -->\n\nMy words.\n"
        );

        var outcome = await Negsim.RunAsync("brief", folder.PathOf("small.yaml"), "--replicates", "3", "--write");

        var page = File.ReadAllText(folder.PathOf("small.md"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("# Mine\n\n<!-- brief: written by the program -->\n", page, StringComparison.Ordinal);
        Assert.EndsWith("<!-- end of brief -->\n\nMy words.\n", page, StringComparison.Ordinal);
        Assert.Contains("from 3 replicates", page, StringComparison.Ordinal);
        Assert.DoesNotContain("old", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "there is no such file.")]
    [InlineData("# No marks\n", "the file does not say where the table belongs")]
    public async Task Brief_NowhereToWrite_IsRefused(string? page, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        if (page is not null)
            File.WriteAllText(folder.PathOf("small.md"), page);

        var outcome = await Negsim.RunAsync("brief", folder.PathOf("small.yaml"), "--write");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }
}
