using System.Text.Json;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class VerifyCommandTests
{
    private const string Model = """
        {"cases":[{"id":"one","model":"repeated.wrp","inputs":{"b":1,"c":2.5},"expected":{"max_n_full_cooperation":NUMBER},"tolerance":{"abs":1e-9,"rel":1e-9}}]}
        """;

    [Fact]
    public async Task Verify_AsJson_ListsSuitesWithTheirCounts()
    {
        using var folder = Reference(Model.Replace("NUMBER", "3"), """{"cases":[{"id":"two","model":"none.such"}]}""");

        var outcome = await Negsim.RunAsync("verify", "--reference", folder.FullPath, "--json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            """{"suites":[{"suite":"theory/a","cases":1,"passed":1,"failed":0,"unsupported":0,"worstError":0},{"suite":"theory/b","cases":1,"passed":0,"failed":0,"unsupported":1,"worstError":0}]}""",
            outcome.Output.TrimEnd()
        );
    }

    [Fact]
    public async Task Verify_WithAWrongNumber_FailsAndSaysWhich()
    {
        using var folder = Reference(Model.Replace("NUMBER", "4"));

        var outcome = await Negsim.RunAsync("verify", "--reference", folder.FullPath);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("theory/a one: max_n_full_cooperation: expected 4, found 3", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AsJsonWithMissingOutput_IsStillJson()
    {
        using var folder = Reference(Model.Replace("max_n_full_cooperation", "another_output").Replace("NUMBER", "4"));

        var outcome = await Negsim.RunAsync("verify", "--reference", folder.FullPath, "--json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(1, JsonDocument.Parse(outcome.Output).RootElement.GetProperty("suites")[0].GetProperty("failed").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public async Task Verify_WithoutAReference_IsWrongInput(string name)
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("verify", "--reference", folder.PathOf(name));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(folder.FullPath, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    private static TemporaryFolder Reference(params string[] families)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("theory"));
        foreach (var (index, family) in families.Index())
            File.WriteAllText(folder.PathOf($"theory/{(char)('a' + index)}.json"), family);

        return folder;
    }
}
