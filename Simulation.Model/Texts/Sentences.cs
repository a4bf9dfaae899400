namespace Simulation.Model.Texts;

/// <summary>Puts the words of others into sentences.</summary>
public static class Sentences
{
    /// <summary>A message with a full stop at its end, where it has no mark there of its own.</summary>
    public static string Closed(string message)
    {
        var words = message.TrimEnd();
        return words.Length > 0 && words[^1] is '.' or '!' or '?' ? words : $"{words}.";
    }
}
