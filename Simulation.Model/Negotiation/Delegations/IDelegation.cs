using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Randomness;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Delegations;

/// <summary>
/// A party's delegation, as a question finds it: what it knows, wants and trusts. A question of a new protocol answers itself from these;
/// those that come with the model leave the work to a desk.
/// </summary>
public interface IDelegation
{
    /// <summary>The party's place in every array.</summary>
    int Party { get; }

    /// <summary>The party's name.</summary>
    string Name { get; }

    /// <summary>What is negotiated.</summary>
    IReadOnlyList<Issue> Issues { get; }

    /// <summary>Whether the party looks no further than its own best reply.</summary>
    bool IsMyopic { get; }

    /// <summary>Its trust in each party now, 0 to 1; 1 in itself.</summary>
    ReadOnlySpan<double> Trust { get; }

    /// <summary>How much it has given up of what it could hold out for, 0 to 1, by its strategy.</summary>
    /// <param name="view">What is public.</param>
    /// <param name="round">The round, from 1.</param>
    /// <param name="rounds">How many there are at most.</param>
    double Concession(PeriodView view, int round, int rounds);

    /// <summary>
    /// What it would gain over the status quo if everyone kept to a profile, its interests counted, in the world's money.
    /// </summary>
    /// <param name="view">What is public.</param>
    /// <param name="profile">What everyone does: party i, issue k at <c>i * issues + k</c>.</param>
    double Gain(PeriodView view, ReadOnlySpan<double> profile);

    /// <summary>
    /// What a text is worth to it above no agreement, the others' promises counted as far as it trusts them, in the world's money.
    /// </summary>
    /// <param name="view">What is public.</param>
    /// <param name="draft">The text.</param>
    double Worth(PeriodView view, Draft draft);

    /// <summary>Its own random numbers for a round of a conference, which nobody else draws from.</summary>
    /// <param name="view">What is public.</param>
    /// <param name="round">The round, from 1.</param>
    RandomStream Chance(PeriodView view, int round);

    /// <summary>What its people decided on a question; null where they leave it to the delegation.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="view">What is public.</param>
    /// <param name="round">The round, from 1.</param>
    Decision? Instruction(QuestionKind kind, PeriodView view, int round);

    /// <summary>Whether its people lead it when a period opens, so that it neither leaves nor changes its government by chance.</summary>
    /// <param name="period">The period, from 1.</param>
    bool IsLedByPeople(int period);

    /// <summary>Its desk for talks over a list of texts.</summary>
    ITextDesk Texts { get; }

    /// <summary>Its desk for pledges, treaties and coalitions.</summary>
    ITreatyDesk Treaties { get; }

    /// <summary>Its desk for deals in pairs and conditional promises.</summary>
    IDealDesk Deals { get; }

    /// <summary>What is done at home between conferences.</summary>
    IHomeDesk Home { get; }
}
