using System.Text;
using System.Text.Json;

namespace Simulation.Storage.Sweeps;

/// <summary>A point of a sweep that is done.</summary>
/// <param name="Point">Its place in the design, from 0.</param>
/// <param name="Values">The values of each indicator over the replicates; empty where it failed.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record SweepPoint(int Point, double[][] Values, string? Failure)
{
    /// <summary>Writes the point as an object; a value that does not exist is null.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("point", Point);
        if (Failure is not null)
            json.WriteString("failed", Failure);

        json.WriteStartArray("values");
        foreach (var values in Values)
        {
            json.WriteStartArray();
            foreach (var value in values)
            {
                if (double.IsFinite(value))
                    json.WriteNumberValue(value);
                else
                    json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a line of a journal.</summary>
    /// <exception cref="InvalidDataException">It is no point.</exception>
    public static SweepPoint Read(ReadOnlySpan<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(line));
            var root = json.RootElement;
            return new SweepPoint(
                root.GetProperty("point").GetInt32(),
                [
                    .. root.GetProperty("values")
                        .EnumerateArray()
                        .Select(values =>
                            values
                                .EnumerateArray()
                                .Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())
                                .ToArray()
                        ),
                ],
                root.TryGetProperty("failed", out var failure) ? failure.GetString() : null
            );
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(
                $"{SweepJournal.FileName}: a line of it is damaged ({error.Message}). Begin the sweep anew in another folder with --out.",
                error
            );
        }
    }
}
