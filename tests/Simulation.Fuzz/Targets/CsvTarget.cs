using System.Text;
using Simulation.Model.Countries;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Fuzz.Targets;

/// <summary>Tables of countries and of pairs of countries, as a user brings them in a folder <c>data</c>.</summary>
internal sealed class CsvTarget : ITarget
{
    private const int Rows = 6;

    public string Name => "csv";

    public string Summary => "country data (CSV)";

    public IReadOnlyList<string> Shipped { get; } =
    [Bundle.Join(("countries.csv", Head("countries.csv")), ("affinity.csv", Head("affinity.csv")))];

    public IReadOnlyList<string> Signs { get; } =
    [
        ",",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\n\n",
        ",,",
        "\",\"",
        "\"\n\"",
        ";",
        "\t",
        "|",
        "sep=;\n",
        "sep=,\n",
        "0,5",
        "1,500",
        ";;;\n",
        " ",
        "\r",
        "NA",
        "1e5",
        "-1",
        "=== affinity.csv\n",
        "=== countries.csv\n",
    ];

    public Verdict Try(string input)
    {
        var files = Bundle.Split(input, CountryData.CountriesFile);
        foreach (var (file, text) in files)
        {
            if (FaultOfTable(file, text) is { } fault)
                return Verdict.Wrong(fault);
        }

        var problems = new ProblemList(path => (path, 0, 0));
        var data = CountryData.Parse(
            files.DistinctBy(file => file.File).ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal),
            problems
        );
        return data is null
            ? new Verdict(false, Places.Fault(problems.Problems, files))
            : new Verdict(true, problems.IsEmpty ? FaultOf(data) : "nonsense: accepted with problems");
    }

    private static string? FaultOf(CountryData data)
    {
        var baselines = data.Countries.Codes.Select(code => data.Baselines[code]);
        var affinities = data.Countries.Codes.SelectMany(one => data.Countries.Codes.Select(other => data.Pairs.Of(one, other)));
        return baselines.Any(country =>
                !double.IsFinite(country.Population + country.Output + country.Co2)
                || country.Population <= 0
                || country.Output <= 0
                || country.Co2 < 0
            )
                ? "nonsense: a country without a size"
            : affinities.Any(pair => pair.Affinity is < 0 or > 1 || pair.Ties is { DistanceKm: not (>= 0 and < 1e9) })
                ? "nonsense: a pair outside its ranges"
            : null;
    }

    // Written out and read again, a table is the same.
    private static string? FaultOfTable(string file, string text)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Parse(file, text, problems.Add);
        if (problems.Count > 0 && Places.Fault(problems, (file, text)) is { } outside)
            return outside;

        if (table.Columns.Count == 0)
            return problems.Count > 0 ? null : "nonsense: accepted a table without columns";

        var cells = CellsOf(table);
        var written = new StringBuilder();
        foreach (var row in cells)
            written.AppendJoin(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');

        var again = CsvTable.Parse(file, written.ToString(), _ => { });
        return CellsOf(again).SelectMany(row => row).SequenceEqual(cells.SelectMany(row => row))
            ? null
            : "nonsense: another table once written out";
    }

    private static List<IReadOnlyList<string>> CellsOf(CsvTable table) =>
        [
            table.Columns,
            .. Enumerable
                .Range(0, table.Rows)
                .Select(row =>
                    (IReadOnlyList<string>)[.. Enumerable.Range(0, table.Columns.Count).Select(column => table.Text(row, column))]
                ),
        ];

    private static string Head(string file) => string.Join('\n', Checkout.Text($"scenarios/data/{file}").Split('\n').Take(Rows));
}
