using Simulation.Model.Worlds;

namespace Simulation.Model.Institutions;

/// <summary>
/// What collaboration beside the agreement comes to in a run: exchange of people, which makes parties familiar with one another, and help
/// for administrations.
/// </summary>
public sealed class Programmes
{
    private readonly ExchangeProgramme _exchange;
    private readonly CapacityBuilding _building;
    private readonly bool[] _exchanges;
    private readonly double[] _capacities;
    private readonly int _stepYears;

    /// <summary>The programmes of a run.</summary>
    /// <param name="institution">The rules.</param>
    /// <param name="codes">Each party's code.</param>
    /// <param name="capacities">Each party's own capacity, above 0 to 1.</param>
    /// <param name="stepYears">How many years a period has.</param>
    public Programmes(Institution institution, IEnumerable<string> codes, IEnumerable<double> capacities, int stepYears)
    {
        _exchange = institution.Exchange;
        _building = institution.CapacityBuilding;
        _exchanges = [.. codes.Select(_exchange.Includes)];
        _capacities = [.. capacities];
        _stepYears = stepYears;
    }

    /// <summary>Whether anybody exchanges people.</summary>
    public bool HasExchange => _exchange.Effort > 0;

    /// <summary>How familiar two parties are with one another at the start of a period (from 1), 0 to below 1.</summary>
    public double Familiarity(int period, int one, int other) =>
        _exchanges[one] && _exchanges[other] ? _exchange.Stock((period - 1) * _stepYears) : 0;

    /// <summary>The part of what a party decides that its administration carries out, help included; above 0 to 1.</summary>
    public double Capacity(int party) => _building.Raise(_capacities[party]);

    /// <summary>What the programmes cost a party in a period, in the world's money.</summary>
    public double Cost(StageGame game, int party)
    {
        var exchange = _exchanges[party] ? _exchange.Effort * _exchange.Cost : 0;
        return (exchange * game.Scale(party)) + _building.CostTo(game, party, _capacities);
    }
}
