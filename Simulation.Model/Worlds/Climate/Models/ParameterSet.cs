using System.Collections.Concurrent;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>
/// The numbers of a published model by their own names: scalars, numbers by region, and paths by year. Scalars and regional numbers can be
/// set by name (<c>t2xco2</c>, <c>US.a2</c>, or <c>a2</c> for all regions), and it knows which of those settings no model has asked for.
/// For one thread at a time.
/// </summary>
public sealed class ParameterSet
{
    private const string RegionFile = "params_region.csv";
    private const string RegionColumn = "region";
    private static readonly string[] ScalarFiles = ["params_scalar.json", "params_default.json"];
    private static readonly string[] PathFiles = ["params_region_time.csv", "params_global_time.csv", "params_time.csv"];

    // The files are in this assembly and never change, so that a process reads those of its few models once; nobody writes to them.
    private static readonly ConcurrentDictionary<string, ParameterSet> OnceRead = new(StringComparer.Ordinal);

    private readonly Dictionary<string, double> _scalars;
    private readonly Dictionary<(string Region, string Name), double> _regional;
    private readonly Dictionary<string, CsvTable> _tables;
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    private ParameterSet()
    {
        _scalars = new(StringComparer.Ordinal);
        _regional = [];
        _tables = new(StringComparer.Ordinal);
    }

    private ParameterSet(ParameterSet other)
    {
        _scalars = new(other._scalars, StringComparer.Ordinal);
        _regional = new(other._regional);
        _tables = other._tables;
        Regions = other.Regions;
    }

    /// <summary>The regions, in the order of the file; empty for a model of one region.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>The settings (<c>t2xco2</c>, <c>US.a2</c>) that nothing has been built from, in the order of their names.</summary>
    public IReadOnlyList<string> Unread => [.. _unread.Order(StringComparer.Ordinal)];

    /// <summary>The parameters that this library ships for a model; the caller's own copy.</summary>
    public static ParameterSet Shipped(string model) => new(OnceRead.GetOrAdd(model, name => Read(name, file => Resource(name, file))));

    /// <summary>Reads the parameters of a model from wherever its files are.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="file">The text of a file by name; null where there is none.</param>
    /// <exception cref="FormatException">A file is malformed; the message names it, line and column.</exception>
    public static ParameterSet Read(string model, Func<string, string?> file)
    {
        var set = new ParameterSet();
        foreach (var name in ScalarFiles)
        {
            if (file(name) is { } text)
                ParameterScalars.Read($"{model}/{name}", text, set._scalars);
        }

        foreach (var name in PathFiles.Append(RegionFile))
        {
            if (file(name) is { } text)
                set._tables[name] = CsvTable.Parse($"{model}/{name}", text, problem => throw new FormatException(problem.ToString()));
        }

        set.TakeRegions();
        return set;
    }

    /// <summary>A scalar.</summary>
    /// <exception cref="FormatException">The parameters have none of this name.</exception>
    public double this[string name]
    {
        get
        {
            _unread.Remove(name);
            return _scalars.TryGetValue(name, out var value) ? value : throw Missing(name);
        }
    }

    /// <summary>A region's number.</summary>
    /// <exception cref="FormatException">The parameters have none of this name.</exception>
    public double this[string region, string name]
    {
        get
        {
            _unread.Remove(name);
            _unread.Remove($"{region}.{name}");
            return _regional.TryGetValue((region, name), out var value) ? value : throw Missing($"{region}.{name}");
        }
    }

    /// <summary>Each region's number, in the order of <see cref="Regions"/>.</summary>
    /// <exception cref="FormatException">The parameters have none of this name.</exception>
    public double[] Row(string name) => [.. Regions.Select(region => this[region, name])];

    /// <summary>
    /// A path by year: a column of one of the time tables; in a table of regions every year's regions one after the other.
    /// </summary>
    /// <exception cref="FormatException">The parameters have no such path, a cell is no number, or the regions stand in another order than
    /// in their own table.</exception>
    public double[] Path(string file, string column)
    {
        if (!_tables.TryGetValue(file, out var table) || !table.Has(column))
            throw Missing($"{file}: {column}");

        var path = new double[table.Rows];
        for (var row = 0; row < path.Length; row++)
        {
            CheckRegion(table, row);
            path[row] = Number(table, row, column);
        }

        return path;
    }

    /// <summary>
    /// Sets a scalar, a region's number by <c>region.name</c>, or every region's by the name alone; the answer says what is wrong, or is
    /// null.
    /// </summary>
    public string? Set(string name, double value)
    {
        var keys = _regional.Keys.Where(key => name == key.Name || name == $"{key.Region}.{key.Name}").ToList();
        if (keys.Count == 0 && !_scalars.ContainsKey(name))
        {
            var known = name.Contains('.', StringComparison.Ordinal)
                ? _regional.Keys.Select(key => $"{key.Region}.{key.Name}")
                : _scalars.Keys.Concat(_regional.Keys.Select(key => key.Name));
            return $"the model has no parameter '{name}'.{DidYouMean.For(name, known)}";
        }

        if (_scalars.ContainsKey(name))
            _scalars[name] = value;

        foreach (var key in keys)
            _regional[key] = value;

        _unread.Add(name);
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

    private void TakeRegions()
    {
        if (!_tables.TryGetValue(RegionFile, out var table))
            return;

        var first = table.Columns[0];
        Regions = [.. Enumerable.Range(0, table.Rows).Select(row => table.Text(row, first))];
        for (var row = 0; row < table.Rows; row++)
        {
            foreach (var column in table.Columns.Skip(1))
                _regional[(Regions[row], column)] = Number(table, row, column);
        }
    }

    private void CheckRegion(CsvTable table, int row)
    {
        if (!table.Has(RegionColumn))
            return;

        var expected = Regions[row % Regions.Count];
        var found = table.Text(row, RegionColumn);
        if (found != expected)
            throw Wrong(table, row, RegionColumn, $"expected the region '{expected}', as in {RegionFile}; found '{found}'.");
    }

    private static double Number(CsvTable table, int row, string column) =>
        table.Number(row, column)
        ?? throw Wrong(table, row, column, $"expected a number in the column '{column}'; found '{table.Text(row, column)}'.");

    private static FormatException Wrong(CsvTable table, int row, string column, string message) =>
        new(table.At(row, column, message).ToString());

    private static FormatException Missing(string name) => new($"the parameters lack '{name}'.");
}
