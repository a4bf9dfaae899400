using YamlDotNet.Core;

namespace Simulation.Model.Sources;

/// <summary>
/// What the YAML parser complains of, as sentences without its own positions, and what to do about the most common complaints.
/// </summary>
internal static class YamlComplaint
{
    private static readonly (string Part, string Advice)[] Advices =
    [
        ("invalid mapping", " A text that contains ': ' needs quotes."),
        ("cannot start any token", " A text that begins with a sign such as @, % or ` needs quotes; indent with spaces, not tabs."),
        ("found invalid tab", " Indent with spaces, not tabs."),
        ("tab character", " Indent with spaces, not tabs."),
        ("end of stream", " A quote is opened and never closed."),
    ];

    public static string Of(YamlException error)
    {
        var message = (error.InnerException ?? error).Message;
        var position = message.LastIndexOf("): ", StringComparison.Ordinal);
        message = (position >= 0 ? message[(position + 3)..] : message).TrimEnd('.');
        var advice = Advices.FirstOrDefault(one => message.Contains(one.Part, StringComparison.Ordinal)).Advice;
        return message.Length == 0 ? "something cannot be read here." : $"{char.ToLowerInvariant(message[0])}{message[1..]}.{advice}";
    }
}
