using System.Diagnostics;
using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>
/// Runs every block of documentation that is fenced as <c>bash</c>, the blocks of a page after one another in an empty folder with the
/// scenarios in it. Blocks fenced as <c>console</c> show what is not for a test: a server that goes on, a download. Its two halves run
/// beside one another.
/// </summary>
public abstract partial class DocumentedCommands
{
    // What a reader types, carried out by the program beside the tests.
    private const string Prelude = """
        set -euo pipefail
        negsim() { command dotnet "$NEGSIM" "$@"; }
        dotnet() {
          if [[ "$*" == "run -c Release --project Simulation.Runner -- "* ]]; then negsim "${@:7}"; else command dotnet "$@"; fi
        }

        """;

    /// <summary>Runs a page's commands.</summary>
    protected static async Task RunAsync(string page)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.PathOf("scenarios"), Checkout.PathOf("scenarios"));
        var script = Prelude + string.Join('\n', Blocks(page));
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NEGSIM"] = Negsim.Program;

        var outcome = await Process.Start(start)!.OutcomeAsync();

        Assert.True(outcome.ExitCode == 0, $"{page}: exit code {outcome.ExitCode}\n{outcome.Output}\n{outcome.Error}");
    }

    /// <summary>The pages with commands, those that tell how something is done or the others.</summary>
    protected static TheoryData<string> Pages(bool ways) =>
        [
            .. Checkout
                .Files("*.md")
                .Where(page => page == "README.md" || page.StartsWith("docs/", StringComparison.Ordinal))
                .Where(page => page.StartsWith("docs/how-to/", StringComparison.Ordinal) == ways && Blocks(page).Any())
                .Order(),
        ];

    private static IEnumerable<string> Blocks(string page) =>
        BashBlock().Matches(File.ReadAllText(Checkout.PathOf(page))).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BashBlock();
}

/// <summary>The pages that tell how something is done.</summary>
public sealed class DocumentedWaysTests : DocumentedCommands
{
    public static TheoryData<string> Ways => Pages(ways: true);

    [Theory]
    [MemberData(nameof(Ways))]
    public Task Page_ItsCommandsWork(string page) => RunAsync(page);
}

/// <summary>The README and all other pages.</summary>
public sealed class DocumentedCommandsTests : DocumentedCommands
{
    public static TheoryData<string> Others => Pages(ways: false);

    [Fact]
    public void Documentation_HasCommandsToRun() => Assert.Contains("README.md", Others.Select(page => page.Data));

    [Theory]
    [MemberData(nameof(Others))]
    public Task Page_ItsCommandsWork(string page) => RunAsync(page);
}
