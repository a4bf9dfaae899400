using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>The page on security says what a test holds: every claim has a link to one that there is.</summary>
public sealed partial class SecurityPageTests
{
    private const string Page = "docs/explanation/security.md";
    private const int Widest = 140;

    private static readonly string Text = File.ReadAllText(Checkout.PathOf(Page));
    private static readonly Dictionary<string, string> Targets = Definition()
        .Matches(Text)
        .ToDictionary(link => link.Groups[1].Value, link => link.Groups[2].Value);

    // What somebody else's rules or machines hold, so that nothing of ours can test it.
    private static readonly string[] OfOthers = ["Anyone who reaches silo or gateway ports, or Redis,", "A forged batch in a cluster."];

    [Fact]
    public void Lines_FitOnAScreen() => Assert.DoesNotContain(Text.Split('\n'), line => line.Length > Widest);

    [Fact]
    public void Links_LeadToTests()
    {
        Assert.NotEmpty(Targets);
        Assert.All(
            Targets.Values,
            target => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Checkout.PathOf(Page))!, target)), target)
        );
        Assert.Equal(Targets.Keys.Order(), Used().Matches(Text).Select(use => use.Groups[1].Value).Distinct().Order());
    }

    [Fact]
    public void Claims_HaveATestEach()
    {
        var claims = Claim()
            .Matches(Text.Replace("\n  ", " ", StringComparison.Ordinal))
            .Select(claim => (Name: claim.Groups[1].Value.TrimEnd(':'), claim.Value))
            .ToList();

        Assert.True(claims.Count > 30, $"{claims.Count} claims");
        Assert.All(
            claims.Where(claim => !OfOthers.Contains(claim.Name)),
            claim => Assert.Contains(Used().Matches(claim.Value), use => Targets.ContainsKey(use.Groups[1].Value))
        );
    }

    // - **What is claimed** and what stands in the way.
    [GeneratedRegex(@"^- \*\*(.+?)\*\*.*$", RegexOptions.Multiline)]
    private static partial Regex Claim();

    [GeneratedRegex(@"\]\[(\w+)\]")]
    private static partial Regex Used();

    [GeneratedRegex(@"^\[(\w+)\]: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
