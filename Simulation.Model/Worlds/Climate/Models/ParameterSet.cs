using System.Text.Json;
using Simulation.Model.Data;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>
/// The numbers of a published model by their own names: scalars, numbers by region, and paths by year. Scalars and regional numbers can be set by name (<c>t2xco2</c>, <c>US.a2</c>).
/// </summary>
public sealed class ParameterSet
{
    private readonly Dictionary<string, double> _scalars = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Region, string Name), double> _regional = [];
    private readonly Dictionary<string, CsvTable> _tables = new(StringComparer.Ordinal);

    private ParameterSet()
    {
    }

    /// <summary>The regions, in the order of the file; empty for a model of one region.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>Reads the parameters that this library ships for a model.</summary>
    public static ParameterSet Shipped(string model) => Read(model, name => Resource(model, name));

    /// <summary>Reads the parameters of a model from wherever its files are.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="file">The text of a file by name; null where there is none.</param>
    /// <exception cref="FormatException">A file is malformed; the message names it, line and column.</exception>
    public static ParameterSet Read(string model, Func<string, string?> file)
    {
        var set = new ParameterSet();
        foreach (var name in new[] { "params_scalar.json", "params_default.json" })
        {
            if (file(name) is { } text)
                set.TakeScalars(text);
        }

        foreach (var name in new[] { "params_region.csv", "params_region_time.csv", "params_global_time.csv", "params_time.csv" })
        {
            if (file(name) is { } text)
                set._tables[name] = CsvTable.Parse($"{model}/{name}", text, problem => throw new FormatException(problem.ToString()));
        }

        set.TakeRegions();
        return set;
    }

    /// <summary>A scalar.</summary>
    public double this[string name] => _scalars[name];

    /// <summary>A region's number.</summary>
    public double this[string region, string name] => _regional[(region, name)];

    /// <summary>Each region's number, in the order of <see cref="Regions"/>.</summary>
    public double[] Row(string name) => [.. Regions.Select(region => _regional[(region, name)])];

    /// <summary>A path by year: a column of one of the time tables.</summary>
    public double[] Path(string file, string column)
    {
        var table = _tables[file];
        return [.. Enumerable.Range(0, table.Rows).Select(row => Number(table, row, column))];
    }

    /// <summary>Whether the model has a regional number of this name.</summary>
    public bool HasRegional(string name) => Regions.Count > 0 && _regional.ContainsKey((Regions[0], name));

    /// <summary>Sets a scalar, or a region's number by <c>region.name</c>; the answer says what is wrong, or is null.</summary>
    public string? Set(string name, double value)
    {
        var dot = name.IndexOf('.');
        var key = dot < 0 ? default : (name[..dot], name[(dot + 1)..]);
        if (_scalars.ContainsKey(name))
            _scalars[name] = value;
        else if (dot > 0 && _regional.ContainsKey(key))
            _regional[key] = value;
        else
            return $"the model has no parameter '{name}'.{DidYouMean.For(name, [.. _scalars.Keys, .. _regional.Keys.Select(pair => $"{pair.Region}.{pair.Name}")])}";

        return null;
    }

    private static string? Resource(string model, string name)
    {
        var assembly = typeof(ParameterSet).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Simulation.Model.Worlds.Climate.Presets.{model}.{name}");
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // Nested groups (RICE-N's two) are flattened; matrices get their indices: xPhi_T[0][1].
    private void TakeScalars(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                if (entry.Value.ValueKind == JsonValueKind.Object)
                {
                    foreach (var inner in entry.Value.EnumerateObject())
                        Take(inner.Name, inner.Value);
                }
                else
                {
                    Take(entry.Name, entry.Value);
                }
            }
        }
        catch (JsonException error)
        {
            throw new FormatException($"params_scalar.json({error.LineNumber + 1},{error.BytePositionInLine + 1}): this is not well-formed JSON.");
        }
    }

    private void Take(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            _scalars[name] = value.GetDouble();

        for (var index = 0; value.ValueKind == JsonValueKind.Array && index < value.GetArrayLength(); index++)
            Take($"{name}[{index}]", value[index]);
    }

    private void TakeRegions()
    {
        if (!_tables.TryGetValue("params_region.csv", out var table))
            return;

        var first = table.Columns[0];
        Regions = [.. Enumerable.Range(0, table.Rows).Select(row => table.Text(row, first))];
        for (var row = 0; row < table.Rows; row++)
        {
            foreach (var column in table.Columns.Skip(1))
            {
                if (table.Number(row, column) is { } number)
                    _regional[(Regions[row], column)] = number;
            }
        }
    }

    private static double Number(CsvTable table, int row, string column) => table.Number(row, column)
        ?? throw new FormatException(table.At(row, column, $"expected a number in the column '{column}'; found '{table.Text(row, column)}'.").ToString());
}
