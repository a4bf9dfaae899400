using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A chair tables one text, hears how far each delegation could go, and tables it again until the decision rule is met (the single negotiating text of Klein, Faratin, Sayama and
/// Bar-Yam, 2003). It opens with the text of most expected joint surplus; then it looks for the ambition nearest to it that can pass, and pays for
/// objections out of the fund where that suffices.
/// </summary>
[Rule("single-text", "a chair tables one text, hears objections and tables it again", "Klein, Faratin, Sayama and Bar-Yam (2003)")]
public sealed record SingleText : IProtocol
{
    /// <summary>How many rounds a conference has at most.</summary>
    [Range(1, 1000)]
    public int Rounds { get; init; } = 12;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        var view = conference.View;
        var rule = conference.Institution.Decision;
        var chair = new Chair(rule, conference.Electorate, conference.AtTable, conference.Credence, conference.Institution.Fund.Size);
        var draft = chair.Open(view, conference.AtTable);
        for (var round = 1; round <= Rounds; round++)
        {
            conference.Table(round, draft);
            yield return new TextTabled(view, round, Rounds, draft, chair.OthersSuffice(draft.Participants));
            conference.RecordPositions(round);

            var accepts = chair.Accepting(conference.Answers);
            var signatories = rule.BindsMinority ? conference.AtTable : accepts;
            if (conference.Passes(accepts) && (round == Rounds || signatories.SequenceEqual(draft.Participants)))
            {
                conference.Conclude(Chair.Sign(view, draft, signatories, round));
                yield break;
            }

            draft = chair.Revise(view, draft, accepts, conference.Answers);
        }

        conference.Fail(Rounds);
    }
}
