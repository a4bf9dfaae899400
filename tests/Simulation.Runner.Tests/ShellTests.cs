using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests;

public sealed class ShellTests
{
    [Theory]
    [InlineData("rnu: there is no such command. Did you mean 'run'?", "rnu")]
    [InlineData("--replicats: there is no such option. Did you mean '--replicates'?", "run", "--replicats", "5", "climate-paris")]
    [InlineData("--replicates: expected a whole number from 1 to 1000000; found 'many'.", "run", "climate-paris", "--replicates", "many")]
    [InlineData("--replicates: expected a whole number from 1 to 1000000; found '0'.", "run", "climate-paris", "--replicates", "0")]
    [InlineData("--seed: expected a whole number from 0 to 18446744073709551615; found '-1'.", "run", "climate-paris", "--seed", "-1")]
    [InlineData("Required argument 'SCENARIO' missing for command: 'run'.", "run")]
    [InlineData(
        "--cluster mars: expected localhost, localhost:PORT or redis://[USER:PASSWORD@]HOST[:PORT][/DATABASE] (rediss:// with TLS).",
        "run",
        "commons-symmetric",
        "--cluster",
        "mars"
    )]
    [InlineData("climat-paris: there is no such file, and no scenario of that name. Did you mean 'climate-paris'?", "run", "climat-paris")]
    public async Task CommandLine_Wrong_SaysWhatWasMeantAndEndsWith2(string message, params string[] arguments)
    {
        var outcome = await Negsim.RunAsync(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("sweep")]
    public async Task CommandLine_WrongInTwoWays_SaysBoth(string command)
    {
        var outcome = await Negsim.RunAsync(command, "nowhere", "--cluster", "mars");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--cluster mars: expected ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere: there is no such file", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("replay")]
    [InlineData("explain")]
    [InlineData("list")]
    [InlineData("verify")]
    public async Task Help_OfACommand_DescribesIt(string command)
    {
        var outcome = await Negsim.RunAsync(command, "--help");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($" {command} ", outcome.Output, StringComparison.Ordinal);
    }
}
