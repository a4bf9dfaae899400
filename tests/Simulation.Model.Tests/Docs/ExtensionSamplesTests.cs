using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Strategies;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Docs;

/// <summary>The samples of docs/how-to/add-a-strategy.md compile as they stand, and do what the page says.</summary>
public sealed partial class ExtensionSamplesTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";
    private static readonly Assembly Samples = Compile();

    [Fact]
    public void Patient_OfTheStrategySample_WaitsThenConcedes()
    {
        var patient = (IStrategy)Create("Simulation.Model.Strategies.Patient");

        Assert.Equal(0, patient.Concession(new BargainingMoment(0.4, 1, 1)));
        Assert.Equal(0.5, patient.Concession(new BargainingMoment(0.75, 1, 1)), 1e-12);
    }

    [Fact]
    public void AllButOne_OfTheDecisionRuleSample_TakesOneObjection()
    {
        var rule = (IDecisionRule)Create("Simulation.Model.Negotiation.Decisions.AllButOne");
        var nobody = new Electorate(["A", "B", "C"], [1, 1, 1], new Dictionary<string, double[]>());

        Assert.True(rule.Passes([true, true, false], [true, true, true], nobody));
        Assert.False(rule.Passes([true, false, false], [true, true, true], nobody));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    private static object Create(string type) => Activator.CreateInstance(Samples.GetType(type, throwOnError: true)!)!;

    private static Assembly Compile()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/how-to/add-a-strategy.md"));
        var sources = Fences().Matches(page).Select(match => match.Groups[1].Value).Append(Usings);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.Length > 0);

        // The name lets the samples see what classes of the model itself would see.
        var compilation = CSharpCompilation.Create(
            typeof(ExtensionSamplesTests).Assembly.GetName().Name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(stream.ToArray());
    }
}
