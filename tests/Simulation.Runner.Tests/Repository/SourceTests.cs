using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Repository;

/// <summary>What holds of every file of the repository.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;
    private const int Columns = 140;

    private static readonly string[] Texts = ["*.cs", "*.csproj", "*.props", "*.json", "*.md", "*.sh", "*.yaml", "*.yml", "run"];

    // In two halves each, so that this file passes its own test.
    private static readonly string[] Registries =
    [
        "nuget" + ".org",
        "npmjs" + ".",
        "pypi" + ".org",
        "pkgs.dev" + ".azure.com",
        "crates" + ".io",
    ];

    [Fact]
    public void Files_HaveNoPathsOfOneMachine() =>
        Assert.Empty(Lines().Where(line => MachinePath().IsMatch(line.Text)).Select(line => line.ToString()));

    [Fact]
    public void Files_NameNoPackageRegistry() =>
        Assert.Empty(
            Lines()
                .Where(line => Registries.Any(registry => line.Text.Contains(registry, StringComparison.OrdinalIgnoreCase)))
                .Select(line => line.ToString())
        );

    [Fact]
    public void CodeFiles_FitOnAFewScreens()
    {
        var lengths = Checkout.Files("*.cs").ToDictionary(file => file, file => File.ReadLines(Checkout.PathOf(file)).Count());

        Assert.NotEmpty(lengths);
        Assert.Empty(
            lengths.Where(file => file.Value > LongestFile).Select(file => $"{file.Key} has {file.Value} lines; {LongestFile} are allowed")
        );
    }

    // Raw text, such as a scenario inside a test, is laid out as its own format asks for.
    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.razor")]
    [InlineData("*.css")]
    public void Lines_FitOnAScreen(string pattern)
    {
        var files = Checkout.Files(pattern).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from line in OutsideRawText(File.ReadAllLines(Checkout.PathOf(file)))
            where new StringInfo(line.Text).LengthInTextElements > Columns
            select $"{file}({line.Number}): {Columns} columns are allowed"
        );
    }

    // What dotnet format looks at and neither the build nor its quick check of white space does.
    [Fact]
    public void CodeFiles_NameWhatTheyUseInOrder()
    {
        var used = Checkout.Files("*.cs").ToDictionary(file => file, file => Usings(Checkout.PathOf(file)).ToList());

        Assert.NotEmpty(used);
        Assert.Empty(
            used.Where(file =>
                    !file.Value.SequenceEqual(
                        file.Value.OrderBy(name => name.Split('.')[0] != "System")
                            .ThenBy(name => name.Replace('.', '\0'), StringComparer.OrdinalIgnoreCase)
                    )
                )
                .Select(file => file.Key)
        );
    }

    [Fact]
    public void Scenarios_HaveABriefEach()
    {
        var scenarios = Directory.GetFiles(Checkout.PathOf("scenarios"), "*.yaml");

        Assert.NotEmpty(scenarios);
        Assert.Empty(scenarios.Where(scenario => !File.Exists(Path.ChangeExtension(scenario, ".md"))).Select(Path.GetFileName));
    }

    private static IEnumerable<string> Usings(string path) =>
        from line in File.ReadLines(path).TakeWhile(line => !line.StartsWith("namespace", StringComparison.Ordinal))
        let name = Using().Match(line).Groups["name"].Value
        where name.Length > 0
        select name;

    private static IEnumerable<(int Number, string Text)> OutsideRawText(string[] lines)
    {
        var isRaw = false;
        foreach (var (index, line) in lines.Index())
        {
            var turns = line.Split("\"\"\"").Length - 1;
            if (!isRaw && turns == 0)
                yield return (index + 1, line);

            isRaw ^= turns % 2 == 1;
        }
    }

    private static IEnumerable<Line> Lines() =>
        from pattern in Texts
        from file in Checkout.Files(pattern)
        from line in File.ReadLines(Checkout.PathOf(file)).Index()
        select new Line(file, line.Index + 1, line.Item);

    [GeneratedRegex(@"^using (?<name>[\w.]+);$")]
    private static partial Regex Using();

    // A home or working folder at the root of a file system, or a drive letter.
    [GeneratedRegex(@"(?<![\w.\-/~}])/(home|root|Users|work|mnt|tmp)/|\b[A-Z]:\\\w")]
    private static partial Regex MachinePath();

    private sealed record Line(string File, int Number, string Text)
    {
        public override string ToString() => $"{File}({Number}): {Text.Trim()}";
    }
}
