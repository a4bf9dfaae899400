using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Host.Classroom;

namespace Simulation.Fuzz.Targets.Api;

/// <summary>
/// Writes numbers as the host does, but infinite ones so that they are told from what somebody says or calls themselves: a person may well
/// be called "Infinity".
/// </summary>
internal sealed class MarkedNumbers : JsonConverter<double>
{
    /// <summary>What is written for an infinite number.</summary>
    public const string Infinite = "infinite-30c9a1fc-2a52-4f2b-8b53-4d1f0f0ddc6e";

    /// <summary>How to write a view of a class.</summary>
    public static JsonSerializerOptions Options { get; } = new(ClassJson.Options) { Converters = { new MarkedNumbers() } };

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Views are only written.");

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsInfinity(value))
            writer.WriteStringValue(Infinite);
        else if (double.IsNaN(value))
            writer.WriteNullValue();
        else
            writer.WriteNumberValue(value);
    }
}
