using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Negotiation;
using Simulation.Model.Worlds.Climate;

namespace Simulation.Runner.Verification.Climate;

/// <summary>
/// RICE-N: every file <c>run_savS_mitM.csv</c>, a savings rate of S/10 and a mitigation rate of M/10 for all; and <c>bilateral_*.csv</c>,
/// what one round of bilateral deals binds each region to.
/// </summary>
internal sealed partial class RicenSuite : IReferenceSuite
{
    private const double Tolerance = 1e-4;
    private const double DealTolerance = 1e-6;
    private const string RegionPrefix = "gross_output_r";

    public string Name => "climate/ricen";

    public bool IsPresent(string directory) => new ClimateFiles(directory, "ricen").Exist;

    public IEnumerable<CaseResult> Run(string directory)
    {
        var files = new ClimateFiles(directory, "ricen");
        foreach (var file in files.Named("run_*.csv"))
            yield return ClimateFiles.Guard(file, () => Compare(file, files));

        foreach (var file in files.Named("bilateral_*.csv"))
            yield return ClimateFiles.Guard(file, () => Deals(file, files));
    }

    [GeneratedRegex("^run_sav(?<savings>[0-9]+)_mit(?<mitigation>[0-9]+)")]
    private static partial Regex Levels();

    private static CaseResult Compare(string file, ClimateFiles files)
    {
        var match = Levels().Match(file);
        if (!match.Success)
            throw new FormatException($"the name '{file}' does not say which controls it has; expected run_savS_mitM.");

        var savings = ClimateFiles.Number(match, "savings") / 10.0;
        var mitigation = ClimateFiles.Number(match, "mitigation") / 10.0;
        var model = files.Build();
        var table = files.Table(file);
        var comparison = new NumberComparison(Tolerance);
        var state = model.CreateState();
        var period = new ClimatePeriod(model.Regions);
        var miu = Enumerable.Repeat(mitigation, model.Regions).ToArray();
        var s = Enumerable.Repeat(savings, model.Regions).ToArray();
        for (var row = 0; row < table.Rows; row++)
        {
            // Row 0 is the start; row t what step t left behind, with the output that it produced.
            if (row > 0)
                model.Step(state, miu, s, 0, period);

            foreach (var column in table.Columns.Where(column => column != "step"))
                comparison.Add($"{column} step {row}", Found(column, state, period, row), ClimateFiles.Cell(table, row, column));
        }

        return comparison.Result(file);
    }

    // The proposals of the recorded round are given by a formula: i promises j ((i + j) mod 10)/10, requests ((2i + j) mod 10)/10, and i
    // accepts j where ij mod 3 is 0.
    private static CaseResult Deals(string file, ClimateFiles files)
    {
        var table = files.Table(file);
        var comparison = new NumberComparison(DealTolerance);
        var n = table.Rows;
        var promises = new double[n * n];
        var requests = new double[n * n];
        var accepts = new bool[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                promises[(i * n) + j] = (i + j) % 10 / 10.0;
                requests[(i * n) + j] = ((2 * i) + j) % 10 / 10.0;
                accepts[(i * n) + j] = i * j % 3 == 0;
            }
        }

        var bound = BilateralRound.Bound(n, promises, requests, accepts);
        for (var row = 0; row < n; row++)
            comparison.Add(
                $"region {row}",
                bound[(int)ClimateFiles.Cell(table, row, "region_id")],
                ClimateFiles.Cell(table, row, "minimum_mitigation_rate")
            );

        return comparison.Result(file);
    }

    private static int? RegionOf(string column, ClimatePeriod period) =>
        column.StartsWith(RegionPrefix, StringComparison.Ordinal)
        && int.TryParse(column.AsSpan(RegionPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var region)
        && region < period.Y.Length
            ? region
            : null;

    private static double Found(string column, ClimateState state, ClimatePeriod period, int row) =>
        column switch
        {
            "T_AT" => state.Surface,
            "T_LO" => state.Ocean,
            "M_AT" => state.Atmosphere,
            "M_UP" => state.Upper,
            "M_LO" => state.Lower,
            "capital_sum" => state.Capital.Sum(),
            "gross_output_sum" => row == 0 ? 0 : period.Y.Sum(),
            _ when RegionOf(column, period) is { } region => row == 0 ? 0 : period.Y[region],
            _ => throw new FormatException($"unknown column '{column}'."),
        };
}
