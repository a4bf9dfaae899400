using Simulation.Model.Behaviour;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Numerics;
using Simulation.Model.Randomness;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Engine;

/// <summary>
/// One replicate's coordinator: the loop of a run. It asks, the parties answer; it holds the world, the treaty and the record, and no
/// party's interests. A driver takes each question from <see cref="Next"/>, has every party answer it into <see cref="Answers"/> and asks
/// for the next one.
/// </summary>
public sealed class Lane
{
    private readonly RunSetup _setup;
    private readonly ulong _seed;
    private readonly int _replicate;
    private readonly IEnumerator<Ask> _play;
    private readonly LaneRecord _record;
    private readonly Accounts _accounts;
    private readonly EventLog? _events;
    private readonly TreatyStatus _status;
    private double[] _trust = [];
    private double _forecastError;
    private int _forecasts;

    /// <summary>A replicate, ready to begin.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="seed">The root seed.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    /// <param name="recorded">Whether to keep who did what and why.</param>
    public Lane(RunSetup setup, ulong seed, int replicate, bool recorded)
    {
        _setup = setup;
        _seed = seed;
        _replicate = replicate;
        Answers = new Answer[setup.Count];
        _record = new LaneRecord(setup.World, setup.Periods, setup.Count);
        _accounts = new Accounts(setup, _record);
        _events = recorded ? new EventLog(replicate) : null;
        _status = new TreatyStatus(setup, _events);
        _play = Play().GetEnumerator();
    }

    /// <summary>Where the parties' answers to the newest question go, in party order.</summary>
    public Answer[] Answers { get; }

    /// <summary>Goes on to the next question.</summary>
    /// <returns>The question, or null when the replicate is over.</returns>
    public Ask? Next()
    {
        using var numbers = InvariantNumbers.Begin();
        return _play.MoveNext() ? _play.Current : null;
    }

    /// <summary>What the replicate produced, once it is over.</summary>
    public LaneResult Result(ReferenceLines references) =>
        new(
            _replicate,
            _record.World,
            _record.Party,
            _record.Trust,
            RunIndicators.Compute(
                _setup,
                _record,
                _status,
                references.NoAgreement(_setup, _seed, _replicate),
                _forecasts == 0 ? double.NaN : _forecastError / _forecasts
            ),
            _events?.Events
        );

    private IEnumerable<Ask> Play()
    {
        var state = _setup.World.Start(_seed, _replicate);
        var reports = NoReports();
        yield return new Convened(View(1, _setup.World.Outlook(state), [], [], reports), Shocks.Tension(_setup, 1));
        TakeTrust(0, reports);

        for (var period = 1; period <= _setup.Periods; period++)
        {
            var game = _setup.World.Outlook(state);
            var statusQuo = JointSurplus.Nash(game);
            var view = View(period, game, statusQuo, _status.LastCommitments(statusQuo), reports);
            if (IsReviewed)
            {
                yield return new StayConsidered(view, _status.Commitments(statusQuo), _status.Bound, _status.Left, _status.Transfers);
                _status.Review(Answers);
                view = view with { Withdrawn = _status.Withdrawn(Shocks.Withdrawn(_setup, period)) };
            }

            _status.Open(view, Shocks.Withdrawn(_setup, period));

            var conference = new Conference(
                parties: _setup.PartyList,
                issues: _setup.World.Issues,
                electorate: _setup.Electorate,
                rules: _setup.Institution.Table,
                view: view,
                credence: _setup.Channels.Acceptance ? view.Trust : null,
                answers: Answers,
                events: _events,
                chance: round => RandomStream.For(_seed, _replicate, view.Period, round, 0, Purpose.Chair)
            );
            foreach (var ask in KindChecks.Questions(_setup.Institution.Protocol, conference))
                yield return ask;

            _status.Adopt(KindChecks.Agreement(_setup.Institution.Protocol, conference.Result, game));
            if (_status.Pending() is { } pending)
            {
                yield return new RatificationOpened(view with { LastCommitments = _status.LastCommitments(statusQuo) }, pending);
                _status.Ratify(pending, Answers);
            }

            _status.EnterIntoForce(period);
            state.Text = _status.Text;
            view = view with { Game = game.Under(state.Text) };
            var opened = new ImplementationOpened(view, _status.Commitments(statusQuo), _status.Bound, _status.Transfers);
            yield return opened;
            var choices = Choices();
            var actions = Implement(state, view);

            var kept = Kept(view, choices, actions);
            reports = Monitor(view, kept);
            var breaches = Breaches(period, choices, reports);
            if (_events is not null)
                LaneReasons.Reports(_events, _setup.PartyList, kept, reports, choices, breaches);

            _accounts.Close(
                new PeriodOutcome
                {
                    Period = period,
                    Open = game,
                    Game = view.Game,
                    StatusQuo = statusQuo,
                    Actions = actions,
                    Members = _status.Bound,
                    AtTable = [.. view.Withdrawn.Select(withdrawn => !withdrawn)],
                    Rounds = conference.Rounds,
                    Choices = choices,
                    Reports = reports,
                },
                _status
            );
            _status.Take(reports);
            yield return new ReportsPublished(view, reports, breaches, opened.Stakes, Shocks.Tension(_setup, period + 1));
            TakeTrust(period, reports);
        }
    }

