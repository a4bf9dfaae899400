using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Runner.Verification.Theory;

/// <summary>Runs one case of a family: finds its model by name, solves it, compares.</summary>
internal static class TheoryCase
{
    private const int MostDifferences = 3;

    private static readonly Dictionary<string, ITheoryModel> Models = typeof(TheoryCase)
        .Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(ITheoryModel)))
        .Select(type => (ITheoryModel)Activator.CreateInstance(type)!)
        .ToDictionary(model => model.Name, StringComparer.Ordinal);

    /// <summary>The names of all models, in order.</summary>
    public static IEnumerable<string> ModelNames => Models.Keys.Order(StringComparer.Ordinal);

    /// <summary>The model of this name; null where there is none.</summary>
    public static ITheoryModel? Model(string name) => Models.GetValueOrDefault(name);

    /// <summary>The outcome. Whatever is wrong with a case is a failure of that case, told in its detail.</summary>
    public static CaseResult Run(JsonElement one)
    {
        var fields = new TheoryInputs(one, "field");
        var id = fields.Has("id") ? fields.Get("id").ToString() : "a case without id";
        try
        {
            var model = fields.Text("model");
            return Model(model) is { } solver
                ? Compare(id, solver.Solve(new TheoryInputs(fields.Get("inputs"))), fields)
                : new CaseResult(id, CaseStatus.Unsupported, 0, $"nothing computes the model '{model}' yet.");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new CaseResult(id, CaseStatus.Failed, 0, $"the case cannot be computed: {error.Message}");
        }
    }

    private static CaseResult Compare(string id, JsonObject found, TheoryInputs fields)
    {
        var tolerance = fields.Object("tolerance");
        var comparison = new TheoryComparison(tolerance.Number("abs"), tolerance.Number("rel"));
        foreach (var expected in fields.Get("expected").EnumerateObject())
            comparison.Compare(expected.Name, found[expected.Name], expected.Value);

        return comparison.Differences.Count == 0
            ? new CaseResult(id, CaseStatus.Passed, comparison.WorstError)
            : new CaseResult(id, CaseStatus.Failed, comparison.WorstError, string.Join("; ", comparison.Differences.Take(MostDifferences)));
    }
}
