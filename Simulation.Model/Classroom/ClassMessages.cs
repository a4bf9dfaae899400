using Simulation.Model.Texts;

namespace Simulation.Model.Classroom;

/// <summary>What people have said in a class.</summary>
internal sealed class ClassMessages
{
    private readonly List<(int Writer, Message Message)> _all = [];

    /// <summary>All of it, in order.</summary>
    public IEnumerable<Message> All => _all.Select(one => one.Message);

    /// <summary>What was said to somebody alone, or by them to one other, the newest of it.</summary>
    /// <param name="person">Who reads it, by number; 0 for the facilitator.</param>
    /// <param name="seat">Their seat, <see cref="ClassTerms.Facilitator"/> for the facilitator; null for those who look on.</param>
    public IReadOnlyList<Message> Private(int person, string? seat) =>
        [.. _all.Where(one => IsPrivateTo(one, person, seat)).Select(one => one.Message).TakeLast(ClassTerms.NewestMessages)];

    /// <summary>Takes a message.</summary>
    /// <param name="said">The message.</param>
    /// <param name="writer">Who wrote it; null for the facilitator.</param>
    public void Add(Said said, Person? writer) =>
        _all.Add((said.Person, new Message(said.At, writer?.Seat, writer?.Name ?? "", said.To, VisibleText.Cleaned(said.Text))));

    private static bool IsPrivateTo((int Writer, Message Message) one, int person, string? seat) =>
        one.Message.To is { } to && (one.Writer == person || (seat is not null && (to == seat || one.Message.From == seat)));
}
