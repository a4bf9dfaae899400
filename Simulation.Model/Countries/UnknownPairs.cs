namespace Simulation.Model.Countries;

/// <summary>
/// Collects pairs of which something is unknown and names them shortly: countries of which all pairs are unknown, then the remaining pairs.
/// </summary>
internal sealed class UnknownPairs
{
    private readonly List<(string One, string Other)> _unknown = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Takes a pair in.</summary>
    public void Count(string one, string other, bool isUnknown)
    {
        if (isUnknown)
        {
            _unknown.Add((one, other));
        }
        else
        {
            _known.Add(one);
            _known.Add(other);
        }
    }

    /// <summary>The countries and pairs by code; null where everything is known.</summary>
    public string? List()
    {
        if (_unknown.Count == 0)
            return null;

        var countries = _unknown.SelectMany(pair => new[] { pair.One, pair.Other }).Where(code => !_known.Contains(code)).Distinct();
        var pairs = _unknown.Where(pair => _known.Contains(pair.One) && _known.Contains(pair.Other));
        return string.Join(", ", countries.Order(StringComparer.Ordinal).Concat(pairs.Select(pair => $"{pair.One}-{pair.Other}")));
    }
}
