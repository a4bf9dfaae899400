using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies;

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
        var names = new Catalog([Plugin("Mine", Fine)]).Of(typeof(IStrategy)).Select(entry => entry.Name).ToList();

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

    private static string Refusal(string source) => Assert.Throws<PluginException>(() => new Catalog([Plugin("Mine", source)])).Message;

    private static Plugin Plugin(string name, string source)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.Length > 0);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return new Plugin(name, "1.0.0", new string('0', 64), Assembly.Load(stream.ToArray()));
    }
}
