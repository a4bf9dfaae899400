using System.Text.Json;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Verification.Theory;

/// <summary>One family of theory cases: a JSON file of the folder <c>theory</c>.</summary>
internal sealed class TheorySuite(string file) : IReferenceSuite
{
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
        try
        {
            return Run(JsonDocument.Parse(TextFile.Read(file)).RootElement);
        }
        catch (JsonException error)
        {
            return [Unreadable($"line {error.LineNumber + 1}: this is not well-formed JSON.")];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return [Unreadable($"the file cannot be read: {error.Message}")];
        }
    }

    private IEnumerable<CaseResult> Run(JsonElement family) =>
        family.ValueKind == JsonValueKind.Object && family.TryGetProperty("cases", out var cases) && cases.ValueKind == JsonValueKind.Array
            ? cases.EnumerateArray().Select(TheoryCase.Run)
            : [Unreadable("there is no list 'cases' in it.")];

    private CaseResult Unreadable(string detail) => new(Path.GetFileName(file), CaseStatus.Failed, 0, detail);
}
