using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>The reference of the command line names every command and option that there is.</summary>
public sealed partial class CommandReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Checkout.PathOf("docs/reference/commands.md"));
    private static readonly string[] OfEveryCommand = ["--plugins", "--verbose"];

    [Fact]
    public async Task Reference_NamesEveryCommandAndItsOptions()
    {
        var commands = CommandLine()
            .Matches((await Negsim.RunAsync("--help")).Output.Split("Commands:")[1])
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.Contains("run", commands);
        Assert.All(OfEveryCommand, option => Assert.Contains($"`{option}", Reference.Split("\n## ")[0], StringComparison.Ordinal));
        foreach (var command in commands)
        {
            var section = Reference.Split("\n## ").SingleOrDefault(text => text.Split('\n')[0].Split(' ')[0] == command);
            Assert.True(section is not null, $"docs/reference/commands.md has no section '{command}'");
            var options = OptionName().Matches((await Negsim.RunAsync(command, "--help")).Output).Select(match => match.Groups[1].Value);
            Assert.All(
                options.Except(["--help", .. OfEveryCommand]),
                option => Assert.Contains($"`{option}", section, StringComparison.Ordinal)
            );
        }
    }

    [GeneratedRegex(@"^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^  (?:-\S, )*(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex OptionName();
}
