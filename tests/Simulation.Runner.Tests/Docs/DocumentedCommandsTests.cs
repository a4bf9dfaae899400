using System.Diagnostics;
using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>
/// Runs every block of documentation that is fenced as <c>bash</c>, the blocks of a page after one another in an empty folder with the scenarios in it. Blocks fenced as <c>console</c> show
/// what is not for a test: a server that goes on, a download.
/// </summary>
public sealed partial class DocumentedCommandsTests
{
    // What a reader types, carried out by the program beside the tests.
    private const string Prelude = """
        set -euo pipefail
        negsim() { command dotnet "$NEGSIM" "$@"; }
        dotnet() {
          if [[ "$*" == "run -c Release --project Simulation.Runner -- "* ]]; then negsim "${@:7}"; else command dotnet "$@"; fi
        }

        """;

    public static TheoryData<string> Pages => [.. Checkout.Files("*.md").Where(page => page == "README.md" || page.StartsWith("docs/", StringComparison.Ordinal)).Where(HasCommands).Order()];

    [Fact]
    public void Documentation_HasCommandsToRun() => Assert.Contains("README.md", Pages.Select(page => page.Data));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ItsCommandsWork(string page)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.PathOf("scenarios"), Checkout.PathOf("scenarios"));
        var script = Prelude + string.Join('\n', Blocks(page));
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder.FullPath, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEGSIM"] = Negsim.Program;

        var outcome = await Process.Start(start)!.OutcomeAsync();

        Assert.True(outcome.ExitCode == 0, $"{page}: exit code {outcome.ExitCode}\n{outcome.Output}\n{outcome.Error}");
    }

    private static bool HasCommands(string page) => Blocks(page).Any();

    private static IEnumerable<string> Blocks(string page) => BashBlock().Matches(File.ReadAllText(Checkout.PathOf(page))).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BashBlock();
}
