using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Numerics;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A chair tables one text, hears the delegations, and tables it again until the decision rule is met (the single negotiating text; Raiffa,
/// 1982). How it redrafts is the <see cref="Method"/>: by a formula of burden sharing whose ambition the chair adjusts, or by trying
/// mutations of a text issue by issue (Klein, Faratin, Sayama and Bar-Yam, 2003).
/// </summary>
[Rule(
    "single-text",
    "a chair tables one text, hears objections and tables it again",
    "Raiffa (1982); Klein, Faratin, Sayama and Bar-Yam (2003)"
)]
public sealed record SingleText : IProtocol
{
    // A text that asks for next to nothing is no agreement: the chair gives up.
    private const double LeastAmbition = 1e-3;

    /// <summary>How many rounds a conference has at most; each tries one draft.</summary>
    [Range(1, 100_000)]
    public int Rounds { get; init; } = 12;

    /// <summary>
    /// How the chair redrafts; null takes the formula where everyone acts for itself and mutation where agreements are texts.
    /// </summary>
    public DraftingMethod? Method { get; init; }

    /// <summary>
    /// Under mutation and annealing: how many of those at the table have to back a change, as a share above 0 to 1 or a count.
    /// </summary>
    [Range(0.01, 1)]
    public Threshold Backing { get; init; } = 0.51;

    /// <summary>
    /// Under annealing: how readily parties take a loss at first, as a share of what separates their best from their worst text; falls to 0
    /// by the last round.
    /// </summary>
    [Range(0.0001, 10)]
    public double Temperature { get; init; } = 0.1;

    /// <inheritdoc/>
    public bool TakesVotes => true;

    /// <inheritdoc/>
    public bool PaysTransfers => Method is null or DraftingMethod.Formula;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        var hasTexts = world.Texts > 0;
        if (hasTexts && Method == DraftingMethod.Formula)
            yield return (
                "protocol.method",
                "the protocol 'single-text' drafts by a formula where everyone acts for itself; this world's agreements are texts: take "
                    + "mutation, annealing or approval."
            );

        foreach (var unmet in hasTexts || Method is not (null or DraftingMethod.Formula) ? OneText.Unmet(this, rules) : [])
            yield return unmet;

        foreach (var miscounted in Votes.Miscounted("protocol.backing", Backing, electorate))
            yield return miscounted;
    }

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference) =>
        (Method ?? (conference.View.Game.Texts is null ? DraftingMethod.Formula : DraftingMethod.Mutation)) switch
        {
            DraftingMethod.Mutation => new Mediator(conference, Rounds, Backing, 0).Mediate(),
            DraftingMethod.Annealing => new Mediator(conference, Rounds, Backing, Temperature).Mediate(),
            DraftingMethod.Approval => new ApprovalMediator(conference, Rounds).Mediate(),
            _ => Redraft(conference),
        };

    private IEnumerable<Ask> Redraft(Conference conference)
    {
        var view = conference.View;
        var rule = conference.Rules.Decision;
        var chair = new Chair(rule, conference.Electorate, conference.AtTable, conference.Credence, conference.Rules.Fund);
        var draft = chair.Open(view, conference.AtTable);
        for (var round = 1; round <= Rounds; round++)
        {
            conference.Minutes.Tabled(round, draft, "The chair tabled a text");
            yield return new TextTabled(view, round, Rounds, draft, chair.OthersSuffice(draft.Participants));
            conference.Minutes.Positions(round);

            var accepts = chair.Accepting(conference.Answers);
            var signatories = rule.BindsMinority ? conference.AtTable : accepts;
            if (conference.Passes(accepts) && (round == Rounds || signatories.SequenceEqual(draft.Participants)))
            {
                conference.Conclude(Treaty.Of(view, draft, signatories, round));
                yield break;
            }

            draft = chair.Revise(view, draft, accepts, conference.Answers);
            if (draft.Ambition < LeastAmbition)
            {
                conference.Fail(round, "the chair gave up, as what could be tabled next would ask for next to nothing");
                yield break;
            }
        }

        conference.Fail(Rounds, "the last text did not meet the rule for decisions");
    }
}

/// <summary>How the chair of a single text redrafts it.</summary>
public enum DraftingMethod
{
    /// <summary>One formula of burden sharing, whose ambition and participants the chair adjusts to what the delegations say.</summary>
    Formula,

    /// <summary>One issue after another is changed by chance, and stays changed where enough prefer it (hill climbing).</summary>
    Mutation,

    /// <summary>As mutation, but at first the parties take a loss now and then (simulated annealing).</summary>
    Annealing,

    /// <summary>
    /// As mutation, but a change stays where more could live with it now: each asks less as time goes by, as its strategy has it, until the
    /// text meets the decision rule.
    /// </summary>
    Approval,
}
