using System.Text.Json;

namespace Simulation.Runner.Verification.Theory;

/// <summary>One family of theory cases: a JSON file of the folder <c>theory</c>.</summary>
internal sealed class TheorySuite(string file) : IReferenceSuite
{
    private static readonly Dictionary<string, ITheoryModel> Models = typeof(TheorySuite).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(ITheoryModel)))
        .Select(type => (ITheoryModel)Activator.CreateInstance(type)!)
        .ToDictionary(model => model.Name, StringComparer.Ordinal);

    public string Name => $"theory/{Path.GetFileNameWithoutExtension(file)}";

    /// <summary>The families that a reference folder holds, by name.</summary>
    public static IEnumerable<TheorySuite> In(string directory)
    {
        var folder = Path.Combine(directory, "theory");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => new TheorySuite(path))
            : [];
    }

    public bool IsPresent(string directory) => File.Exists(file);

    public IEnumerable<CaseResult> Run(string directory)
    {
        JsonDocument document;
        string? broken = null;
        try
        {
            document = JsonDocument.Parse(File.ReadAllText(file));
        }
        catch (JsonException error)
        {
            broken = $"line {error.LineNumber + 1}: this is not well-formed JSON.";
            document = JsonDocument.Parse("{}");
        }

        using (document)
        {
            if (broken is null && (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("cases", out _)))
                broken = "there is no list 'cases' in it.";

            if (broken is not null)
            {
                yield return new CaseResult(Path.GetFileName(file), CaseStatus.Failed, 0, broken);
                yield break;
            }

            foreach (var one in document.RootElement.GetProperty("cases").EnumerateArray())
                yield return Case(one);
        }
    }

    private static CaseResult Case(JsonElement one)
    {
        var id = one.TryGetProperty("id", out var name) ? name.ToString() : "a case without id";
        try
        {
            var model = one.GetProperty("model").GetString()!;
            if (!Models.TryGetValue(model, out var solver))
                return new CaseResult(id, CaseStatus.Unsupported, 0, $"nothing computes the model '{model}' yet.");

            var tolerance = one.GetProperty("tolerance");
            var comparison = new TheoryComparison(tolerance.GetProperty("abs").GetDouble(), tolerance.GetProperty("rel").GetDouble());
            var found = solver.Solve(new TheoryInputs(one.GetProperty("inputs")));
            foreach (var expected in one.GetProperty("expected").EnumerateObject())
                comparison.Compare(expected.Name, found[expected.Name], expected.Value);

            return comparison.Differences.Count == 0
                ? new CaseResult(id, CaseStatus.Passed, comparison.WorstError)
                : new CaseResult(id, CaseStatus.Failed, comparison.WorstError, string.Join("; ", comparison.Differences.Take(3)));
        }
        catch (Exception error) when (error is FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return new CaseResult(id, CaseStatus.Failed, 0, $"the case cannot be read: {error.Message}");
        }
    }
}