    private bool IsReviewed =>
        _setup.Institution.Withdrawal.Allowed && !_setup.Institution.Protocol.AsksForMembership && _status.IsWorthReviewing;

    private PeriodView View(int period, StageGame game, double[] statusQuo, double[] lastCommitments, double[] reports)
    {
        if (_events is not null)
        {
            _events.Period = period;
            _events.Year = _setup.Year(period);
        }

        return new PeriodView
        {
            Period = period,
            Year = _setup.Year(period),
            Game = game,
            StatusQuo = statusQuo,
            Trust = _trust,
            LastCommitments = lastCommitments,
            LastReports = reports,
            Withdrawn = _status.Withdrawn(Shocks.Withdrawn(_setup, period)),
            Recorded = _events is not null,
        };
    }

    private double[] NoReports()
    {
        var reports = new double[_setup.Count];
        Array.Fill(reports, double.NaN);
        return reports;
    }

    private double[] Implement(WorldState state, PeriodView view)
    {
        var actions = new double[_setup.ActionCount];
        for (var party = 0; party < _setup.Count; party++)
        {
            var delivery = (Delivery)Answers[party];
            delivery.Actions.CopyTo(actions, party * _setup.Issues);
            if (_status.Bound[party])
                _events?.Add(EventKind.Delivery, 0, _setup.PartyList[party], null, null, delivery.Reason);
        }

        _setup.World.Advance(state, actions, _record.Own(view.Period));
        state.Period++;
        return actions;
    }

    private DeliveryChoice[] Choices() => [.. Answers.Select(answer => ((Delivery)answer).Choice)];

    // Reports show as often as transparency allows what of a shortfall was a decision and what a failure. Where they do not, partners give
    // the benefit of the doubt: they trust less, but do not retaliate. The grim rule knows no doubt.
    private double[] Breaches(int period, DeliveryChoice[] choices, double[] reports)
    {
        var breaches = new double[_setup.Count];
        for (var party = 0; party < breaches.Length; party++)
        {
            if (_status.WalkedOut[party])
            {
                breaches[party] = 1;
            }
            else if (!double.IsNaN(reports[party]) && choices[party].Word > 0)
            {
                var shortfall = Math.Max(0, 1 - (reports[party] / choices[party].Word));
                var stream = RandomStream.For(_seed, _replicate, period, 0, _setup.Parties[party].Party.Key, Purpose.Cause);
                var isCauseSeen = _setup.Institution.Retaliation == Retaliation.Grim || stream.NextBool(_setup.Institution.Transparency);
                breaches[party] = isCauseSeen ? Math.Min(shortfall, choices[party].Broken) : 0;
            }
        }

        return breaches;
    }

    // Public reports: noise as transparency allows; walking out of a promise is seen by all. Where nothing was due there is nothing to
    // report, and nobody is trusted more for it.
    private double[] Monitor(PeriodView view, double[] kept)
    {
        var reports = NoReports();
        for (var party = 0; party < _setup.Count; party++)
        {
            if (_status.WalkedOut[party])
            {
                reports[party] = 0;
            }
            else if (!double.IsNaN(kept[party]))
            {
                var stream = RandomStream.For(_seed, _replicate, view.Period, 0, _setup.Parties[party].Party.Key, Purpose.Monitoring);
                reports[party] = _setup.Monitoring.Report(kept[party], stream.NextDouble());
                Forecast(party, kept[party]);
            }
        }

        return reports;
    }

    // What each member kept of what was due; NaN where nothing was, and of who walked out.
    private double[] Kept(PeriodView view, DeliveryChoice[] choices, double[] actions)
    {
        var kept = NoReports();
        for (var party = 0; party < kept.Length; party++)
        {
            if (_status.Bound[party] && !_status.WalkedOut[party])
                kept[party] = choices[party].Kept(_status.DeliveredShare(view.StatusQuo, actions, party));
        }

        return kept;
    }

    // Brier score of trust as a forecast of what is delivered (THEORY B8).
    private void Forecast(int party, double delivered)
    {
        var trust = new TrustMatrix(_trust, _setup.Count);
        for (var observer = 0; observer < _setup.Count; observer++)
        {
            if (observer == party)
                continue;

            var error = trust[observer, party] - delivered;
            _forecastError += error * error;
            _forecasts++;
        }
    }

    private void TakeTrust(int period, double[] reports)
    {
        var before = _trust;
        var trust = new double[_setup.Count * _setup.Count];
        for (var party = 0; party < _setup.Count; party++)
        {
            var row = ((TrustRow)Answers[party]).Trust;
            KindChecks.Trust(_setup.Scenario.Trust.Model, row);
            row.CopyTo(trust, party * _setup.Count);
        }

        _trust = trust;
        _record.SetTrust(period, trust);
        if (_events is not null && period > 0)
            LaneReasons.TrustChanges(_events, _setup.PartyList, before, trust, reports);

        if (period > 0)
            _accounts.Trust(period, trust);
    }
}
