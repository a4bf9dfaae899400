using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Plugins;

/// <summary>What a plug-in does wrong is named as the plug-in's, not the program's, whatever command runs it.</summary>
public sealed class FaultyPluginTests : IDisposable
{
    private const string Name = "Simulation.FaultyPlugin";

    private static readonly string Plugins = AppContext.BaseDirectory.Replace("Simulation.Runner.Tests", Name, StringComparison.Ordinal);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("institution.protocol", "throwing-table", "threw TableTurnedException: the table was turned.")]
    [InlineData("institution.protocol", "silent-table", "put no question (null) where it had the turn.")]
    [InlineData("trust.model", "overconfidence", "answered the trust 7, which is not from 0 to 1.")]
    [InlineData("trust.model", "stage-fright", "threw TimeoutException: too late.")]
    public async Task Run_OfAFaultyKind_NamesItWithItsPluginAndEndsWith1(string key, string kind, string what)
    {
        string[] command = ["run", _folder.WriteSmall(), "--set", $"{key}={kind}", "--plugins", Plugins, "--out", _folder.PathOf("out")];

        var outcome = await Negsim.RunAsync(command);
        var verbose = await Negsim.RunAsync([.. command, "--verbose"]);

        var sentence = $"The run failed, and nothing was written: the kind '{kind}' of the plug-in {Name} 0.3.1 {what} Tell its author.";
        Assert.Equal((1, sentence), (outcome.ExitCode, outcome.Error.Trim()));
        Assert.Contains($"{Name} 0.3.1 {what}", verbose.Error, StringComparison.Ordinal);
        Assert.Contains("   at Simulation.", verbose.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_OfAFaultyKind_NamesItToo()
    {
        var scenario = _folder.WriteSmall();
        _folder.Edit("small.yaml", "{ kind: single-text, rounds: 5 }", "throwing-table");

        var outcome = await Negsim.RunAsync("brief", scenario, "--plugins", Plugins);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"the kind 'throwing-table' of the plug-in {Name} 0.3.1 threw", outcome.Error, StringComparison.Ordinal);
    }
}
