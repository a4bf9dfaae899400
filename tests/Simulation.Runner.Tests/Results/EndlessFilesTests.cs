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
        File.WriteAllText(
            folder.PathOf("experiment.yaml"),
            File.ReadAllText(folder.PathOf("e.yaml")).Replace("small.yaml", "/dev/zero", StringComparison.Ordinal)
        );
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

    [Theory]
    [InlineData("climate", "--model", "rice2010", "--out")]
    [InlineData("import", "t.csv", "--out")]
    [InlineData("report", "out", "--out")]
    public async Task AnyCommand_PipeInPlaceOfAFile_KeepsIt(params string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are files here as they are on Linux.");
        using var folder = new TemporaryFolder();
        await Negsim.DoneAsync("run", folder.WriteSmall(), "--out", folder.PathOf("out"), "--no-charts");
        File.WriteAllText(folder.PathOf("t.csv"), "Issue,Actor,Position,Salience,Capability\nI1,A,1,1,1\nI1,B,9,1,1\n");
        await Process.Start("mkfifo", folder.PathOf("pipe")).WaitForExitAsync(TestContext.Current.CancellationToken);

        var outcome = await Negsim
            .Start(folder.FullPath, [.. command, "pipe"])
            .OutcomeAsync()
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Contains("pipe: this is a pipe, which no file takes the place of; name a file.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("a pipe", Simulation.Storage.Folders.RegularFile.OtherKind(folder.PathOf("pipe")));
    }

    private static void WriteHindcast(TemporaryFolder folder, string name, string scenario, string record) =>
        File.WriteAllText(
            folder.PathOf(name),
            $$"""
            name: test
            title: A test
            scenario: {{scenario}}
            record: {{record}}
            calibrateTo: 2026
            series:
              - { label: Parties, of: ratified, record: parties }
            parameters: { institution.redTape: { min: 0, max: 0.8 } }
            """
        );
}
