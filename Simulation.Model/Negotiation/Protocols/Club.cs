using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Coalitions;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A club with a fixed target and a trade measure against outsiders: each member does its share of a target set beforehand, whoever else
/// joins; whoever stays out pays the trade measure of the institutions for every member it trades with (Barrett, 1997; Nordhaus, 2015).
/// </summary>
[Rule("club", "members meet a fixed target, outsiders pay the trade measure", "Nordhaus (2015); Barrett (1997)")]
public sealed record Club : IProtocol
{
    /// <summary>The target: the share of what all would do at the joint optimum of all, above 0 to 1.</summary>
    [Range(0.01, 1)]
    public double Ambition { get; init; } = 0.5;

    /// <summary>Who is in from the start, by code; they may leave like others.</summary>
    public IReadOnlyList<string> Founders { get; init; } = [];

    /// <summary>How many rounds a conference has at most; in each every party may join or leave once.</summary>
    [Range(1, 10_000)]
    public int Rounds { get; init; } = 50;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        foreach (var founder in Founders.Where(founder => !electorate.Codes.Contains(founder)))
            yield return ("protocol.founders", $"'{founder}' is not a party here.{CountryHint.For(founder, electorate.Codes)}");

        if (rules.TradeMeasure == 0)
            yield return (
                "protocol",
                "the protocol 'club' needs a trade measure against outsiders: set institution.enforcement.tradeMeasure above 0."
            );
        if (world.Texts > 0)
            yield return (
                "protocol",
                "the protocol 'club' needs a target for everyone's own action, and the agreements of the world "
                    + "'agenda' are texts: take open-membership."
            );
    }

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        if (!conference.CanBeHeld)
            return [];

        bool[] members =
        [
            .. conference.AtTable.Select((atTable, party) => atTable && Founders.Contains(conference.Electorate.Codes[party])),
        ];
        return new Accession(conference, new TargetPlanner(conference.View, conference.AtTable, Ambition), members, Rounds).Hold();
    }
}
