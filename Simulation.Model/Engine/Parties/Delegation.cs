using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Numerics;
using Simulation.Model.Randomness;
using Simulation.Model.Strategies;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// One party in one lane: answers what the conference asks from what is public, its own interests and its own memory. It calls nobody. A
/// country grain holds one for each lane; the in-process driver holds the same.
/// </summary>
public sealed class Delegation
{
    private readonly RunSetup _setup;
    private readonly PartySetup _self;
    private readonly ulong _seed;
    private readonly int _replicate;
    private readonly TrustMemory _memory;
    private readonly TextOutlook _outlook;
    private readonly DeliveryDecision _delivery;
    private readonly TextDesk _desk;
    private readonly MembershipDecision _membership;
    private readonly DealDesk _deals;
    private readonly InstructedDelegation? _people;

    /// <summary>A delegation at the start of a replicate.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="party">Whose delegation it is.</param>
    /// <param name="seed">The root seed.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    /// <param name="bench">Where it thinks; it may be shared with delegations that never answer at the same moment.</param>
    public Delegation(RunSetup setup, int party, ulong seed, int replicate, ScratchBuffers bench)
    {
        _setup = setup;
        _seed = seed;
        _replicate = replicate;
        _self = setup.Parties[party];
        _memory = new TrustMemory(setup, party);
        var valuation = new Valuation(party, _self.Interests);
        var credence = new Credence(party, _memory.Trust, setup.Channels.Acceptance);
        _outlook = new TextOutlook(_self, setup.Enforcement, valuation, credence, bench);
        _delivery = new DeliveryDecision(setup, _self, valuation, bench);
        _desk = new TextDesk(_self, _outlook, Stream);
        _membership = new MembershipDecision(_self, setup.Enforcement, valuation, credence, bench);
        _deals = new DealDesk(_self, valuation, credence, bench);
        _people = Mandate.Of(setup.Scenario.Decisions, _self.Party.Code) is { } mandate
            ? new InstructedDelegation(setup, _self, mandate)
            : null;
    }

    /// <summary>Answers a question.</summary>
    /// <exception cref="ArgumentException">The question is of a kind that no party knows.</exception>
    public Answer Answer(Ask ask)
    {
        using var numbers = InvariantNumbers.Begin();
        return _people is null ? Own(ask) : _people.Instruct(ask, Own(ask));
    }

    private Answer Own(Ask ask) =>
        ask switch
        {
            TextTabled text => Consider(text),
            PledgesInvited invitation => Promise(invitation),
            TurnGiven turn => _desk.Take(turn, _memory.MeanTrust(turn.View.Withdrawn), MeanReport(turn.View.LastReports)),
            OffersInvited invited => _desk.Offer(invited, _memory.MeanTrust(invited.View.Withdrawn), MeanReport(invited.View.LastReports)),
            BallotOpened ballot => _desk.Vote(ballot, _memory.MeanTrust(ballot.View.Withdrawn), MeanReport(ballot.View.LastReports)),
            TextsCompared compared => _desk.Compare(compared),
            TextsAppraised appraised => _desk.Appraise(appraised),
            MembershipOffered offered => _membership.Decide(offered),
            SignaturesInvited invited => _membership.Decide(invited.For(_self.Index)),
            ConditionsInvited invited => _deals.Commit(invited, _outlook),
            DealsInvited invited => _deals.Offer(
                invited,
                _self.Strategy.IsMyopic ? 0 : _self.Strategy.Concession(Moment(invited.View, invited.Round, invited.Rounds))
            ),
            DealsTabled tabled => _deals.Accept(tabled),
            RatificationOpened ratification => Ratify(ratification),
            ImplementationOpened implementation => Deliver(implementation),
            ReportsPublished reports => new TrustRow(_memory.Learn(reports, other => MisreadingOf(other, reports.View)), null),
            Convened convened => new TrustRow(_memory.Begin(convened.Tension), null),
            _ => throw new ArgumentException($"A delegation does not know how to answer {ask.GetType().Name}.", nameof(ask)),
        };

    private RandomStream Stream(PeriodView view, int round, Purpose purpose) =>
        RandomStream.For(_seed, _replicate, view.Period, round, _self.Party.Key, purpose);

    private RandomStream MisreadingOf(ulong other, PeriodView view) =>
        RandomStream.For(_seed, _replicate, view.Period, 0, StableHash.Combine(_self.Party.Key, other), Purpose.Misreading);

