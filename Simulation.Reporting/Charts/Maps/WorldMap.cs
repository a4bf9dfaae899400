using System.Globalization;

namespace Simulation.Reporting.Charts.Maps;

/// <summary>The countries of the world as shapes on a flat map, in the units of the projection.</summary>
internal static class WorldMap
{
    private const string Resource = "world-map.txt";

    /// <summary>Every country, by code; those without a code first.</summary>
    public static IReadOnlyList<MapCountry> Countries { get; } = Load();

    /// <summary>The countries with a code, by it.</summary>
    public static IReadOnlyDictionary<string, MapCountry> ByCode { get; } =
        Countries.Where(country => country.Code.Length == 3).ToDictionary(country => country.Code, StringComparer.Ordinal);

    private static List<MapCountry> Load()
    {
        using var stream =
            typeof(WorldMap).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The map {Resource} is not embedded in this assembly; check the project file.");
        using var reader = new StreamReader(stream);
        var countries = new List<MapCountry>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            var rings = fields[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Ring).ToArray();
            MapPoint? place = fields[1].Length == 0 ? null : EqualEarth.Project(Number(fields[1]), Number(fields[2]));
            countries.Add(new MapCountry(fields[0], place, rings));
        }

        return countries;
    }

    // Corners in tenths of a degree, each but the first relative to the one before.
    private static MapPoint[] Ring(string text)
    {
        int[] steps = [.. text.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        var ring = new MapPoint[steps.Length / 2];
        var x = 0;
        var y = 0;
        for (var corner = 0; corner < ring.Length; corner++)
        {
            x = x + steps[2 * corner];
            y = y + steps[(2 * corner) + 1];
            ring[corner] = EqualEarth.Project(x / 10.0, y / 10.0);
        }

        return ring;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A country on the map.</summary>
/// <param name="Code">Its ISO 3166-1 alpha-3 code; "-" where it has none.</param>
/// <param name="Place">Its capital or main city; null where not known.</param>
/// <param name="Rings">Its shape, holes too; empty where it is too small to have one.</param>
internal sealed record MapCountry(string Code, MapPoint? Place, MapPoint[][] Rings);

/// <summary>A point of the map.</summary>
internal readonly record struct MapPoint(double X, double Y);
