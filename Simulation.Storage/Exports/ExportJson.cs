using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulation.Storage.Exports;

/// <summary>JSON as the exports write it: every letter as itself, "\n" as newline, NaN and infinities as null.</summary>
public static class ExportJson
{
    /// <summary>A writer; indented for files that people read.</summary>
    public static Utf8JsonWriter Writer(Stream stream, bool indented = false) =>
        new(
            stream,
            new JsonWriterOptions
            {
                Indented = indented,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    /// <summary>Writes a number, null where it is not finite.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
