using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Coalitions;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A coalition that anyone may join or leave: members maximise their joint payoff (where agreements are texts: adopt the text of the
/// largest product of gains), outsiders their own. Parties decide one after another until nobody wants to change (Carraro and Siniscalco,
/// 1993; Barrett, 1994).
/// </summary>
[Rule(
    "open-membership",
    "parties join or leave a coalition that maximises its joint payoff, until nobody wants to change",
    "Carraro and Siniscalco (1993); Barrett (1994)"
)]
public sealed record OpenMembership : IProtocol
{
    /// <summary>How many rounds a conference has at most; in each every party may join or leave once.</summary>
    [Range(1, 10_000)]
    public int Rounds { get; init; } = 50;

    /// <summary>Who moves first, members or outsiders.</summary>
    public Timing Timing { get; init; }

    /// <summary>How members share what the coalition brings.</summary>
    public Sharing Sharing { get; init; }

    /// <summary>What share of the members' joint optimum they promise (alpha of Finus and Maus, 2008), above 0 to 1.</summary>
    [Range(0.01, 1)]
    public double Ambition { get; init; } = 1;

    /// <summary>Who is in from the start, by code; they may leave like others.</summary>
    public IReadOnlyList<string> Founders { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        foreach (var founder in Founders.Where(founder => !electorate.Codes.Contains(founder)))
            yield return ("protocol.founders", $"'{founder}' is not a party here.{CountryHint.For(founder, electorate.Codes)}");

        var hasTexts = world.Texts > 0;
        if (hasTexts && Sharing != Sharing.None)
            yield return (
                "protocol.sharing",
                "the protocol 'open-membership' shares money among members, and this world's agreements are texts, whose utilities cannot "
                    + "be passed on: leave sharing out."
            );
        if (hasTexts && (Ambition != 1 || Timing != Timing.Cournot))
            yield return (
                "protocol.ambition",
                "the protocol 'open-membership' has ambition and timing where everyone acts for itself; this "
                    + "world's agreements are texts: leave both out."
            );
    }

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference) =>
        new CoalitionTalks(conference, new CoalitionSettings(Timing, Sharing, Ambition, 2), Founders, Rounds).Hold();
}
