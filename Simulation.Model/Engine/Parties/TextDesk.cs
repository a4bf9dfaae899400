using Simulation.Model.Bargaining;
using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Texts;
using Simulation.Model.Randomness;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// A delegation's desk for talks over a list of texts: what each is worth to it, and its bidder. It starts afresh with every conference.
/// </summary>
internal sealed class TextDesk(PartySetup self, TextOutlook outlook, Situation situation) : ITextDesk
{
    private TextSpace? _texts;
    private Preferences? _own;
    private Bidder? _bidder;
    private int _heard;

    /// <inheritdoc/>
    public Turn Take(TurnGiven turn)
    {
        var bidder = Open(turn.View, turn.Texts);
        Listen(turn.Offers);
        var moment = Moment(turn.View, turn.Round, turn.Rounds, turn.Time);
        var accepts = turn.Standing >= 0 && bidder.Accepts(moment, turn.Standing);
        var text = accepts ? -1 : bidder.Offer(moment);
        return new Turn(accepts, text, turn.View.Recorded ? TextReasons.Turn(self, _own!, turn.Texts, turn.Standing, text, accepts) : null);
    }

    /// <inheritdoc/>
    public Turn Offer(OffersInvited invited)
    {
        var bidder = Open(invited.View, invited.Texts);
        Listen(invited.Offers);
        var text = bidder.Offer(Moment(invited.View, invited.Round, invited.Rounds, invited.Time));
        return new Turn(false, text, invited.View.Recorded ? TextReasons.Offer(self, _own!, invited.Texts, text) : null);
    }

    /// <inheritdoc/>
    public Ballot Vote(BallotOpened ballot)
    {
        var bidder = Open(ballot.View, ballot.Texts);
        var moment = Moment(ballot.View, ballot.Round, ballot.Rounds, ballot.Time);
        var votes = new bool[ballot.Candidates.Count];
        for (var candidate = 0; candidate < votes.Length; candidate++)
            votes[candidate] = bidder.Accepts(moment, ballot.Candidates[candidate]);

        return new Ballot(votes, ballot.View.Recorded ? TextReasons.Vote(self, _own!, ballot.Texts, ballot.Candidates, votes) : null);
    }

    /// <inheritdoc/>
    public Ballot Compare(TextsCompared compared)
    {
        Open(compared.View, compared.Texts);
        var current = _own!.Utilities[compared.Current];
        var challenger = _own.Utilities[compared.Challenger];
        var loss = (challenger - current) / Math.Max(_own.Highest - _own.Lowest, Preferences.Tolerance);
        var chanceOfLoss = compared.Temperature > 0 ? Math.Min(1, Math.Exp(loss / compared.Temperature)) : 0;
        var prefers =
            challenger > current + Preferences.Tolerance
            || (compared.Temperature > 0 && situation.Stream(compared.View, compared.Round, Purpose.Strategy).NextBool(chanceOfLoss));
        return new Ballot(
            [prefers],
            compared.View.Recorded
                ? TextReasons.Comparison(
                    self,
                    compared.Texts,
                    compared.Challenger,
                    new WeighedTexts(current, challenger, chanceOfLoss, prefers)
                )
                : null
        );
    }

    /// <inheritdoc/>
    public Appraisal Appraise(TextsAppraised appraised)
    {
        Open(appraised.View, appraised.Texts);
        return new Appraisal(_own!, self.Patience);
    }

    // A bidder counts rounds from 0, as the reference traces do.
    private BiddingMoment Moment(PeriodView view, int round, int rounds, double time) =>
        new(round - 1, rounds, time, situation.Trust(view), situation.Delivered(view));

    private Bidder Open(PeriodView view, TextSpace texts)
    {
        if (!ReferenceEquals(_texts, texts))
        {
            _texts = texts;
            _heard = 0;
            _own = self.Interests.IsPlain && view.Game.Preferences(self.Index) is { } stated ? stated : Weigh(view, texts);
            var seat = new BidderSeat(self.Index, view.Game.Parties, texts.Outcomes, _own, situation.Stream(view, 0, Purpose.Strategy));
            _bidder = self.Strategy.Bidder(seat);
        }

        return _bidder!;
    }

    private void Listen(IReadOnlyList<Offer> offers)
    {
        for (; _heard < offers.Count; _heard++)
        {
            if (offers[_heard].Party != self.Index)
                _bidder!.Hear(offers[_heard].Party, offers[_heard].Text);
        }
    }

    // The worth of each text above no agreement, as the party expects it to be kept, so that no agreement is worth nothing.
    private Preferences Weigh(PeriodView view, TextSpace texts)
    {
        var participants = view.Withdrawn.Select(withdrawn => !withdrawn).ToArray();
        var worths = new double[texts.Outcomes.Count];
        for (var text = 0; text < worths.Length; text++)
            worths[text] = outlook.Worth(view, texts.Draft(text, participants));

        return new Preferences(worths, 0, self.Patience);
    }
}
