using System.Text.Json;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>
/// One published negotiation: a folder of <c>negotiation</c> with a <c>reference.json</c>, whatever the folder is called.
/// </summary>
internal sealed class NegotiationSuite(string folder) : IReferenceSuite
{
    private const string ReferenceFile = "reference.json";

    public string Name => $"negotiation/{Path.GetFileName(folder)}";

    /// <summary>The negotiations that a reference folder holds, by name.</summary>
    public static IEnumerable<NegotiationSuite> In(string directory)
    {
        var all = Path.Combine(directory, "negotiation");
        return Directory.Exists(all)
            ? Directory
                .EnumerateDirectories(all)
                .Where(path => File.Exists(Path.Combine(path, ReferenceFile)))
                .Order(StringComparer.Ordinal)
                .Select(path => new NegotiationSuite(path))
            : [];
    }

    public bool IsPresent(string directory) => File.Exists(Path.Combine(folder, ReferenceFile));

    public IEnumerable<CaseResult> Run(string directory)
    {
        try
        {
            var root = JsonDocument.Parse(TextFile.Read(Path.Combine(folder, ReferenceFile))).RootElement;
            return (root.TryGetProperty("kind", out var kind) ? kind.GetString() : null) switch
            {
                "bargaining" => [.. BargainingCases.Of(folder, root)],
                "collective-decision" => [.. CollectiveDecisionCases.Of(folder, root)],
                var other => [new CaseResult(ReferenceFile, CaseStatus.Unsupported, 0, $"nothing computes the kind '{other}' yet.")],
            };
        }
        catch (Exception error)
            when (error
                    is JsonException
                        or IOException
                        or UnauthorizedAccessException
                        or FormatException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
            )
        {
            return [new CaseResult(ReferenceFile, CaseStatus.Failed, 0, $"the case cannot be read: {error.Message}")];
        }
    }
}
