using System.Diagnostics;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Repository;

/// <summary>
/// What <c>tests/run.sh</c> and <c>.ci/run</c> say at the end, with a <c>dotnet</c> that only pretends to build, test and format.
/// </summary>
public sealed class TestCommandTests
{
    private const string Passed = "Test run summary: Passed!\n  total: 3\n  failed: 0\n  succeeded: 3\n  skipped: 0\n";
    private const string Failed = "Test run summary: Failed!\n  total: 3\n  failed: 1\n  succeeded: 2\n  skipped: 0\n";

    [Fact]
    public async Task Run_AllTestsPassed_SaysSo() =>
        Assert.Equal((0, "13 passed, 0 failed"), await EndOf(Answer(Passed, 0), Answer(Passed, 0)));

    [Fact]
    public async Task Run_ATestFailed_CountsIt() =>
        Assert.Equal((1, "12 passed, 1 failed"), await EndOf(Answer(Failed, 2), Answer(Passed, 0)));

    [Fact]
    public async Task Run_TestsThatRunAloneFailed_CountsThem() => // one of the host, one of the browser
        Assert.Equal((1, "11 passed, 2 failed"), await EndOf(Answer(Passed, 0), Answer(Failed, 2)));

    [Fact]
    public async Task Run_APackageFailed_CountsIt() =>
        Assert.Equal((1, "12 passed, 1 failed"), await EndOf(Answer(Passed, 0), Answer(Passed, 0), packages: Answer(Failed, 2)));

    [Theory]
    [InlineData(134, 0)]
    [InlineData(0, 134)]
    public async Task Run_AProcessCrashed_CountsOneFailure(int together, int alone) =>
        Assert.Equal((1, "13 passed, 1 failed"), await EndOf(Answer(Passed, together), Answer(Passed, alone)));

    [Fact]
    public async Task Run_TheBuildFailed_SaysSo() =>
        Assert.Equal((1, "1 passed, 2 failed"), await EndOf(Answer(Passed, 0), Answer(Passed, 0), build: "exit 1"));

    [Fact]
    public async Task Run_TheFormatDiffers_CountsOneFailure() =>
        Assert.Equal((1, "12 passed, 1 failed"), await EndOf(Answer(Passed, 0), Answer(Passed, 0), format: "exit 2"));

    [Fact]
    public async Task Run_TheLayoutDiffers_CountsOneFailure() =>
        Assert.Equal((1, "12 passed, 1 failed"), await EndOf(Answer(Passed, 0), Answer(Passed, 0), layout: "exit 1"));

    private static string Answer(string summary, int exitCode) => $"echo '{summary}'; exit {exitCode}";

    // How .ci/run ends where tests together, tests that run alone, those of the packages, the build, the layout and the format go so.
    private static async Task<(int ExitCode, string LastLine)> EndOf(
        string together,
        string alone,
        string? packages = null,
        string build = "exit 0",
        string layout = "exit 0",
        string format = "exit 0"
    )
    {
        using var folder = new TemporaryFolder();
        foreach (var script in new[] { "tests/run.sh", ".ci/run" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(script))!);
            File.Copy(Checkout.PathOf(script), folder.PathOf(script));
        }

        // What every bash reads before its script: functions in place of the programs.
        File.WriteAllText(
            folder.PathOf("pretended.sh"),
            $"""
            dpkg() ( exit 0 )
            dotnet() (
              case "$*" in
                build*) {build} ;;
                tool*) exit 0 ;;
                csharpier*) {layout} ;;
                format*) {format} ;;
                *.Packages*) {packages ?? Answer(Passed, 0)} ;;
                *--explicit*) {alone} ;;
                *) {together} ;;
              esac
            )
            """
        );
        var start = new ProcessStartInfo("bash", [folder.PathOf(".ci/run")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BASH_ENV"] = folder.PathOf("pretended.sh");

        var outcome = await Process.Start(start)!.OutcomeAsync();

        return (outcome.ExitCode, outcome.Output.TrimEnd().Split('\n')[^1]);
    }
}
