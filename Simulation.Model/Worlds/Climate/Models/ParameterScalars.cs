using System.Text.Json;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>
/// Reads the scalars of a parameter file in JSON. Groups (RICE-N has two) are flattened; arrays get their indices: <c>xPhi_T[0][1]</c>.
/// </summary>
internal static class ParameterScalars
{
    /// <summary>Reads the file's numbers into <paramref name="scalars"/>.</summary>
    /// <exception cref="FormatException">It is not a JSON object; the message names file, line and column.</exception>
    public static void Read(string file, string text, Dictionary<string, double> scalars)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException($"{file}(1,1): expected an object of names and numbers.");

            foreach (var entry in document.RootElement.EnumerateObject())
                Take(entry.Name, entry.Value, scalars);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{file}({error.LineNumber + 1},{error.BytePositionInLine + 1}): this is not well-formed JSON.");
        }
    }

    private static void Take(string name, JsonElement value, Dictionary<string, double> scalars)
    {
        if (value.ValueKind == JsonValueKind.Number)
            scalars[name] = value.GetDouble();

        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var inner in value.EnumerateObject())
                Take(inner.Name, inner.Value, scalars);
        }

        for (var index = 0; value.ValueKind == JsonValueKind.Array && index < value.GetArrayLength(); index++)
            Take($"{name}[{index}]", value[index], scalars);
    }
}
