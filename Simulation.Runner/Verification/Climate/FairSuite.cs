using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Runner.Verification.Climate;

/// <summary>The three-layer energy balance model and the airborne fraction of a CO2 pulse, as FaIR has them.</summary>
internal sealed class FairSuite : IReferenceSuite
{
    private const double Tolerance = 1e-8;

    public string Name => "climate/fair_ebm3";

    public bool IsPresent(string directory) => new ClimateFiles(directory, "fair_ebm3").Exist;

    public IEnumerable<CaseResult> Run(string directory)
    {
        var files = new ClimateFiles(directory, "fair_ebm3");
        if (files.Has("emergent.csv"))
        {
            var table = files.Table("emergent.csv");
            for (var row = 0; row < table.Rows; row++)
            {
                var at = row;
                var name = $"emergent {table.Text(row, "model")}";
                yield return ClimateFiles.Guard(name, () => Emergent(name, column => ClimateFiles.Cell(table, at, column)));
            }
        }

        foreach (var file in files.Named("co2_irf_*.csv"))
            yield return ClimateFiles.Guard(file, () => Pools(file, files));
    }

    private static CaseResult Emergent(string name, Func<string, double> cell)
    {
        var found = ThreeLayerEnergyBalance.Of(
            [cell("C1"), cell("C2"), cell("C3")],
            [cell("kappa1"), cell("kappa2"), cell("kappa3")],
            cell("epsilon"),
            cell("F_4xCO2")
        );
        var comparison = new NumberComparison(Tolerance);
        for (var layer = 0; layer < found.TimeScales.Length; layer++)
        {
            comparison.Add($"tau{layer + 1}", found.TimeScales[layer], cell($"tau{layer + 1}"));
            comparison.Add($"r{layer + 1}", found.Responses[layer], cell($"r{layer + 1}"));
        }

        comparison.Add("ECS", found.Equilibrium, cell("ECS"));
        comparison.Add("TCR", found.Transient, cell("TCR"));
        return comparison.Result(name);
    }

    private static CaseResult Pools(string file, ClimateFiles files)
    {
        var table = files.Table(file);
        var comparison = new NumberComparison(Tolerance);
        for (var row = 0; row < table.Rows; row++)
        {
            var years = ClimateFiles.Cell(table, row, "years");
            comparison.Add($"year {years}", CarbonPools.AirborneFraction(years), ClimateFiles.Cell(table, row, "airborne_fraction"));
        }

        return comparison.Result(file);
    }
}
