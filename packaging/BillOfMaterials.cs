using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Packaging;

/// <summary>
/// A software bill of materials in CycloneDX 1.6 (ECMA-424), without time or random number: the same parts give the same bytes.
/// </summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="version">The product's version.</param>
    /// <param name="components">Its parts.</param>
    public static string Of(string version, IEnumerable<Component> components)
    {
        var product = $"pkg:generic/negotiationsim@{version}";
        var parts = components.OrderBy(one => one.Purl, StringComparer.Ordinal).ToList();
        var bill = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["bom-ref"] = product,
                    ["name"] = "NegotiationSim",
                    ["version"] = version,
                    ["licenses"] = Licences("MIT"),
                    ["purl"] = product,
                },
            },
            ["components"] = new JsonArray([.. parts.Select(Entry)]),
            ["dependencies"] = new JsonArray(
                new JsonObject { ["ref"] = product, ["dependsOn"] = new JsonArray([.. parts.Select(one => JsonValue.Create(one.Purl))]) }
            ),
        };
        return bill.ToJsonString(Options) + "\n";
    }

    private static JsonObject Entry(Component one)
    {
        var entry = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = one.Purl,
            ["name"] = one.Name,
            ["version"] = one.Version,
            ["scope"] = "required",
        };
        if (one.Sha512 is not null)
            entry["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = one.Sha512 });

        entry["licenses"] = Licences(one.Licence);
        entry["copyright"] = one.Copyright;
        entry["purl"] = one.Purl;
        return entry;
    }

    private static JsonArray Licences(string identifier) => new(new JsonObject { ["license"] = new JsonObject { ["id"] = identifier } });
}
