using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine;

/// <summary>Where the agreement stands: who signed, who ratified, whether it is in force, whom it binds.</summary>
internal sealed class TreatyStatus(RunSetup setup, EventLog? events)
{
    private readonly bool[] _ratified = new bool[setup.Count];
    private readonly bool[] _wasBound = new bool[setup.Count];
    private readonly bool[] _wasShocked = new bool[setup.Count];
    private readonly bool[] _left = new bool[setup.Count];
    private bool[] _shocked = new bool[setup.Count];
    private readonly NoticePeriods _notice = new(setup.Institution.Withdrawal, setup.Count);
    private readonly double[] _promised = new double[setup.ActionCount];
    private readonly Suspensions _suspensions = new(setup.Institution.Suspension, setup.PartyList, events);
    private Treaty? _treaty;
    private PeriodView? _view;

    /// <summary>Whether the agreement has entered into force.</summary>
    public bool InForce { get; private set; }

    /// <summary>The period in which the first agreement was concluded; 0 for none yet.</summary>
    public int FirstConcluded { get; private set; }

    /// <summary>The period in which it entered into force; 0 for not yet.</summary>
    public int EnteredIntoForce { get; private set; }

    /// <summary>Whom the agreement binds this period. A new array each period.</summary>
    public bool[] Bound { get; private set; } = new bool[setup.Count];

    /// <summary>Who was bound and left at the start of this period.</summary>
    public bool[] WalkedOut { get; private set; } = new bool[setup.Count];

    /// <summary>The number of the text in force, in worlds whose agreements are texts; -1 for none.</summary>
    public int Text => InForce && _treaty is not null ? _treaty.Text : -1;

    /// <summary>What each bound party receives this period, in the world's money.</summary>
    public double[] Transfers { get; private set; } = new double[setup.Count];

    /// <summary>Who signed the current agreement and has not withdrawn.</summary>
    public bool Signed(int party) => _treaty is not null && _treaty.Signatories[party] && !_view!.Withdrawn[party];

    /// <summary>Whether a party is suspended: it gets no transfers and is treated as an outsider by the trade measure.</summary>
    public bool Suspended(int party) => _suspensions.Of(party);

    /// <summary>Takes down what was reported of the members.</summary>
    public void Take(double[] reports) => _suspensions.Take(reports);

    /// <summary>Who has ratified.</summary>
    public bool Ratified(int party) => _ratified[party];

    /// <summary>The last agreed profile, which a ratchet builds on; the status quo where nothing was agreed.</summary>
    public double[] LastCommitments(double[] statusQuo) => _treaty?.Commitments ?? statusQuo;

    /// <summary>Whether there is anybody who may leave or come back.</summary>
    public bool IsWorthReviewing => Bound.Contains(true) || _left.Contains(true);

    /// <summary>Who has left by itself and not come back.</summary>
    public bool[] Left => (bool[])_left.Clone();

    /// <summary>Who is out of all talks: those who were taken out from outside, and those who have left.</summary>
    /// <param name="shocked">Who was taken out from outside.</param>
    public bool[] Withdrawn(bool[] shocked) => [.. shocked.Select((isOut, party) => isOut || _left[party])];

    /// <summary>Takes down who leaves and who comes back.</summary>
    public void Review(ReadOnlySpan<Answer> answers)
    {
        for (var party = 0; party < answers.Length; party++)
        {
            var stay = (Stay)answers[party];
            if (stay.Stays == !_left[party])
                continue;

            _left[party] = !stay.Stays;
            events?.Add(EventKind.Membership, 0, setup.PartyList[party], null, stay.Stays, stay.Reason);
        }
    }

    /// <summary>
    /// Opens a period: those who withdraw are bound no more and would have to ratify anew, those who have left once their notice is over.
    /// </summary>
    /// <param name="view">What is public.</param>
    /// <param name="shocked">Who was taken out of the talks from outside.</param>
    public void Open(PeriodView view, bool[] shocked)
    {
        _view = view;
        _shocked = shocked;
        WalkedOut = new bool[setup.Count];
        for (var party = 0; party < setup.Count; party++)
        {
            var isNew = shocked[party] && !_wasShocked[party];
            _wasShocked[party] = shocked[party];
            var goes = shocked[party] || (_left[party] && _notice.Left(party) == 0);
            if (!goes)
                continue;

            WalkedOut[party] = _wasBound[party];
            if (isNew)
                events?.Add(
                    EventKind.Shock,
                    0,
                    setup.PartyList[party],
                    null,
                    null,
                    LaneReasons.Withdrawal(setup.PartyList[party], _wasBound[party])
                );

            _ratified[party] = false;
        }
    }

