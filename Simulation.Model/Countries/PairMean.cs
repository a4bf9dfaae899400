namespace Simulation.Model.Countries;

/// <summary>The weighted mean of what is known of pairs of countries.</summary>
internal struct PairMean
{
    private const double Farthest = 10_000;

    private double _votes;
    private double _affinity;
    private double _ties;
    private double _official;
    private double _spoken;
    private double _border;
    private double _colonial;
    private double _closeness;

    /// <summary>Similarity of UN votes in [0, 1]; null where it is known of no pair.</summary>
    public readonly double? Affinity => _votes == 0 ? null : _affinity / _votes;

    /// <summary>The share of pairs with a common official language; 0 where it is known of none.</summary>
    public readonly double OfficialLanguage => Share(_official);

    /// <summary>The share of pairs with a common border; 0 where it is known of none.</summary>
    public readonly double Border => Share(_border);

    /// <summary>
    /// Cultural distance in [0, 1], by the convention of <see cref="RelationsOfParties"/>; null where nothing is known of any pair.
    /// </summary>
    public readonly double? CulturalDistance =>
        _ties == 0
            ? null
            : Math.Clamp(
                1 - (0.5 * Share(_spoken)) - (0.2 * Share(_colonial)) - (0.15 * Share(_border)) - (0.15 * Share(_closeness)),
                0,
                1
            );

    /// <summary>Takes a pair in; what is unknown of it does not count.</summary>
    public void Add(Pair pair, double weight)
    {
        if (pair.Affinity is { } affinity)
        {
            _votes += weight;
            _affinity += weight * affinity;
        }

        if (pair.Ties is not { } ties)
            return;

        _ties += weight;
        _official += ties.OfficialLanguage ? weight : 0;
        _spoken += ties.SpokenLanguage ? weight : 0;
        _border += ties.Border ? weight : 0;
        _colonial += ties.Colonial ? weight : 0;
        _closeness += weight * Math.Max(0, 1 - (ties.DistanceKm / Farthest));
    }

    private readonly double Share(double part) => _ties == 0 ? 0 : part / _ties;
}
