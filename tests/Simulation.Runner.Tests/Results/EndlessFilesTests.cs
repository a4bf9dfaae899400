using System.Diagnostics;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Results;

/// <summary>Files that never end, under every name by which a user or somebody's file can bring one in.</summary>
public sealed class EndlessFilesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("run", "PATH")]
    [InlineData("check", "PATH")]
    [InlineData("solve", "PATH")]
    [InlineData("levers", "PATH")]
    [InlineData("compare", "PATH")]
    [InlineData("brief", "PATH")]
    [InlineData("tournament", "PATH")]
    [InlineData("forecast", "PATH")]
    [InlineData("sweep", "PATH")]
    [InlineData("sensitivity", "PATH")]
    [InlineData("facts", "PATH")]
    [InlineData("hindcast", "PATH")]
    [InlineData("import", "PATH")]
    [InlineData("climate", "--model", "rice2010", "--controls", "PATH", "--out", "o.csv")]
    [InlineData("brief", "small.yaml", "--write", "PATH")]
    [InlineData("compare", "--all", "--write", "PATH")]
    [InlineData("replay", "PATH.zip")]
    [InlineData("forecast", "PATH.csv")]
    [InlineData("run", "extends.yaml")]
    [InlineData("sweep", "experiment.yaml")]
    [InlineData("hindcast", "hindcast.yaml")]
    [InlineData("hindcast", "record.yaml")]
    [InlineData("run", "own.yaml")]
    public async Task AnyCommand_PipeOrDevice_IsRefusedAtOnce(params string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes and devices are files here as they are on Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        folder.WriteWithOwnData();
        foreach (var name in new[] { "PATH", "PATH.zip", "PATH.csv" })
            await Process.Start("mkfifo", folder.PathOf(name)).WaitForExitAsync(TestContext.Current.CancellationToken);

        File.WriteAllText(folder.PathOf("extends.yaml"), "extends: /dev/zero\n");
        File.WriteAllText(folder.PathOf("experiment.yaml"), File.ReadAllText(folder.PathOf("e.yaml")).Replace("small.yaml", "/dev/zero", StringComparison.Ordinal));
        WriteHindcast(folder, "hindcast.yaml", "PATH", "small.yaml");
        WriteHindcast(folder, "record.yaml", "small.yaml", "/dev/zero");
        File.Delete(folder.PathOf("data/countries.csv"));
        File.CreateSymbolicLink(folder.PathOf("data/countries.csv"), "/dev/zero");

        using var started = Negsim.Start(folder.FullPath, command);
        try
        {
            var outcome = await started.OutcomeAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);

            Assert.Matches("this is a (pipe|device), which may never end; expected a regular file", outcome.Error);
            Assert.Equal(2, outcome.ExitCode);
        }
        catch (TimeoutException)
        {
            started.Kill();
            throw;
        }
    }

    private static void WriteHindcast(TemporaryFolder folder, string name, string scenario, string record) => File.WriteAllText(folder.PathOf(name), $$"""
        name: test
        scenario: {{scenario}}
        record: {{record}}
        calibrateTo: 2026
        parameters:
          trust.initial: { min: 0.1, max: 0.9 }
        series:
          - { label: Reduction, record: a, of: reduction }
        """);
}
