using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Scenarios;
using Simulation.Model.Texts;

namespace Simulation.Model.Classroom;

/// <summary>What may be done in a class, and when: one rule for every kind of input.</summary>
internal static class ClassRules
{
    private const int LongestMessage = 500;
    private const int LongestExtension = 3600;

    public static Refusal? Check(ClassSession room, ClassInput input) =>
        input switch
        {
            PersonJoined joined => Join(room, joined),
            PersonMoved moved => Present(room, moved.Person)
                ?? Seat(room, moved.Seat, room.People.First(person => person.Number == moved.Person).Seat),
            PersonRemoved removed => Present(room, removed.Person),
            PeopleRemoved removed => removed.People.Count == 0
                ? Refusal.NothingToDo
                : removed.People.Select(person => Present(room, person)).FirstOrDefault(refusal => refusal is not null),
            PeopleReadmitted readmitted => readmitted.People.Count == 0
            || !readmitted.People.All(number => room.KeptOut.Any(person => person.Number == number))
                ? Refusal.UnknownPerson
                : null,
            JoiningSet joining => joining.Open != room.IsJoiningClosed ? Refusal.NothingToDo : null,
            BotSet bot => !room.Seats.Contains(bot.Seat) ? Refusal.UnknownSeat
            : room.IsBotByOrder(bot.Seat) == bot.Bot ? Refusal.NothingToDo
            : room.Phase == ClassPhase.Debrief ? Refusal.PhaseIsOver
            : null,
            Decided decided => Present(room, decided.Person) ?? Decide(room, decided),
            Predicted predicted => Present(room, predicted.Person) ?? Predict(room, predicted.Value),
            PredictionStruck struck => Present(room, struck.Person)
                ?? (
                    !room.Predictions.ContainsKey(struck.Person) || room.IsStruck(struck.Person) == struck.Struck
                        ? Refusal.NothingToDo
                        : null
                ),
            Said said => (said.Person == 0 ? null : Present(room, said.Person)) ?? Say(room, said),
            PhaseEnded ended => ended.Step != room.Step || room.Phase == ClassPhase.Debrief ? Refusal.PhaseIsOver
            : ended.ByClock && (room.Deadline is not { } deadline || room.TimeOf(ended) < deadline || room.IsHeldUp) ? Refusal.NothingToDo
            : null,
            PhaseUndone undone => undone.Step != room.Step ? Refusal.PhaseIsOver
            : room.Step == 0 ? Refusal.NothingToDo
            : null,
            Paused paused => Belongs(room, paused.Step) ?? (room.IsPaused || room.Phase == ClassPhase.Debrief ? Refusal.NothingToDo : null),
            Resumed resumed => Belongs(room, resumed.Step) ?? (room.IsPaused ? null : Refusal.NothingToDo),
            Extended extended => Belongs(room, extended.Step)
                ?? (
                    extended.Seconds is < 1 or > LongestExtension ? Refusal.BadValue
                    : room.Deadline is null && room.Left is null ? Refusal.NothingToDo
                    : null
                ),
            Injected injected => Belongs(room, injected.Step) ?? Inject(room, injected),
            InjectionUndone undone => room.Injections.FirstOrDefault(one => one.Number == undone.Number) is not { } injection
                ? Refusal.NothingToDo
            : injection.Shock.Period < room.NextTalks ? Refusal.TooLate
            : null,
            _ => throw new ArgumentException($"A class does not know {input.GetType().Name}.", nameof(input)),
        };

    // Whether what was pressed in a phase comes in it.
    private static Refusal? Belongs(ClassSession room, int? step) => step is null || step == room.Step ? null : Refusal.PhaseIsOver;

    private static Refusal? Present(ClassSession room, int person) =>
        room.People.Any(one => one.Number == person) ? null : Refusal.UnknownPerson;

    private static Refusal? Join(ClassSession room, PersonJoined joined)
    {
        if (!PersonNames.IsRight(joined.Name))
            return Refusal.BadName;

        if (room.IsJoiningClosed)
            return Refusal.JoiningClosed;
        if (joined.From.Length > 0 && room.KeptOut.Any(person => person.From == joined.From))
            return Refusal.KeptOut;
        if (joined.From.Length > 0 && room.People.Count(person => person.From == joined.From) >= ClassTerms.MostFromOnePlace)
            return Refusal.FullFromHere;

        if (room.People.Count() >= ClassTerms.MostPeople || (joined.Seat == ClassTerms.AnySeat && room.NeediestSeat is null))
            return Refusal.Full;

        return joined.Seat == ClassTerms.AnySeat ? null : Seat(room, joined.Seat, null);
    }

