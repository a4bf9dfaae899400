using Simulation.Model.Countries;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;
using Simulation.Model.Scenarios;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>
/// What a compiler has made of country data, by their content: the thousands of scenarios of a sweep share them. The oldest go when there
/// are too many. Safe to share between threads.
/// </summary>
internal sealed class CompiledCountries
{
    private const int MostData = 4;
    private const int MostParts = 5;
    private const int MostRelations = 8;
    private readonly RecentResults<CountryData> _data = new(MostData);
    private readonly RecentResults<SharedParts> _parts = new(MostParts);
    private readonly RecentResults<Known> _relations = new(MostRelations);

    /// <summary>The country data of a package; null where there are none, or where one is wrong, which has been added.</summary>
    public CountryData? Data(ScenarioPackage package, ProblemList problems)
    {
        if (package.Data.Count == 0)
            return null;

        var key = ScenarioPackage.KeyOf(package.Data);
        return _data.Find(key) ?? (CountryData.Parse(package.Data, problems) is { } read ? _data.Keep(key, read) : null);
    }

    /// <summary>What worlds keep for all scenarios with the data of this package, or for all without data.</summary>
    public SharedParts Parts(ScenarioPackage package) => _parts.FindOrMake(ScenarioPackage.KeyOf(package.Data), () => new SharedParts());

    /// <summary>The relations of these parties, with what was filled in.</summary>
    /// <param name="parties">The parties; each has members.</param>
    /// <param name="package">The package that the data came from.</param>
    /// <param name="data">The data.</param>
    /// <param name="notes">Receives what was filled in.</param>
    public Relations Relations(IReadOnlyList<Party> parties, ScenarioPackage package, CountryData data, List<string> notes)
    {
        var key = $"{ScenarioPackage.KeyOf(package.Data)} {Party.Membership(parties)}";
        var known = _relations.FindOrMake(
            key,
            () =>
            {
                var filled = new List<string>();
                return new Known(RelationsOfParties.Of(parties, data, filled), filled);
            }
        );
        notes.AddRange(known.Notes);
        return known.Relations;
    }

    private sealed record Known(Relations Relations, IReadOnlyList<string> Notes);
}
