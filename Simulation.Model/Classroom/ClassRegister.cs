namespace Simulation.Model.Classroom;

/// <summary>Who is in a class: everyone who ever came in, by number from 1, who was sent out, and who is kept out.</summary>
internal sealed class ClassRegister
{
    private readonly List<Person> _everyone = [];
    private readonly HashSet<int> _gone = [];
    private readonly HashSet<int> _keptOut = [];

    /// <summary>Who has come in and not been sent out.</summary>
    public IEnumerable<Person> Present => _everyone.Where(person => !_gone.Contains(person.Number));

    /// <summary>Who was sent out for good.</summary>
    public IEnumerable<Person> KeptOut => _everyone.Where(person => _keptOut.Contains(person.Number));

    /// <summary>A person, here or gone, by number.</summary>
    public Person this[int number] => _everyone[number - 1];

    /// <summary>How many people have a seat.</summary>
    public int On(string seat) => Present.Count(person => person.Seat == seat);

    /// <summary>Lets somebody in, under a name that no one else here has.</summary>
    public void Add(PersonJoined joined, string? seat)
    {
        var name = PersonNames.Shown(joined.Name, Present.Select(person => person.Name));
        _everyone.Add(new Person(_everyone.Count + 1, name, seat, joined.Key, joined.From));
    }

    /// <summary>Gives somebody another seat, or none.</summary>
    public void Move(int number, string? seat) => _everyone[number - 1] = this[number] with { Seat = seat };

    /// <summary>Sends somebody out.</summary>
    public void SendOut(int number) => _gone.Add(number);

    /// <summary>Lets nobody in any more from where these came from.</summary>
    public void KeepOut(IEnumerable<int> numbers) => _keptOut.UnionWith(numbers);

    /// <summary>Lets in again from where these came from.</summary>
    public void Readmit(IEnumerable<int> numbers) => _keptOut.ExceptWith(numbers);
}
