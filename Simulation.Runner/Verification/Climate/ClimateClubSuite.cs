using System.Numerics;
using Simulation.Model.Games.Agreements;

namespace Simulation.Runner.Verification.Climate;

/// <summary>
/// The climate club: <c>regions.csv</c> and <c>imports_*.csv</c> give the club, <c>payoffs*.csv</c> payoffs at given memberships,
/// <c>stability*.csv</c> the stable memberships of each price and tariff.
/// </summary>
internal sealed class ClimateClubSuite : IReferenceSuite
{
    private const double Tolerance = 1e-9;
    private const string PayoffPrefix = "payoff_";

    // The cost parameter is this part of the published one.
    private const double CostScale = 0.837;

    public string Name => "climate/climate_club";

    public bool IsPresent(string directory) => new ClimateFiles(directory, "climate_club").Exist;

    public IEnumerable<CaseResult> Run(string directory)
    {
        var files = new ClimateFiles(directory, "climate_club");
        foreach (var file in files.Named("payoffs*.csv"))
            yield return ClimateFiles.Guard(file, () => Payoffs(files, file));

        foreach (var file in files.Named("stability*.csv"))
            yield return ClimateFiles.Guard(file, () => Stability(files, file));
    }

    private static CaseResult Payoffs(ClimateFiles files, string file)
    {
        var (regions, names, imports) = Read(files);
        var table = files.Table(file);
        var comparison = new NumberComparison(Tolerance);
        for (var row = 0; row < table.Rows; row++)
        {
            var club = new ClimateClub(
                regions,
                imports,
                ClimateFiles.Cell(table, row, "target_price"),
                ClimateFiles.Cell(table, row, "tariff")
            );
            var payoffs = club.Payoffs(Members(table.Text(row, "membership_bits_in_region_order")));
            for (var region = 0; region < names.Count; region++)
                comparison.Add(
                    $"{names[region]} row {row + 1}",
                    payoffs[region],
                    ClimateFiles.Cell(table, row, PayoffPrefix + names[region])
                );
        }

        return comparison.Result(file);
    }

    private static CaseResult Stability(ClimateFiles files, string file)
    {
        var (regions, _, imports) = Read(files);
        var table = files.Table(file);
        var comparison = new NumberComparison(Tolerance);
        for (var row = 0; row < table.Rows; row++)
        {
            var club = new ClimateClub(
                regions,
                imports,
                ClimateFiles.Cell(table, row, "target_price"),
                ClimateFiles.Cell(table, row, "tariff")
            );
            var stable = club.Game().Stable();
            Exactly("n_stable_coalitions", stable.Count, row);
            if (stable.Count == 0)
                continue;

            var largest = stable.MaxBy(BitOperations.PopCount);
            Exactly("smallest_stable", stable.Min(BitOperations.PopCount), row);
            Exactly("largest_stable", BitOperations.PopCount(largest), row);
            bool[] members = [.. Enumerable.Range(0, club.Regions).Select(region => (largest >> region & 1) == 1)];
            var bits = string.Concat(members.Select(member => member ? '1' : '0'));
            if (bits != table.Text(row, "members_of_largest_bits"))
                return new CaseResult(
                    file,
                    CaseStatus.Failed,
                    1,
                    $"row {row + 1}: expected the members {table.Text(row, "members_of_largest_bits")}, found {bits}"
                );

            comparison.Add(
                $"reduction row {row + 1}",
                club.Reduction(members),
                ClimateFiles.Cell(table, row, "global_reduction_fraction_at_largest")
            );
        }

        return comparison.Result(file);

        // Counts are exact: half a unit away is far outside the tolerance.
        void Exactly(string column, int found, int row) =>
            comparison.Add($"{column} row {row + 1}", found, ClimateFiles.Cell(table, row, column));
    }

    private static (IReadOnlyList<ClubRegion> Regions, IReadOnlyList<string> Names, double[] Imports) Read(ClimateFiles files)
    {
        var table = files.Table("regions.csv");
        List<string> names = [.. Enumerable.Range(0, table.Rows).Select(row => table.Text(row, "region"))];
        ClubRegion[] regions =
        [
            .. Enumerable
                .Range(0, table.Rows)
                .Select(row => new ClubRegion(
                    ClimateFiles.Cell(table, row, "gdp_busd2011"),
                    ClimateFiles.Cell(table, row, "co2_mt"),
                    CostScale * ClimateFiles.Cell(table, row, "mckinsey_alpha"),
                    ClimateFiles.Cell(table, row, "tariff_alpha"),
                    ClimateFiles.Cell(table, row, "tariff_beta")
                )),
        ];
        var trade = files.Table(files.Named("imports*.csv").First());
        var imports = new double[names.Count * names.Count];
        for (var row = 0; row < trade.Rows; row++)
        {
            var exporter = names.IndexOf(trade.Text(row, "exporter"));
            if (exporter < 0)
                throw new FormatException(
                    trade.At(row, "exporter", $"'{trade.Text(row, "exporter")}' is not a region of regions.csv.").ToString()
                );

            for (var importer = 0; importer < names.Count; importer++)
                imports[(exporter * names.Count) + importer] = ClimateFiles.Cell(trade, row, names[importer]);
        }

        return (regions, names, imports);
    }

    private static bool[] Members(string bits) =>
        [
            .. bits.Select(bit =>
                bit switch
                {
                    '1' => true,
                    '0' => false,
                    _ => throw new FormatException($"a membership is written in 0 and 1; found '{bit}'."),
                }
            ),
        ];
}
