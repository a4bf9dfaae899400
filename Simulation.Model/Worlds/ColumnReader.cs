using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Worlds;

/// <summary>
/// Reads a column of the country data for each party, as a scenario's <see cref="PartyValues"/> ask. Nothing is filled in that the data
/// lack.
/// </summary>
internal sealed class ColumnReader(PartyValues values, string column, string path, WorldContext context)
{
    // The columns that the model keeps itself, every gap filled from the neighbours.
    private static readonly Dictionary<string, Func<CountryBaseline, double>> Filled = new(StringComparer.Ordinal)
    {
        ["gdp"] = country => 1e-9 * country.Output,
        ["population"] = country => 1e-6 * country.Population,
        ["co2"] = country => country.Co2,
    };

    private readonly ProblemList _problems = context.Problems;

    /// <summary>The numbers in the parties' order; null where some are missing, which has been added to the problems.</summary>
    public double[]? Read()
    {
        if (context.OwnColumns.TryGetValue(column, out var own))
        {
            if (values.Times is not null)
                _problems.Add(
                    $"{path}.times",
                    $"'{column}' is this world's own, and times belongs to a column of the country data: leave it out."
                );

            return Scaled([.. own.Select(number => Math.Pow(number, values.Power))]);
        }

        if (context.Data is not { } data)
        {
            _problems.Add($"{path}.by", "made-up parties are not in the country data; give them numbers with values or own.");
            return null;
        }

        if (!IsKnown("by", column, data) || (values.Times is not null && !IsKnown("times", values.Times, data)))
            return null;

        var numbers = new double[context.Parties.Count];
        for (var party = 0; party < numbers.Length; party++)
        {
            if (!values.Own.ContainsKey(context.Parties[party].Code))
                numbers[party] = Math.Pow(Of(context.Parties[party], data), values.Power);
        }

        return Scaled(numbers);
    }

    private bool IsKnown(string key, string name, CountryData data)
    {
        if (Filled.ContainsKey(name) || (data.Countries.HasColumn(name) && data.Countries.IsNumeric(name)))
            return true;

        var numeric = data.Countries.Columns.Where(data.Countries.HasColumn).Where(data.Countries.IsNumeric);
        _problems.Add(
            $"{path}.{key}",
            $"the country data has no column of numbers '{name}"
                + $"'.{DidYouMean.For(name, [.. context.OwnColumns.Keys, .. Filled.Keys, .. numeric])}"
        );
        return false;
    }

    private double[] Scaled(double[] numbers)
    {
        var sum = numbers.Sum();
        var factor = values.Total is { } total ? total / sum : values.Each;
        for (var party = 0; party < numbers.Length; party++)
            numbers[party] = values.Own.TryGetValue(context.Parties[party].Code, out var own)
                ? own
                : (factor * numbers[party]) + values.Plus;

        return numbers;
    }

    private double Of(Party party, CountryData data)
    {
        if (party.Members.Count == 0)
            _problems.Add(
                $"{path}.by",
                $"{party.Code} is made up and not in the country data; give it a number with own: {{ {party.Code}: ... }}."
            );

        var sum = 0.0;
        var weights = 0.0;
        foreach (var code in party.Members)
        {
            var weight = values.Average ? data.Baselines[code].Population : 1;
            if (Cell(data, code, column) is { } cell && (values.Times is null ? 1 : Cell(data, code, values.Times)) is { } times)
            {
                sum = sum + (weight * cell * times);
                weights = weights + weight;
            }
            else if (!values.Average)
                Missing(party, code, data);
        }

        if (weights == 0 && party.Members.Count > 0 && values.Average)
            Missing(party, party.Members[0], data);

        return values.Average && weights > 0 ? sum / weights : sum;
    }

    private static double? Cell(CountryData data, string code, string name) =>
        Filled.TryGetValue(name, out var filled) ? filled(data.Baselines[code]) : data.Countries.Number(code, name);

    private void Missing(Party party, string code, CountryData data)
    {
        var member = party.Code == code ? "" : $" (of {party.Code})";
        var missing = Cell(data, code, column) is null ? column : values.Times;
        _problems.Add(
            $"{path}.by",
            $"the country data has no '{missing}' for {code}, {data.Countries.Name(code)}{member}: leave it out, give {party.Code} a "
                + $"number with own: {{ {party.Code}: ... }}, or take another column."
        );
    }
}
