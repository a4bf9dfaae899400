using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Worlds;

namespace Simulation.Storage.Exports;

/// <summary>
/// Units as the IAMC format writes them, so that pyam converts them through iam-units: a space before the species (<c>Gt CO2/yr</c>),
/// money in the dollars of a year (<c>billion USD_2010/yr</c>), <c>dimensionless</c> for
/// pure numbers. Money without a price year is <c>USD</c> without one.
/// </summary>
public static partial class IamcUnit
{
    private const string Pure = "dimensionless";

    // Quantities that the product counts in its own words.
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["1"] = Pure,
        [""] = Pure,
        ["share"] = Pure,
        ["index"] = Pure,
        ["unit"] = Pure,
        ["money"] = Pure,
        ["utility"] = Pure,
        ["periods"] = "count",
        ["ODP kt"] = "kt CFC11-equiv",
        ["billion units/yr"] = "billion/yr",
        ["US$ off the unit cost"] = "US$",
    };

    /// <summary>The unit of a series.</summary>
    public static string Of(Series series) => Of(series.Unit, series.PriceYear);

    /// <summary>A unit in the IAMC format.</summary>
    /// <param name="unit">The unit as a series or an indicator states it.</param>
    /// <param name="priceYear">The year in whose prices money is counted; null where there is none.</param>
    public static string Of(string unit, int? priceYear)
    {
        var known = Own.GetValueOrDefault(unit, Index().IsMatch(unit) ? Pure : unit);
        var dollars = priceYear is { } year ? string.Create(CultureInfo.InvariantCulture, $"USD_{year}") : "USD";
        return Species().Replace(known, "$1 $2").Replace("US$", dollars, StringComparison.Ordinal);
    }

    // An index that is 100 in a year.
    [GeneratedRegex(@"^\d+ = 100$")]
    private static partial Regex Index();

    [GeneratedRegex(@"\b(Gt|Mt|kt|t)(CO2|C)\b")]
    private static partial Regex Species();
}
