using System.Text.Json;

namespace Simulation.Storage.Folders;

/// <summary>What is wrong with a file of JSON that this program wrote once and somebody changed since.</summary>
public static class DamagedJson
{
    /// <summary>A sentence without the place in the file, which messages begin with.</summary>
    /// <param name="error">What the parser found.</param>
    public static string Words(JsonException error) =>
        error.Message.Contains("could not be converted", StringComparison.Ordinal)
            ? $"{error.Path?.TrimStart('$', '.')} has a value that this program never writes there."
            : error.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
}
