using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>Answers whether what a scenario names is in the country data; what is not is reported with what may have been meant.</summary>
internal sealed class KnownCountries(CountryTable table, IReadOnlyCollection<string> blocs, ProblemList problems)
{
    public bool IsCountry(string code, string path)
    {
        if (table.Has(code))
            return true;

        problems.Add(
            path,
            $"unknown country '{code}': expected an ISO 3166-1 alpha-3 code such as 'BRA', or a "
                + $"bloc.{CountryHint.For(code, [.. blocs, .. table.Codes])}"
        );
        return false;
    }

    public bool IsColumn(string column, string path)
    {
        if (table.HasColumn(column))
            return true;

        problems.Add(path, $"the country data have no column '{column}'.{DidYouMean.For(column, table.Columns)}");
        return false;
    }

    public bool IsNumericColumn(string column, string path)
    {
        if (!IsColumn(column, path) || table.IsNumeric(column))
            return table.HasColumn(column);

        problems.Add(path, $"the column '{column}' holds words; expected a column of numbers such as '{CountryColumns.Co2}'.");
        return false;
    }

    public bool IsWordColumn(string column, string path)
    {
        if (!IsColumn(column, path) || !table.IsNumeric(column))
            return table.HasColumn(column);

        problems.Add(path, $"the column '{column}' holds numbers; expected a column of words such as '{CountryColumns.RiceRegion}'.");
        return false;
    }
}
