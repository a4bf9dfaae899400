using System.CommandLine;
using System.CommandLine.Parsing;
using Simulation.Storage.Folders;

namespace Simulation.Runner;

/// <summary>The command that was given, for a manifest.</summary>
internal static class GivenCommand
{
    /// <summary>The command line as it can be pasted into a shell.</summary>
    public static string Of(ParseResult line) => CommandText.Of(Words(line.Tokens).Prepend("negsim"));

    // A value that begins as an option does was given in one word with its option, and must be again.
    private static List<string> Words(IReadOnlyList<Token> tokens)
    {
        var words = new List<string>(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            var isValue = token.Type == TokenType.Argument && index > 0 && tokens[index - 1].Type == TokenType.Option;
            if (isValue && token.Value.StartsWith('-'))
                words[^1] = $"{words[^1]}={token.Value}";
            else
                words.Add(token.Value);
        }

        return words;
    }
}
