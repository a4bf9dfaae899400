using Simulation.Model.Catalogs;
using Simulation.Model.Strategies;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Catalogs;

public sealed class CatalogTests
{
    private const string Fine = """
        [Simulation.Model.Catalogs.Rule("fine", "does well", "this test")]
        public sealed record Fine : Simulation.Model.Strategies.Strategy
        {
            protected override double Pace(in Simulation.Model.Strategies.BargainingMoment moment) => 0;
        }
        """;

    [Fact]
    public void Of_APluginsStrategies_AreThoseOfTheModelAndItsOwnByName()
    {
        var names = new Catalog([CompiledPlugin.Of("Mine", Fine)]).Of(typeof(IStrategy)).Select(entry => entry.Name).ToList();

        Assert.Equal(Catalog.BuiltIn.Of(typeof(IStrategy)).Select(entry => entry.Name).Append("fine").Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Catalog_WithAKindOfTheModelAgain_SaysBothPlaces() =>
        Assert.Contains(
            "the kind 'conceder' is defined twice: by ",
            Refusal(Fine.Replace("\"fine\"", "\"conceder\"", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Catalog_WithATypeWithoutAnEmptyConstructor_Refuses() =>
        Assert.Equal(
            "Fine in Mine 0.0.0: the kind 'fine' cannot be made: give the class a public constructor without parameters.",
            Refusal(Fine.Replace("record Fine", "record Fine(int Needed)", StringComparison.Ordinal))
        );

    [Fact]
    public void Catalog_WithAConstructorThatThrows_SaysWhatItThrew() =>
        Assert.Equal(
            "Fine in Mine 0.0.0: the kind 'fine' cannot be made: not today",
            Refusal(
                Fine.Replace(
                    "    protected",
                    "    public Fine() => throw new System.Exception(\"not today\");\n    protected",
                    StringComparison.Ordinal
                )
            )
        );

    [Fact]
    public void Catalog_WithARuleThatNoScenarioKnows_Refuses() =>
        Assert.StartsWith(
            "Odd in Mine 0.0.0: the kind 'odd' implements no interface that scenarios know",
            Refusal("[Simulation.Model.Catalogs.Rule(\"odd\", \"\", \"\")] public sealed class Odd { }"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Bad Name!")]
    [InlineData("Late")]
    [InlineData("two--hyphens")]
    [InlineData("")]
    public void Catalog_WithANameThatIsNone_Refuses(string name) =>
        Assert.Equal(
            $"Fine in Mine 0.0.0: '{name}' is no name of a kind: write lower case words joined by hyphens, such as 'late-mover'.",
            Refusal(Fine.Replace("\"fine\"", $"\"{name}\"", StringComparison.Ordinal))
        );

    [Fact]
    public void Catalog_WithAPublicKindWithoutARule_Refuses()
    {
        var nameless = Fine[Fine.IndexOf("public", StringComparison.Ordinal)..].Replace("Fine", "Nameless", StringComparison.Ordinal);

        Assert.Equal(
            "Nameless in Mine 0.0.0: it is IStrategy and has no [Rule], so no scenario can name it: give it one, "
                + "or make the class internal.",
            Refusal(Fine + nameless)
        );
    }

    [Fact]
    public void Catalog_WithAnInternalHelper_LeavesItAlone()
    {
        var helper = Fine[Fine.IndexOf("public", StringComparison.Ordinal)..]
            .Replace("public sealed record Fine", "internal sealed record Helper", StringComparison.Ordinal);

        Assert.Contains(new Catalog([CompiledPlugin.Of("Mine", Fine + helper)]).Of(typeof(IStrategy)), entry => entry.Name == "fine");
    }

    private static string Refusal(string source) =>
        Assert.Throws<PluginException>(() => new Catalog([CompiledPlugin.Of("Mine", source)])).Message;
}
