namespace Simulation.Model.Classroom;

/// <summary>Somebody came in.</summary>
/// <param name="At">When.</param>
/// <param name="Name">What they want to be called: 1 to 40 characters on one line, some of which can be seen.</param>
/// <param name="Seat">The party whose seat they take, or <see cref="ClassTerms.AnySeat"/>; null to look on.</param>
/// <param name="Key">The hash of the secret by which they are known again.</param>
/// <param name="From">A hash of the device that they came from, or of its address where it is a program; empty where that is not
/// known.</param>
public sealed record PersonJoined(DateTimeOffset At, string Name, string? Seat, string Key, string From = "") : ClassInput(At)
{
    /// <inheritdoc/>
    public override ClassInput WithoutSecrets() => this with { Key = "", From = "" };

    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room)
    {
        if (!PersonNames.IsRight(Name))
            return Refusal.BadName;

        if (room.IsJoiningClosed)
            return Refusal.JoiningClosed;
        if (From.Length > 0 && room.KeptOut.Any(person => person.From == From))
            return Refusal.KeptOut;
        if (From.Length > 0 && room.People.Count(person => person.From == From) >= ClassTerms.MostFromOnePlace)
            return Refusal.FullFromHere;

        if (room.People.Count() >= ClassTerms.MostPeople || (Seat == ClassTerms.AnySeat && room.NeediestSeat is null))
            return Refusal.Full;

        return Seat == ClassTerms.AnySeat ? null : room.CheckSeat(Seat, null);
    }

    /// <inheritdoc/>
    internal override void Apply(ClassSession room)
    {
        var place = Seat == ClassTerms.AnySeat ? room.NeediestSeat : Seat;
        room.Occupy(place);
        room.Register.Add(this, place);
    }
}

/// <summary>The facilitator seated somebody elsewhere.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who, by number from 1 in the order of coming.</param>
/// <param name="Seat">The party; null to look on.</param>
public sealed record PersonMoved(DateTimeOffset At, int Person, string? Seat) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) => room.CheckPresent(Person) ?? room.CheckSeat(Seat, room.Register[Person].Seat);

    /// <inheritdoc/>
    internal override void Apply(ClassSession room)
    {
        var before = room.Register[Person].Seat;
        room.Occupy(Seat);
        room.Register.Move(Person, Seat);
        room.Vacate(before);
    }
}

/// <summary>The facilitator sent somebody out, whose secret is worthless from then on.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record PersonRemoved(DateTimeOffset At, int Person) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) => room.CheckPresent(Person);

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.SendOut(Person);
}

/// <summary>The facilitator sent several people out at once.</summary>
/// <param name="At">When.</param>
/// <param name="People">Who, by number.</param>
/// <param name="KeptOut">Whether nobody may come in again from the devices that they came from.</param>
public sealed record PeopleRemoved(DateTimeOffset At, IReadOnlyList<int> People, bool KeptOut) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        People.Count == 0 ? Refusal.NothingToDo : People.Select(room.CheckPresent).FirstOrDefault(refusal => refusal is not null);

    /// <inheritdoc/>
    internal override void Apply(ClassSession room)
    {
        foreach (var person in People.Distinct())
            room.SendOut(person);

        if (KeptOut)
            room.Register.KeepOut(People);
    }
}

/// <summary>The facilitator lets people come in again who were kept out.</summary>
/// <param name="At">When.</param>
/// <param name="People">Who, by number.</param>
public sealed record PeopleReadmitted(DateTimeOffset At, IReadOnlyList<int> People) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        People.Count == 0 || !People.All(number => room.KeptOut.Any(person => person.Number == number)) ? Refusal.UnknownPerson : null;

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Register.Readmit(People);
}

/// <summary>The facilitator closed the door to newcomers, or opened it again. Who is in stays in.</summary>
/// <param name="At">When.</param>
/// <param name="Open">Whether people may come in.</param>
public sealed record JoiningSet(DateTimeOffset At, bool Open) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) => Open != room.IsJoiningClosed ? Refusal.NothingToDo : null;

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.IsJoiningClosed = !Open;
}
