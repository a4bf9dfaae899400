namespace Simulation.Model.Classroom;

/// <summary>What each kind of input does to a class that takes it.</summary>
public sealed partial class ClassSession
{
    private void Apply(ClassInput input)
    {
        switch (input)
        {
            case PersonJoined joined:
                var place = joined.Seat == ClassTerms.AnySeat ? NeediestSeat : joined.Seat;
                Occupy(place);
                _register.Add(joined, place);
                break;
            case PersonMoved moved:
                var seatBefore = _register[moved.Person].Seat;
                Occupy(moved.Seat);
                _register.Move(moved.Person, moved.Seat);
                Vacate(seatBefore);
                break;
            case PersonRemoved removed:
                SendOut(removed.Person);
                break;
            case PeopleRemoved removed:
                foreach (var person in removed.People.Distinct())
                    SendOut(person);

                if (removed.KeptOut)
                    _register.KeepOut(removed.People);
                break;
            case PeopleReadmitted readmitted:
                _register.Readmit(readmitted.People);
                break;
            case JoiningSet joining:
                IsJoiningClosed = !joining.Open;
                break;
            case BotSet bot:
                SetBot(bot);
                break;
            case Decided decided:
                Decide(decided);
                break;
            case Predicted predicted:
                _predictions.Take(predicted);
                break;
            case PredictionStruck strike:
                _predictions.Strike(strike);
                break;
            case Said said:
                _messages.Add(said, said.Person == 0 ? null : _register[said.Person]);
                break;
            case PhaseEnded:
                Enter(Step + 1, Now);
                break;
            case PhaseUndone:
                _decisions.Undo(Step - 1);
                _injections.Undo(Step - 1);
                Enter(Step - 1, Now);
                foreach (var seat in Seats.Where(IsInstructedBot))
                    LetDelegation(seat);

                break;
            case Paused:
                _phase.Pause(Now);
                break;
            case Resumed:
                _phase.Resume(Now);
                break;
            case Extended extended:
                _phase.Extend(TimeSpan.FromSeconds(extended.Seconds), Now);
                break;
            case Injected injected:
                _injections.Add(injected, this);
                break;
            case InjectionUndone undone:
                _injections.Remove(undone.Number);
                break;
        }
    }

    private void SendOut(int person)
    {
        _register.SendOut(person);
        Vacate(_register[person].Seat);
    }

    private void SetBot(BotSet bot)
    {
        if (bot.Bot)
        {
            _bots.Add(bot.Seat);
            LetDelegation(bot.Seat);
        }
        else
        {
            _bots.Remove(bot.Seat);
            LetPeople(bot.Seat);
        }
    }

    // Somebody sits down where nobody was.
    private void Occupy(string? seat)
    {
        if (seat is not null && IsBot(seat) && !IsBotByOrder(seat))
            LetPeople(seat);
    }

    // Somebody got up, perhaps the last.
    private void Vacate(string? seat)
    {
        if (seat is not null && !IsBotByOrder(seat) && IsInstructedBot(seat))
            LetDelegation(seat);
    }

    // What was decided in this conference stays, so that the past does; the delegation is free from the next question on that no
    // instruction stands for, and wholly with the next talks.
    private void LetDelegation(string seat)
    {
        LetPeople(seat);
        if (Step < FirstQuestion || Moment is not { } moment)
            return;

        var from = moment.OpensConference ? moment.Period : NextTalks;
        if (from <= Setup.Periods)
            _decisions.HandBack(Step, seat, from);
    }

    private void LetPeople(string seat) => _decisions.Release(Step, seat, NextTalks);

    private void Decide(Decided decided)
    {
        var person = _register[decided.Person];
        _decisions.Take(Step, person.Number, Of(person.Seat!, decided.Decision));
    }
}
