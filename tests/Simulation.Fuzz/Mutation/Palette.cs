using System.Text.RegularExpressions;

namespace Simulation.Fuzz.Mutation;

/// <summary>What mutations are made of: the texts of a corpus, and words that mean something in them.</summary>
/// <param name="seeds">The corpus.</param>
/// <param name="signs">Words and signs of the format that need not stand in the corpus.</param>
internal sealed partial class Palette(IReadOnlyList<string> seeds, IReadOnlyList<string> signs)
{
    private const int LongestWord = 40;

    /// <summary>Numbers on which readers stumble.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0",
        "-0",
        "1",
        "-1",
        "2",
        "0.5",
        "1e-9",
        "5e-324",
        "1e308",
        "-1e308",
        "1e309",
        "1e999",
        "-1e999",
        "NaN",
        "-NaN",
        "Infinity",
        ".nan",
        ".inf",
        "-.inf",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "18446744073709551616",
        "1e15",
        "1e28",
        "1e29",
        "0x10",
        "0o17",
        "1_000",
        "1,5",
        "1.",
        ".5",
        "+1",
        "--1",
        "1e",
        "٣",
        "00",
        "007",
        "1e-400",
        "0.1",
        "0.30000000000000004",
        "100",
        "1000",
        "10000",
        "1000001",
    ];

    /// <summary>Characters on which readers stumble.</summary>
    public static IReadOnlyList<string> Oddities { get; } =
    [
        "\uFEFF",
        "\0",
        "\t",
        "\r",
        "\r\n",
        "\n\n",
        "\u0085",
        "\u2028",
        "\u2029",
        "\uD800",
        "\uDC00",
        "\uFFFE",
        "\uFFFF",
        "é",
        "e\u0301",
        "😀",
        "\u202E",
        "\u200B",
        "\u00A0",
        "\u0007",
        "\u001B",
        "\u007F",
        "İ",
        "ß",
        "\\u0000",
        "\\uD800",
        "\"",
        "'",
        "`",
        "\\",
    ];

    /// <summary>The corpus.</summary>
    public IReadOnlyList<string> Seeds => seeds;

    /// <summary>Words and signs of the format, and the words of the corpus.</summary>
    public IReadOnlyList<string> Words { get; } =
    [
        .. signs,
        .. seeds.SelectMany(seed => Word().Matches(seed)).Select(match => match.Value).Where(word => word.Length <= LongestWord).Distinct(),
    ];

    /// <summary>Signs of the format alone.</summary>
    public IReadOnlyList<string> Signs => signs;

    [GeneratedRegex(@"[\w.#-]+")]
    private static partial Regex Word();
}
