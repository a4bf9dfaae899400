using System.CommandLine;
using Simulation.Runner.Commands;

namespace Simulation.Runner.Tests.Commands;

public sealed class RunOptionsTests
{
    private static readonly Option<int?> Replicates = RunOptions.Replicates(2, "How many.");
    private static readonly Option<string[]> Set = RunOptions.Set("What.");
    private static readonly Command Command = new("run") { Replicates, Set };

    [Theory]
    [InlineData("1")]
    [InlineData("1000001")]
    [InlineData("many")]
    public void Replicates_OutsideItsBounds_IsRefused(string count)
    {
        var line = Command.Parse(["--replicates", count]);

        Assert.Equal($"--replicates: expected a whole number from 2 to 1000000; found '{count}'.", Assert.Single(line.Errors).Message);
    }

    [Fact]
    public void Replicates_WithinItsBounds_IsTaken() => Assert.Equal(2, Command.Parse(["--replicates", "2"]).GetValue(Replicates));

    [Fact]
    public void Set_GivenSeveralTimes_KeepsAllInOrder()
    {
        Assert.Equal(["a=1", "b=2"], Command.Parse(["--set", "a=1", "--set", "b=2"]).GetValue(Set)!);
        Assert.Empty(Command.Parse([]).GetRequiredValue(Set));
    }
}
