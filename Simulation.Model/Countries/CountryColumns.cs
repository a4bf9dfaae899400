using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>
/// The columns of <c>countries.csv</c> that the model itself reads; what they hold stands in <c>scenarios/data/README.md</c>.
/// </summary>
internal static class CountryColumns
{
    public const string Code = "iso3";
    public const string Name = "name";

    /// <summary>M49 region, such as Africa.</summary>
    public const string Region = "region";

    /// <summary>M49 subregion, such as Northern Africa.</summary>
    public const string Subregion = "subregion";

    /// <summary>The region of RICE-2010 (Nordhaus, 2010).</summary>
    public const string RiceRegion = "rice2010_region";

    /// <summary>People.</summary>
    public const string Population = "population_2023";

    /// <summary>GDP per head at purchasing power parity, constant 2021 international dollars.</summary>
    public const string OutputPerHead = "gdp_ppp_per_capita_2023_usd2021";

    /// <summary>Territorial CO2 from fossil fuels and cement, Mt.</summary>
    public const string Co2 = "co2_territorial_mt_2021";

    /// <summary>Rule of law (World Governance Indicators), about -2.5 to 2.5.</summary>
    public const string RuleOfLaw = "wgi_rule_of_law_2021";

    private static readonly string[] Texts = [Code, Name, Region, Subregion, RiceRegion];
    private static readonly (string Column, double AtLeast)[] Numbers = [(Population, 1), (OutputPerHead, 1), (Co2, 0), (RuleOfLaw, -10)];

    /// <summary>Reports columns that are missing, and cells that should be numbers of some size and are not.</summary>
    public static void Check(CsvTable table, ProblemList problems)
    {
        table.Require(Texts.Concat(Numbers.Select(number => number.Column)), problems.Add);

        foreach (var (name, atLeast) in Numbers.Where(number => table.Has(number.Column)))
        {
            var column = table.IndexOf(name);
            for (var row = 0; row < table.Rows; row++)
            {
                if (table.Number(row, column, problems.Add) < atLeast)
                    problems.Add(table.At(row, column, $"'{name}' is {table.Text(row, column)}; expected {atLeast} or more."));
            }
        }
    }
}
