using System.Text.Json;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>
/// What a reference states: in it <c>null</c> is the same as leaving out, for what does not exist and for what is too long to list.
/// </summary>
internal static class Stated
{
    /// <summary>Whether a member is there and not null.</summary>
    public static bool States(this JsonElement reference, string name, out JsonElement value) =>
        reference.TryGetProperty(name, out value) && value.IsStated();

    /// <summary>The members that are not null.</summary>
    public static IEnumerable<JsonProperty> StatedMembers(this JsonElement reference) =>
        reference.EnumerateObject().Where(member => member.Value.IsStated());

    /// <summary>Whether a value is not null.</summary>
    public static bool IsStated(this JsonElement value) => value.ValueKind != JsonValueKind.Null;
}
