using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>Whatever cites a section of the theory, in what users read or in the code, cites one that the documentation has.</summary>
public sealed partial class TheoryReferenceTests
{
    private static readonly string[] Folders =
    [
        "scenarios",
        "docs",
        "Simulation.Model",
        "Simulation.Grains",
        "Simulation.Reporting",
        "Simulation.Runner",
        "Simulation.Host",
    ];
    private static readonly string[] Kinds = [".cs", ".md", ".yaml", ".razor"];

    [Fact]
    public void References_OfFactsLeversIndicatorsAndCode_HaveASectionInTheDocumentation()
    {
        var sections = Heading()
            .Matches(File.ReadAllText(Checkout.PathOf("docs/explanation/theory.md")))
            .Select(match => match.Groups["section"].Value)
            .ToHashSet();

        var found = Files()
            .SelectMany(file =>
                Reference()
                    .Matches(File.ReadAllText(file))
                    .Select(match => (File: Path.GetFileName(file), Section: match.Groups["section"].Value))
            )
            .ToList();

        Assert.NotEmpty(found);
        Assert.All(
            found,
            one =>
                Assert.True(
                    sections.Contains(one.Section),
                    $"{one.File} cites THEORY {one.Section}, which docs/explanation/theory.md has not."
                )
        );
    }

    private static IEnumerable<string> Files() =>
        Folders
            .SelectMany(folder => Directory.EnumerateFiles(Checkout.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(file =>
                Kinds.Contains(Path.GetExtension(file)) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
            );

    [GeneratedRegex("^## (?<section>[0-9A-Z]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    // The capitals of a licence's "ON ANY THEORY OF LIABILITY" are no citation; a citation without a section is one of nothing.
    [GeneratedRegex(@"\bTHEORY\b(?! OF LIABILITY| \(\?)[ ,]*(?<section>[0-9A-Z]*)")]
    private static partial Regex Reference();
}