    /// <summary>Takes up what the conference agreed; without a result the last agreement stands.</summary>
    public void Adopt(Treaty? result)
    {
        if (result is null)
            return;

        _treaty = result;
        if (FirstConcluded == 0)
            FirstConcluded = _view!.Period;
    }

    /// <summary>Who has signed and not ratified; null if nobody.</summary>
    public bool[]? Pending()
    {
        var pending = new bool[setup.Count];
        for (var party = 0; party < setup.Count; party++)
            pending[party] = Signed(party) && !_ratified[party];

        return pending.Contains(true) ? pending : null;
    }

    /// <summary>Takes down who ratified.</summary>
    public void Ratify(bool[] pending, ReadOnlySpan<Answer> answers)
    {
        for (var party = 0; party < pending.Length; party++)
        {
            if (!pending[party])
                continue;

            var ratification = (Ratification)answers[party];
            _ratified[party] = ratification.Ratifies;
            events?.Add(EventKind.Ratification, 0, setup.PartyList[party], null, ratification.Ratifies, ratification.Reason);
        }
    }

    /// <summary>Lets the agreement enter into force if enough have ratified, and states whom it binds. Once in force it stays so.</summary>
    public void EnterIntoForce(int period)
    {
        var ratifiers = new bool[setup.Count];
        for (var party = 0; party < setup.Count; party++)
            ratifiers[party] = Signed(party) && _ratified[party];

        if (!InForce && setup.Institution.EntryIntoForce.IsMetBy(ratifiers, setup.World.Sizes))
        {
            InForce = true;
            EnteredIntoForce = period;
            events?.Add(EventKind.EntryIntoForce, 0, null, null, true, LaneReasons.EntryIntoForce(ratifiers, setup.Count));
        }

        Bound = InForce ? ratifiers : new bool[setup.Count];
        for (var party = 0; party < setup.Count; party++)
            Bind(party);

        Bound.CopyTo(_wasBound, 0);
        Transfers = new double[setup.Count];
        for (var party = 0; _treaty is not null && party < setup.Count; party++)
            Transfers[party] = Bound[party] && !Suspended(party) ? _treaty.Transfers[party] : 0;

        Balance(Transfers);
    }

    /// <summary>The profile that binds this period: promises where they bind, the status quo elsewhere.</summary>
    public double[] Commitments(double[] statusQuo)
    {
        var profile = (double[])statusQuo.Clone();
        for (var index = 0; _treaty is not null && index < profile.Length; index++)
            profile[index] = Bound[index / setup.Issues] ? _promised[index] : profile[index];

        return profile;
    }

    /// <summary>
    /// What a bound party delivered of its promise beyond the status quo, held to [0, 1]; NaN where the promise asks for nothing beyond it.
    /// </summary>
    public double DeliveredShare(double[] statusQuo, double[] actions, int party)
    {
        var promised = 0.0;
        var delivered = 0.0;
        for (var issue = 0; issue < setup.Issues; issue++)
        {
            var index = (party * setup.Issues) + issue;
            var asked = _promised[index] - statusQuo[index];
            if (Math.Abs(asked) <= 1e-12 * (1 + Math.Abs(statusQuo[index])))
                continue;

            promised += 1;
            delivered += Math.Clamp((actions[index] - statusQuo[index]) / asked, 0, 1);
        }

        return promised == 0 ? double.NaN : delivered / promised;
    }

    // A member's promise is that of the agreement; one that has left keeps to its last promise for its notice, unless it walked out.
    private void Bind(int party)
    {
        if (Bound[party])
        {
            _notice.Renew(party);
            _treaty!.Commitments.AsSpan(party * setup.Issues, setup.Issues).CopyTo(_promised.AsSpan(party * setup.Issues));
        }
        else if (InForce && _wasBound[party] && !_shocked[party] && _notice.Serve(party))
        {
            Bound[party] = true;
            events?.Add(
                EventKind.Notice,
                0,
                setup.PartyList[party],
                null,
                null,
                LaneReasons.Notice(setup.PartyList[party], _notice.Left(party))
            );
        }
    }

    // Payers pay no more than the bound recipients get, and recipients get no more than is paid.
    private static void Balance(double[] transfers)
    {
        var paid = -transfers.Where(transfer => transfer < 0).Sum();
        var received = transfers.Where(transfer => transfer > 0).Sum();
        for (var party = 0; party < transfers.Length; party++)
        {
            var limit = transfers[party] < 0 ? received / paid : paid / received;
            transfers[party] *= transfers[party] == 0 ? 1 : Math.Min(1, limit);
        }
    }
}