    private Position Consider(TextTabled text)
    {
        var view = text.View;
        var draft = text.Draft;
        if (view.Withdrawn[_self.Index])
            return new Position(false, 0, 0, 0, 0, null);

        _outlook.Read(view, draft, text.OthersSuffice[_self.Index]);
        var moment = Moment(view, text.Round, text.Rounds);
        var anotherRound = _setup.TalkCosts.OfRound(view.Game, _self.Index, draft.Participants);
        var need = Math.Max(0, ((1 - _self.Strategy.Concession(moment)) * _outlook.Best) - anotherRound);
        var worth = _outlook.Worth(draft.Ambition);
        var accepts = worth >= need - Slack(view);
        var (low, high) = _outlook.Acceptable(need);
        var reason = view.Recorded
            ? Reasons.Position(_self, view, draft, _outlook, moment.Trust, new JudgedText(worth, need, accepts, low, high))
            : null;
        return new Position(accepts, worth - need, _outlook.Ideal, low, high, reason);
    }

    private Pledge Promise(PledgesInvited invitation)
    {
        var view = invitation.View;
        var formula = invitation.Formula;
        var actions = view.StatusQuo.AsSpan(_self.Index * _setup.Issues, _setup.Issues).ToArray();
        if (view.Withdrawn[_self.Index])
            return new Pledge(actions, null);

        _outlook.Read(view, formula, false);
        var moment = Moment(view, invitation.Round, invitation.Rounds);
        var conceded = _self.Strategy.IsMyopic ? 0 : _self.Strategy.Concession(moment);
        var share = Math.Min(conceded, _outlook.Acceptable(0).High);
        for (var issue = 0; issue < actions.Length; issue++)
            actions[issue] = formula.Commitment(view, _self.Index, issue, share);

        return new Pledge(actions, view.Recorded ? Reasons.Pledge(_setup, _self, view, actions, conceded, share) : null);
    }

    private Ratification Ratify(RatificationOpened ratification)
    {
        if (!ratification.Pending[_self.Index])
            return new Ratification(false, null);

        var view = ratification.View;
        var probability = _setup.Ratification.Probability(_self.VetoPlayers);
        var ratifies = Stream(view, 0, Purpose.Ratification).NextBool(probability);
        return new Ratification(ratifies, view.Recorded ? Reasons.Ratification(_setup, _self, probability, ratifies) : null);
    }

    private Delivery Deliver(ImplementationOpened ask)
    {
        var view = ask.View;
        var actions = view.StatusQuo.AsSpan(_self.Index * _setup.Issues, _setup.Issues).ToArray();
        if (!ask.Bound[_self.Index])
            return new Delivery(actions, null);

        var weighed = _delivery.Weigh(ask);
        var ceiling = _self.Strategy.DeliveryCeiling(Moment(view, 1, 1));
        var people = _people?.Delivery(view.Period);
        var decided = people?.Delivers ?? Math.Min(weighed.Share, ceiling);
        var capacity = _setup.Programmes.Capacity(_self.Index);
        var chance = Chance(view);
        var carriedOut = decided * (capacity * chance);
        for (var issue = 0; issue < actions.Length; issue++)
        {
            var promised = ask.Commitments[(_self.Index * _setup.Issues) + issue];
            var level = actions[issue] + (carriedOut * (promised - actions[issue]));
            actions[issue] = Math.Clamp(level, view.Game.Lower(_self.Index, issue), view.Game.Upper(_self.Index, issue));
        }

        if (!view.Recorded)
            return new Delivery(actions, null);

        var done = new Implementation(decided, capacity, chance, Implementation.ShareOf(ask, _self.Index, actions));
        return new Delivery(
            actions,
            people is not null ? _people!.Delivered(people, done) : DeliveryReasons.Of(_self, weighed, ceiling, done)
        );
    }

    // What chance makes of what an administration carries out: right on average, never less than nothing.
    private double Chance(PeriodView view)
    {
        var noise = _setup.Institution.ImplementationNoise;
        return noise == 0 ? 1 : Math.Clamp(1 + (noise * Stream(view, 0, Purpose.Implementation).NextNormal()), 0, 2);
    }

    private BargainingMoment Moment(PeriodView view, int round, int rounds) =>
        new(rounds == 1 ? 1 : (round - 1.0) / (rounds - 1), _memory.MeanTrust(view.Withdrawn), MeanReport(view.LastReports));

    private double MeanReport(double[] reports)
    {
        var sum = 0.0;
        var count = 0;
        for (var party = 0; party < reports.Length; party++)
        {
            if (party == _self.Index || double.IsNaN(reports[party]))
                continue;

            sum += reports[party];
            count++;
        }

        return count == 0 ? 1 : sum / count;
    }

    // An indifferent party accepts; a millionth of what is at stake is no difference.
    private double Slack(PeriodView view) => 1e-6 * Math.Max(Math.Abs(_outlook.Best), 1e-6 * view.Game.Scale(_self.Index));
}