    private static Refusal? Predict(ClassSession room, double value)
    {
        if (room.Setup.Scenario.Classroom?.Prediction is not { } question)
            return Refusal.NotAsked;
        if (!room.Phase.IsBeforeTalks())
            return Refusal.TooLate;

        return !double.IsFinite(value) ? Refusal.BadValue
            : value < question.AtLeast || value > question.AtMost ? Refusal.OutOfBounds
            : null;
    }

    private static Refusal? Seat(ClassSession room, string? seat, string? before)
    {
        if (seat is null || seat == before)
            return null;

        return !room.Seats.Contains(seat) ? Refusal.UnknownSeat
            : room.Occupants(seat) >= ClassTerms.MostOnSeat ? Refusal.Full
            : null;
    }

    private static Refusal? Decide(ClassSession room, Decided decided)
    {
        if (room.People.First(person => person.Number == decided.Person).Seat is not { } seat)
            return Refusal.NoSeat;
        if (Belongs(room, decided.Step) is { } late)
            return late;
        if (room.IsBotByOrder(seat))
            return Refusal.SeatIsBot;
        if (room.IsPaused)
            return Refusal.ClassPaused;

        return Answer(room, seat, decided.Decision);
    }

    /// <summary>Whether a decision answers what a seat is asked now, or what everyone is where it is nobody's in particular.</summary>
    public static Refusal? Answer(ClassSession room, string? seat, Decision decision) =>
        room.Moment is not { } moment || (seat is not null && !IsAsked(room, moment, seat)) || !Matches(moment.Ask, decision)
            ? Refusal.NotAsked
        : InRange(decision) ? null
        : Refusal.BadValue;

    /// <summary>Whether a seat has anything to decide now.</summary>
    public static bool IsAsked(ClassSession room, DecisionPoint moment, string seat)
    {
        var party = room.Setup.IndexOf(seat);
        return !moment.Ask.View.Withdrawn[party]
            && moment.Ask switch
            {
                RatificationOpened ratification => ratification.Pending[party],
                ImplementationOpened implementation => implementation.Bound[party],
                ReportsPublished => false,
                _ => true,
            };
    }

    private static bool Matches(Ask ask, Decision decision) =>
        decision.Matters == 1
        && ask switch
        {
            PledgesInvited => decision.Pledge is not null,
            OffersInvited => decision.Proposal is not null,
            TextTabled => decision.Accepts is not null,
            SignaturesInvited or MembershipOffered => decision.Joins is not null,
            RatificationOpened => decision.Ratifies is not null,
            ImplementationOpened => decision.Delivers is not null,
            _ => false,
        };

    private static bool InRange(Decision decision) =>
        (decision.Pledge ?? 0) is >= 0 and <= Draft.MostAmbition
        && (
            decision.Proposal is not { } proposal
            || (proposal.Ambition is >= 0 and <= Draft.MostAmbition && proposal.Sharing is >= 0 and <= 1)
        )
        && (decision.Delivers ?? 0) is >= 0 and <= 1
        && decision.Because.Length <= 300;

    private static Refusal? Say(ClassSession room, Said said)
    {
        if (said.To is not null && !room.Seats.Contains(said.To) && (said.To != ClassTerms.Facilitator || said.Person == 0))
            return Refusal.UnknownSeat;

        return !VisibleText.IsVisible(said.Text) || said.Text.Length > LongestMessage ? Refusal.BadValue : null;
    }

    private static Refusal? Inject(ClassSession room, Injected injected)
    {
        var shock = injected.Shock;
        if (room.NextTalks > room.Setup.Periods)
            return Refusal.TooLate;

        var codes = room.Setup.PartyList.Select(party => party.Code).ToHashSet();
        var isRight =
            shock.Kind == ShockKind.Withdrawal
                ? shock.Country is not null && codes.Contains(shock.Country) && shock.Between.Count == 0
                : shock.Country is null
                    && shock.Between.Count == 2
                    && shock.Between[0] != shock.Between[1]
                    && shock.Between.All(codes.Contains);
        if (!isRight || shock.Value is not (>= 0 and <= 1) || shock.Duration is not (null or (>= 1 and <= 500)))
            return Refusal.BadValue;

        return injected.Step is not null && room.Injections.Any(one => one.Is(shock, room.NextTalks)) ? Refusal.NothingToDo : null;
    }
}
