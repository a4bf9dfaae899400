using System.Text.Json;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Texts;

namespace Simulation.Storage.Results;

/// <summary>Reads <c>events.jsonl</c> back: the inverse of its export.</summary>
public static class EventsReader
{
    private static readonly IReadOnlyDictionary<string, object> Kinds = Words.Values(typeof(EventKind));

    /// <summary>The events, in the order of the file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="stream">The file; it is closed at the end.</param>
    /// <exception cref="InvalidDataException">A line is no event: which file and line, and what is wrong.</exception>
    public static IEnumerable<NegotiationEvent> Read(string file, Stream stream)
    {
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text; line++)
            yield return Parse(file, line, text);
    }

    private static NegotiationEvent Parse(string file, int line, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var kind = root.GetProperty("kind").GetString()!;
            return new NegotiationEvent
            {
                Replicate = Whole("replicate"),
                Period = Whole("period"),
                Year = Whole("year"),
                Round = Whole("round"),
                Kind = Kinds.TryGetValue(kind, out var known)
                    ? (EventKind)known
                    : throw new FormatException($"there is no kind of event '{kind}'"),
                Party = Text("party"),
                Other = Text("other"),
                Accepted = root.TryGetProperty("accepted", out var accepted) ? accepted.GetBoolean() : null,
                Terms =
                [
                    .. root.GetProperty("terms")
                        .EnumerateObject()
                        .Select(term => new Term(
                            term.Name,
                            term.Value.ValueKind == JsonValueKind.Null ? double.NaN : term.Value.GetDouble()
                        )),
                ],
                Sentence = Text("reason") ?? "",
            };

            int Whole(string name) => root.GetProperty(name).GetInt32();
            string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{file}({line}): expected an event as negsim writes it; {error.Message}", error);
        }
    }
}
