using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Coalitions;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Numerics;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A coalition that anyone may join or leave and that promises nothing unless enough have joined: whoever is the last to make up the number
/// has all to lose by staying out (Carraro, Marchiori and Oreffice, 2009).
/// </summary>
[Rule("minimum-participation", "a coalition that promises nothing unless enough have joined", "Carraro, Marchiori and Oreffice (2009)")]
public sealed record MinimumParticipationProtocol : IProtocol
{
    /// <summary>
    /// How many have to join (m): a number, or a share of all parties if below 1 or a fraction. 6 of 9 is a number that says of how many.
    /// </summary>
    [Range(0.01, 1000)]
    public Threshold Parties { get; init; } = 0.5;

    /// <summary>How many rounds a conference has at most; in each every party may join or leave once.</summary>
    [Range(1, 10_000)]
    public int Rounds { get; init; } = 50;

    /// <summary>Who moves first, members or outsiders.</summary>
    public Timing Timing { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        if (Parties.Contradicts(electorate.Codes.Count, "parties") is { } miscounted)
            yield return ("protocol.parties", miscounted);
        else if (Needed(electorate) > electorate.Codes.Count)
            yield return ("protocol.parties", $"{Needed(electorate)} parties have to join, and there are {electorate.Codes.Count}.");

        if (Parties.Value > 1 && !double.IsInteger(Parties.Value))
            yield return ("protocol.parties", $"parties is {Parties}; expected a whole number, or a share of all parties below 1.");
    }

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference) =>
        new CoalitionTalks(
            conference,
            new CoalitionSettings(Timing, Sharing.None, 1, Math.Max(2, Needed(conference.Electorate))),
            [],
            Rounds
        ).Hold();

    private int Needed(Electorate electorate) => Parties.Parties(electorate.Codes.Count);
}
