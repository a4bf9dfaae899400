using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly string Imports = Checkout.PathOf("scenarios/imports");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("genius", "*.xml")]
    [InlineData("geniusweb", "*.json")]
    [InlineData(".", "*.csv")]
    [InlineData("ktab", "*.csv")]
    [InlineData("ktab", "*.xml")]
    public async Task Import_OneNegotiation_WritesAScenarioThatCheckAccepts(string folder, string pattern)
    {
        var target = _folder.PathOf("new.yaml");

        var outcome = await Negsim.RunAsync([
            "import",
            .. Directory.GetFiles(Path.Combine(Imports, folder), pattern).Order(),
            "--out",
            target,
            "--name",
            "new",
        ]);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(0, (await Negsim.RunAsync("check", target)).ExitCode);
        Assert.StartsWith(
            "name: \"new\"",
            await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Import_SeveralThingsWrong_ListsThemAndWritesNothing()
    {
        var domain = _folder.PathOf("d.xml");
        var one = _folder.PathOf("one.xml");
        var other = _folder.PathOf("other.xml");
        File.Copy(Path.Combine(Imports, "genius/herring.xml"), domain);
        File.WriteAllText(one, "<!DOCTYPE a><utility_space/>");
        File.WriteAllText(
            other,
            File.ReadAllText(Path.Combine(Imports, "genius/Islands.xml"))
                .Replace("evaluation=\"6\"", "evaluation=\"six\"", StringComparison.Ordinal)
        );

        var outcome = await Negsim.RunAsync("import", domain, one, other, "--out", _folder.PathOf("new.yaml"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{one}(1,", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{other}(9,8): 'evaluation' of <item> is 'six'; expected a number.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["d.xml", "one.xml", "other.xml"], _folder.Entries());
    }

    [Fact]
    public async Task Import_MoreOutcomesThanAreLookedAt_IsRefusedAndWritesNothing()
    {
        var table = _folder.PathOf("many.csv");
        File.WriteAllLines(
            table,
            [
                "Issue,Actor,Position,Salience,Capability",
                .. from issue in Enumerable.Range(1, 8) from actor in Enumerable.Range(1, 9) select $"I{issue},A{actor},{actor},1,1",
            ]
        );

        var outcome = await Negsim.RunAsync("import", table, "--out", _folder.PathOf("many.yaml"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(
            "these issues make 43,046,721 texts, and at most 4,000,000 texts can be looked at one by one",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(["many.csv"], _folder.Entries());
    }

    [Fact]
    public async Task Import_ARealIssue_TakesAGridOfTheSizeAskedForAndSaysSo()
    {
        const string Issue = "<issue index=\"1\" name=\"Price\" type=\"real\"><range lowerbound=\"10\" upperbound=\"40\"/>";
        File.WriteAllText(
            _folder.PathOf("d.xml"),
            $"<negotiation_template><objective name=\"Gas & oil\">{Issue}</issue></objective></negotiation_template>"
        );
        foreach (var (party, slope) in new[] { ("Seller", "0.025"), ("Buyer", "0.0125") })
            File.WriteAllText(
                _folder.PathOf($"{party}.xml"),
                $"<utility_space>{Issue}<evaluator ftype=\"linear\" parameter1=\"{slope}\" parameter0=\"0\"/></issue><weight index=\"1\" "
                    + $"value=\"1\"/></utility_space>"
            );

        var outcome = await Negsim.RunAsync(
            "import",
            _folder.PathOf("d.xml"),
            _folder.PathOf("Seller.xml"),
            _folder.PathOf("Buyer.xml"),
            "--grid",
            "4",
            "--out",
            _folder.PathOf("new.yaml")
        );

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("it becomes a grid of 4 values, 10, 20, 30 ... 40. --grid sets how many.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("values: [\"10\", \"20\", \"30\", \"40\"]", File.ReadAllText(_folder.PathOf("new.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A Name", "expected lower case words joined by hyphens")]
    [InlineData("none/such", "expected lower case words joined by hyphens")]
    public async Task Import_ANameThatScenariosCannotHave_IsRefused(string name, string expected)
    {
        var outcome = await Negsim.RunAsync(
            "import",
            Path.Combine(Imports, "shipping-levy.csv"),
            "--name",
            name,
            "--out",
            _folder.PathOf("new.yaml")
        );

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries());
    }

    [Fact]
    public async Task Import_FilesThatAreNotThere_NamesThemAll()
    {
        var outcome = await Negsim.RunAsync("import", "no.xml", "neither.xml");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("no.xml: there is no such file.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("neither.xml: there is no such file.", outcome.Error, StringComparison.Ordinal);
    }
}
