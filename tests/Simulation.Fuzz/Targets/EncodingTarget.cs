using System.Text;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Fuzz.Targets;

/// <summary>The bytes of files as people save them. An input's characters up to U+00FF are the bytes.</summary>
internal sealed class EncodingTarget : ITarget
{
    private const string File = "input.xml";

    public string Name => "encoding";

    public string Summary => "files in any encoding";

    public IReadOnlyList<string> Shipped { get; } =
    [
        Checkout.Text("scenarios/imports/genius/herring.xml"),
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a b=\"Gen\u00E8ve\"/>",
        "\u00FF\u00FEa\u0000b\u0000",
        "\u00EF\u00BB\u00BFa,b\n1,2\n",
    ];

    public IReadOnlyList<string> Signs { get; } =
    [
        "\u00EF\u00BB\u00BF",
        "\u00FF\u00FE",
        "\u00FE\u00FF",
        "\u00FF\u00FE\u0000\u0000",
        "\u0000",
        "\u00C3\u00A8",
        "\u00E8",
        "\u0080",
        "PK\u0003\u0004",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "windows-1252",
        "UTF-16",
        "UTF-7",
        "Shift_JIS",
        "EUC-JP",
        "GB18030",
        "IBM037",
        "ISO-2022-JP",
        "US-ASCII",
        "\r",
        "\r\n",
    ];

    public Verdict Try(string input)
    {
        var problems = new List<Problem>();
        var text = TextDecoder.Decode(File, Encoding.Latin1.GetBytes(input), problems.Add);
        if (text is null)
            return new Verdict(
                false,
                problems.Count != 1 ? "nonsense: refused with another number of problems than one"
                    : problems[0].Column > input.Length + 1 ? "nonsense: a problem outside the text"
                    : Places.Fault(problems)
            );

        if (problems.Count > 0 || text.Contains('\0', StringComparison.Ordinal))
            return Verdict.Wrong("nonsense: accepted with problems or a zero");

        var again = TextDecoder.Decode(File, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], problems.Add);
        return again == text ? Verdict.Accepted : Verdict.Wrong("nonsense: another text once written out");
    }
}
