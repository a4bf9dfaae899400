using System.Text.RegularExpressions;

namespace Simulation.Fuzz.Targets;

/// <summary>What means something in YAML, and the words of a schema.</summary>
internal static partial class YamlSigns
{
    private static readonly string[] Signs =
    [
        "&a ",
        "*a",
        "&a [*a]",
        "<<: *a\n",
        "!!str ",
        "!!float ",
        "!x ",
        "? ",
        "- ",
        ": ",
        "|\n",
        ">\n",
        "|2+\n",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "# ",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        ",",
        "null",
        "~",
        "true",
        "false",
        "yes",
        "no",
        "\"\\uD800\"",
        "\"\\0\"",
        "\"\\x41\"",
        "{}",
        "[]",
        "{kind: ",
        "extends: base.yaml\n",
        "extends: circle.yaml\n",
        "\n  ",
        "\n",
        "=",
        "@",
        "`",
        "0.5",
        "2024-01-01",
    ];

    /// <summary>The signs, and every key and word of a schema of the repository.</summary>
    public static IReadOnlyList<string> With(string schema) =>
        [.. Signs, .. Word().Matches(Checkout.Text(schema)).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex("\"([A-Za-z][A-Za-z0-9-]{1,39})\"")]
    private static partial Regex Word();
}
