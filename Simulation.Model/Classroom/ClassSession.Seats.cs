namespace Simulation.Model.Classroom;

/// <summary>Who decides for a seat, its people or its delegation, and what that does to what was decided.</summary>
public sealed partial class ClassSession
{
    private readonly HashSet<string> _bots = new(StringComparer.Ordinal);

    /// <summary>Whether a seat's delegation decides by itself.</summary>
    public bool IsBot(string seat) => _bots.Contains(seat) || People.All(person => person.Seat != seat);

    /// <summary>Whether the facilitator gave a seat to its delegation.</summary>
    public bool IsBotByOrder(string seat) => _bots.Contains(seat);

    /// <summary>How many people sit on a seat.</summary>
    internal int Occupants(string seat) => Register.On(seat);

    /// <summary>
    /// The seat that needs people most: the first of those with the fewest that their delegations were not given; null where every seat is
    /// full.
    /// </summary>
    internal string? NeediestSeat =>
        Seats.Where(seat => Occupants(seat) < ClassTerms.MostOnSeat).OrderBy(IsBotByOrder).ThenBy(Occupants).FirstOrDefault();

    /// <summary>Somebody sits down where perhaps nobody was.</summary>
    internal void Occupy(string? seat)
    {
        if (seat is not null && IsBot(seat) && !IsBotByOrder(seat))
            LetPeople(seat);
    }

    /// <summary>Somebody got up, perhaps the last.</summary>
    internal void Vacate(string? seat)
    {
        if (seat is not null && !IsBotByOrder(seat) && IsInstructedBot(seat))
            LetDelegation(seat);
    }

    /// <summary>Sends somebody out.</summary>
    internal void SendOut(int person)
    {
        Register.SendOut(person);
        Vacate(Register[person].Seat);
    }

    /// <summary>Gives a seat to its delegation, whoever sits there.</summary>
    internal void GiveToDelegation(string seat)
    {
        _bots.Add(seat);
        LetDelegation(seat);
    }

    /// <summary>Gives a seat back to its people.</summary>
    internal void GiveToPeople(string seat)
    {
        _bots.Remove(seat);
        LetPeople(seat);
    }

    // People who have decided nothing so far lead their country all the same: nothing happens to it by chance while they sit there.
    private void TakeDownWhoLeads()
    {
        if (Moment is not { } moment || Step < FirstQuestion)
            return;

        foreach (var seat in Seats.Where(seat => !IsBot(seat) && !Ledger.IsInstructed(seat)))
            Ledger.Lead(Step, seat, moment.Period);
    }

    // Whether a delegation that decides by itself would still go by what people told it.
    private bool IsInstructedBot(string seat) => IsBot(seat) && Ledger.IsInstructed(seat);

    // What was decided in this conference stays, so that the past does; the delegation is free from the next question on that no
    // instruction stands for, and wholly with the next talks.
    private void LetDelegation(string seat)
    {
        LetPeople(seat);
        if (Step < FirstQuestion || Moment is not { } moment)
            return;

        var from = moment.OpensConference ? moment.Period : NextTalks;
        if (from <= Setup.Periods)
            Ledger.HandBack(Step, seat, from);
    }

    private void LetPeople(string seat) => Ledger.Release(Step, seat, NextTalks);
}
