using System.Globalization;

namespace Simulation.Model.Countries;

/// <summary>
/// The countries' baselines. A gap is filled from the neighbours: the countries of the same M49 subregion for which everything is known (of
/// the same region, or of the world, where the subregion has none). Every fill is on record.
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

    /// <summary>
    /// Adds what was filled in for these countries in these columns to the notes, a sentence for each rule, unless it stands there already.
    /// </summary>
    public void AddNotes(ICollection<string> notes, IEnumerable<string> codes, params IReadOnlyList<string> columns)
    {
        var wanted = codes.ToHashSet(StringComparer.Ordinal);
        var sentences =
            from fill in _fills
            where wanted.Contains(fill.Code) && columns.Contains(fill.Column)
            group $"{fill.Code} {fill.Value}" by (fill.Column, fill.Rule) into rule
            select $"'{rule.Key.Column}' is missing in the data and taken to be {rule.Key.Rule}: {string.Join(", ", rule)}.";
        foreach (var sentence in sentences.Where(sentence => !notes.Contains(sentence)))
            notes.Add(sentence);
    }

    private CountryBaseline Read(string code)
    {
        var region = _table.Text(code, CountryColumns.RiceRegion);
        var population = Number(code, CountryColumns.Population);
        var perHead = Number(code, CountryColumns.OutputPerHead);
        var co2 = Number(code, CountryColumns.Co2);
        if (region.Length > 0 && population is not null && perHead is not null && co2 is not null)
            return new CountryBaseline(region, population.Value, perHead.Value, co2.Value);

        var neighbours = Neighbours(code).Select(Known).ToList();
        if (region.Length == 0)
        {
            region = neighbours.GroupBy(near => near.RiceRegion).MaxBy(group => group.Sum(near => near.Population))!.Key;
            _fills.Add(new Fill(code, CountryColumns.RiceRegion, region, "the region in which most people of the M49 subregion live"));
        }

        var people = neighbours.Sum(near => near.Population);
        var output = neighbours.Sum(near => near.Output);
        var emitted = neighbours.Sum(near => near.Co2);
        if (population is null && co2 > 0 && emitted > 0)
            population = Filled(
                code,
                CountryColumns.Population,
                co2.Value * people / emitted,
                "its CO2 by the CO2 per head of the M49 subregion"
            );

        population ??= Filled(code, CountryColumns.Population, SmallestPopulation(code, neighbours), "the smallest of the M49 subregion");
        perHead ??= Filled(code, CountryColumns.OutputPerHead, output / people, "the mean of the M49 subregion");
        co2 ??= Filled(
            code,
            CountryColumns.Co2,
            population.Value * perHead.Value * emitted / output,
            "the CO2 intensity of the M49 subregion times its own GDP"
        );
        return new CountryBaseline(region, population.Value, perHead.Value, co2.Value);
    }

    private double Filled(string code, string column, double value, string rule)
    {
        _fills.Add(new Fill(code, column, value.ToString(value < 1000 ? "G3" : "#,0", CultureInfo.InvariantCulture), rule));
        return value;
    }

    // Whoever has neither a population nor emissions is tiny, and so may be a neighbour of whom much else is unknown.
    private double SmallestPopulation(string code, List<CountryBaseline> neighbours) =>
        _table.Codes.Where(other => Shares(code, other, CountryColumns.Subregion)).Min(other => Number(other, CountryColumns.Population))
        ?? neighbours.Min(near => near.Population);

    private List<string> Neighbours(string code)
    {
        var near = _complete.Where(other => Shares(code, other, CountryColumns.Subregion)).ToList();
        if (near.Count == 0)
            near = [.. _complete.Where(other => Shares(code, other, CountryColumns.Region))];

        return near.Count == 0 ? _complete : near;
    }

    private bool Shares(string code, string other, string column) => _table.Text(other, column) == _table.Text(code, column);

    private bool IsComplete(string code) =>
        _table.Text(code, CountryColumns.RiceRegion).Length > 0
        && Number(code, CountryColumns.Population) is not null
        && Number(code, CountryColumns.OutputPerHead) is not null
        && Number(code, CountryColumns.Co2) is not null;

    private CountryBaseline Known(string code) =>
        new(
            _table.Text(code, CountryColumns.RiceRegion),
            Number(code, CountryColumns.Population)!.Value,
            Number(code, CountryColumns.OutputPerHead)!.Value,
            Number(code, CountryColumns.Co2)!.Value
        );

    private double? Number(string code, string column) => _table.Number(code, column);
}
