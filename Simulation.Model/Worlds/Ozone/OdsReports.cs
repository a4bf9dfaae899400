using System.Globalization;
using Simulation.Model.Countries;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Worlds.Ozone;

/// <summary>
/// Reported consumption of ozone-depleting substances by country and year, all groups in the file added up, ODP tonnes (UNEP Ozone
/// Secretariat). The European Community reports as one (<c>EUU</c>) for the members that have no rows of their own.
/// </summary>
internal sealed class OdsReports
{
    /// <summary>The file.</summary>
    public const string File = "ods_by_country.csv";

    // Negative and zero consumption is real (exports, destruction), but nobody cuts what it does not use: this little stands for it.
    private const double Least = 1;
    private const string Community = "EUU";
    private const string GroupSuffix = "_odp_t";
    private const string How = "leave it out, put it into a bloc, or type everyone's consumption in with world.baseline";

    // The members of the European Community in 1986.
    private static readonly string[] CommunityMembers =
    [
        "BEL",
        "DEU",
        "DNK",
        "ESP",
        "FRA",
        "GBR",
        "GRC",
        "IRL",
        "ITA",
        "LUX",
        "NLD",
        "PRT",
    ];

    private readonly Dictionary<string, double> _tonnes;
    private readonly int _year;

    private OdsReports(Dictionary<string, double> tonnes, int year)
    {
        _tonnes = tonnes;
        _year = year;
    }

    /// <summary>
    /// The consumption of each party in a year, ODP tonnes, at least 1; null where the file or a country's report is missing, which has
    /// been added to the problems.
    /// </summary>
    public static double[]? Read(int year, WorldContext context)
    {
        if (!context.Files.TryGetValue(File, out var text) || context.Data is not { } data)
        {
            context.Problems.Add(
                "world",
                $"the data file '{File}' is missing; it belongs into a folder 'data' beside the scenario. Or type consumption in with "
                    + $"world.baseline, ODP tonnes a year."
            );
            return null;
        }

        var before = context.Problems.Problems.Count;
        var reports = Parse(text, year, context.Problems);
        if (context.Problems.Problems.Count > before)
            return null;

        double[] tonnes = [.. context.Parties.Select(party => reports.Of(party, data, context))];
        return context.Problems.Problems.Count > before ? null : tonnes;
    }

    private static OdsReports Parse(string text, int year, ProblemList problems)
    {
        var table = CsvTable.Parse(File, text, problems.Add, CountryColumns.Code);
        var tonnes = new Dictionary<string, double>(StringComparer.Ordinal);
        table.Require([CountryColumns.Code, "year"], problems.Add);

        int[] groups =
        [
            .. table.Columns.Where(column => column.EndsWith(GroupSuffix, StringComparison.Ordinal)).Where(table.Has).Select(table.IndexOf),
        ];
        if (groups.Length == 0)
            problems.Add(
                new Problem(
                    File,
                    1,
                    1,
                    $"expected a column of ODP tonnes for each group of substances, with a name that ends in '{GroupSuffix}'; found none."
                )
            );

        for (var row = 0; problems.IsEmpty && row < table.Rows; row++)
        {
            if (table.Number(row, table.IndexOf("year"), problems.Add) != year)
                continue;

            double?[] reported = [.. groups.Select(group => table.Number(row, group, problems.Add))];
            if (
                reported.Any(group => group is not null)
                && !tonnes.TryAdd(table.Text(row, CountryColumns.Code), reported.Sum(group => group ?? 0))
            )
                problems.Add(
                    table.At(row, CountryColumns.Code, $"'{table.Text(row, CountryColumns.Code)}' stands here a second time for {year}.")
                );
        }

        return new OdsReports(tonnes, year);
    }

    private double Of(Party party, CountryData data, WorldContext context)
    {
        string[] reporting = [.. party.Members.Where(_tonnes.ContainsKey)];
        string[] together = [.. party.Members.Except(reporting).Where(CommunityMembers.Contains)];
        string[] silent = [.. party.Members.Except(reporting).Except(together).Select(code => $"{code}, {data.Countries.Name(code)}")];
        var sum = reporting.Sum(code => _tonnes[code]) + (together.Length > 0 ? Shared(together, data, context) : 0);
        if (silent.Length == party.Members.Count)
            context.Problems.Add(
                "countries",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{File}' has no report of {(silent.Length == 0 ? party.Code : string.Join("; ", silent))} for {_year}: {How}."
                )
            );
        else if (silent.Length > 0)
            context.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{File}' has no report of {string.Join("; ", silent)} for {_year}: no consumption within {party.Code}."
                )
            );
        else if (sum < Least)
            context.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{party.Code} reports a consumption of {sum} ODP tonnes in {_year} and counts with {Least}."
                )
            );

        return Math.Max(sum, Least);
    }

    // The whole of what the Community reports, or the part of these members by output.
    private double Shared(string[] members, CountryData data, WorldContext context)
    {
        if (!_tonnes.TryGetValue(Community, out var reported))
        {
            context.Problems.Add(
                "countries",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{File}' has no report of {string.Join(", ", members)} for {_year}, nor of {Community}, which reports for them: {How}"
                        + $"."
                )
            );
            return 0;
        }

        string[] all = [.. CommunityMembers.Where(code => data.Countries.Has(code) && !_tonnes.ContainsKey(code))];
        if (members.Length == all.Length)
            return reported;

        context.Notes.Add(
            $"The European Community reports consumption as one; {string.Join(", ", members)} get their share of it by output."
        );
        return reported * members.Sum(code => data.Baselines[code].Output) / all.Sum(code => data.Baselines[code].Output);
    }
}
