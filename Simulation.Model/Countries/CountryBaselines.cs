using System.Globalization;

namespace Simulation.Model.Countries;

/// <summary>
/// The countries' baselines. A gap is filled from the neighbours: the countries of the same M49 subregion for which everything is known (of the same region, or of the world, where the
/// subregion has none). Every fill is on record.
/// </summary>
public sealed class CountryBaselines
{
    private readonly CountryTable _table;
    private readonly List<string> _complete;
    private readonly Dictionary<string, CountryBaseline> _baselines = new(StringComparer.Ordinal);
    private readonly List<Fill> _fills = [];

    private CountryBaselines(CountryTable table)
    {
        _table = table;
        _complete = [.. table.Codes.Where(IsComplete)];
    }

    /// <summary>What was filled in, in the order of the table.</summary>
    public IReadOnlyList<Fill> Fills => _fills;

    /// <summary>A country's baseline.</summary>
    /// <exception cref="KeyNotFoundException">There is no such country.</exception>
    public CountryBaseline this[string code] => _baselines[code];

    /// <summary>Reads the baselines; null where no country at all has everything, from which gaps could be filled.</summary>
    public static CountryBaselines? Of(CountryTable table)
    {
        var baselines = new CountryBaselines(table);
        if (baselines._complete.Count == 0)
            return null;

        foreach (var code in table.Codes)
            baselines._baselines[code] = baselines.Read(code);

        return baselines;
    }

    /// <summary>Adds what was filled in for these countries in these columns to the notes, a sentence for each rule, unless it stands there already.</summary>
    public void AddNotes(ICollection<string> notes, IEnumerable<string> codes, params IReadOnlyList<string> columns)
    {
        var wanted = codes.ToHashSet(StringComparer.Ordinal);
        var sentences = from fill in _fills
                        where wanted.Contains(fill.Code) && columns.Contains(fill.Column)
                        group $"{fill.Code} {fill.Value}" by (fill.Column, fill.Rule) into rule
                        select $"'{rule.Key.Column}' is missing in the data and taken to be {rule.Key.Rule}: {string.Join(", ", rule)}.";
        foreach (var sentence in sentences.Where(sentence => !notes.Contains(sentence)))
            notes.Add(sentence);
    }

    private CountryBaseline Read(string code)
    {
        var region = _table.Text(code, CountryColumns.RiceRegion);
        var (population, perHead, co2) = (Number(code, CountryColumns.Population), Number(code, CountryColumns.OutputPerHead), Number(code, CountryColumns.Co2));
        if (IsComplete(code))
            return new CountryBaseline(region, population!.Value, perHead!.Value, co2!.Value);

        var neighbours = Neighbours(code).Select(Known).ToList();
        if (region.Length == 0)
        {
            region = neighbours.GroupBy(near => near.RiceRegion).MaxBy(group => group.Sum(near => near.Population))!.Key;
            _fills.Add(new Fill(code, CountryColumns.RiceRegion, region, "the region in which most people of the M49 subregion live"));
        }

        var perHeadNearby = neighbours.Sum(near => near.Output) / neighbours.Sum(near => near.Population);
        var co2Nearby = neighbours.Sum(near => near.Co2) / neighbours.Sum(near => near.Population);
        population ??= co2 > 0 && co2Nearby > 0
            ? Filled(code, CountryColumns.Population, Math.Round(co2.Value / co2Nearby), "its CO2 divided by the CO2 per head of the M49 subregion")
            : Filled(code, CountryColumns.Population, neighbours.Min(near => near.Population), "the smallest of the M49 subregion");
        perHead ??= Filled(code, CountryColumns.OutputPerHead, perHeadNearby, "the mean of the M49 subregion");
        co2 ??= Filled(
            code, CountryColumns.Co2, population.Value * perHead.Value * neighbours.Sum(near => near.Co2) / neighbours.Sum(near => near.Output),
            "the CO2 intensity of the M49 subregion times its own GDP");
        return new CountryBaseline(region, population.Value, perHead.Value, co2.Value);
    }

    private double Filled(string code, string column, double value, string rule)
    {
        _fills.Add(new Fill(code, column, value.ToString(value < 1000 ? "G3" : "#,0", CultureInfo.InvariantCulture), rule));
        return value;
    }

    private List<string> Neighbours(string code)
    {
        var near = _complete.Where(other => Shares(other, CountryColumns.Subregion)).ToList();
        if (near.Count == 0)
            near = [.. _complete.Where(other => Shares(other, CountryColumns.Region))];

        return near.Count == 0 ? _complete : near;

        bool Shares(string other, string column) => _table.Text(other, column) == _table.Text(code, column);
    }

    private bool IsComplete(string code) =>
        _table.Text(code, CountryColumns.RiceRegion).Length > 0 && Number(code, CountryColumns.Population) > 0 && Number(code, CountryColumns.OutputPerHead) > 0
        && Number(code, CountryColumns.Co2) is not null;

    private CountryBaseline Known(string code) => new(
        _table.Text(code, CountryColumns.RiceRegion), Number(code, CountryColumns.Population)!.Value, Number(code, CountryColumns.OutputPerHead)!.Value,
        Number(code, CountryColumns.Co2)!.Value);

    private double? Number(string code, string column) => _table.Number(code, column);
}
