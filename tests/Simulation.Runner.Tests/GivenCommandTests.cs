using System.CommandLine;
using Simulation.Runner.Commands;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Tests;

public sealed class GivenCommandTests
{
    private const string Strange = "it's $HOME, `x` & \"more\"";

    [Theory]
    [InlineData("run a.yaml --seed 5", "run", "a.yaml", "--seed=5")]
    [InlineData("run a.yaml --set x=1", "run", "a.yaml", "--set", "x=1")]
    [InlineData("run a.yaml --out=-5", "run", "a.yaml", "--out=-5")]
    [InlineData("run 'my file.yaml' --no-charts", "run", "my file.yaml", "--no-charts")]
    public void Of_ACommandLine_IsReadTheSameAgain(string expected, params string[] arguments) =>
        Assert.Equal($"negsim {expected}", GivenCommand.Of(new RootCommand { RunCommand.Create() }.Parse(arguments)));

    [Theory]
    [InlineData("run", "--no-charts")]
    [InlineData("compare", "--against", "national", "--format", "csv")]
    [InlineData("levers", "--replicates", "2", "--indicator", "ambition_ratio", "--format", "csv")]
    public async Task Manifest_OfACommandWithStrangeWords_HasItAsItCanBePasted(string command, params string[] options)
    {
        using var folder = new TemporaryFolder();
        File.Move(folder.WriteSmall(), folder.PathOf($"{Strange}.yaml"));
        string[] words = [command, folder.PathOf($"{Strange}.yaml"), .. options, "--out", folder.PathOf($"{Strange} out")];

        await Negsim.DoneAsync(words);

        await AssertPastedAsync(words, Manifest.Read(words[^1]).Manifest!.Command);
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("sensitivity")]
    public async Task Manifest_OfASweepWithStrangeWords_HasItAsItCanBePasted(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        File.Move(folder.PathOf("e.yaml"), folder.PathOf($"{Strange}.yaml"));
        folder.Edit($"{Strange}.yaml", "[0.2, 0.8]", "{ min: 0.2, max: 0.8 }");
        folder.Edit($"{Strange}.yaml", "[0.1, 0.9]", "{ min: 0.1, max: 0.9 }");
        File.AppendAllText(folder.PathOf($"{Strange}.yaml"), "\ndesign: { kind: morris, trajectories: 2 }\n");
        string[] words = [command, folder.PathOf($"{Strange}.yaml"), "--out", folder.PathOf($"{Strange} out")];

        await Negsim.DoneAsync(words);

        await AssertPastedAsync(words, SweepManifest.Read(words[^1]).Manifest!.Command);
    }

    private static async Task AssertPastedAsync(string[] words, string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        var outcome = await Negsim
            .StartProgram(Path.GetTempPath(), "bash", ["-c", $"negsim() {{ printf '%s\\n' \"$@\"; }}\n{command}"])
            .OutcomeAsync();

        Assert.Equal(words, outcome.Output.TrimEnd('\n').Split('\n'));
    }
}
