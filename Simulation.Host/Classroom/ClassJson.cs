using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulation.Host.Classroom;

/// <summary>How classes are written as JSON: in the store, over the API and on the feed alike.</summary>
internal static class ClassJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // Series may have gaps, which are NaN.
        options.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.MaxDepth = 16;
        // What a request must say and does not, or says as null, is reported to its sender before anything reads it.
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}
