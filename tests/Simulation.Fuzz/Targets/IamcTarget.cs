using System.Text;
using Simulation.Storage.Datasets;
using Simulation.Storage.Exports;

namespace Simulation.Fuzz.Targets;

/// <summary>Tables of results as <c>negsim export</c> and <c>negsim report</c> read them from a folder that somebody passed on.</summary>
internal sealed class IamcTarget : ITarget
{
    private const string File = "iamc.csv";

    public string Name => "iamc";

    public string Summary => "tables of results (CSV)";

    public IReadOnlyList<string> Shipped => [];

    public IReadOnlyList<string> Signs { get; } =
    [
        ",",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        ",,",
        "\",\"",
        "\"\n\"",
        "\uFEFF",
        "NaN",
        "Infinity",
        "1e999",
        "1e-9",
        "-0",
        "2030",
        "9999",
        "10000",
        "0",
        "World",
        "Price|Carbon",
        "negsim",
    ];

    public Verdict Try(string input)
    {
        IamcTable table;
        try
        {
            table = Read(Encoding.UTF8.GetBytes(input));
        }
        catch (InvalidDataException refused)
        {
            return new Verdict(
                false,
                refused.Message.StartsWith(File, StringComparison.Ordinal)
                    ? null
                    : $"nonsense: a problem that names no file: {refused.Message}"
            );
        }

        var text = Text(table);
        return new Verdict(true, text.AsSpan().SequenceEqual(Text(Read(text))) ? null : "nonsense: another table once written out again");
    }

    private static IamcTable Read(byte[] text) => IamcTable.Read(File, new MemoryStream(text));

    private static byte[] Text(IamcTable table)
    {
        using var stream = new MemoryStream();
        CsvDataset.Write(table.LongForm(), stream);
        return stream.ToArray();
    }
}
