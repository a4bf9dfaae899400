using System.CommandLine;
using System.CommandLine.Parsing;
using Simulation.Model.Diagnostics;

namespace Simulation.Runner;

/// <summary>What is wrong with a command line, in words that say what to do.</summary>
internal static class CommandLineProblems
{
    private const string OptionMark = "--";

    /// <summary>Every problem, and where to read on; empty if nothing is wrong.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;

        // A misspelt option passes for an argument, and what follows it for another: only its name helps the user.
        var misspelt = parsed
            .Tokens.Where(token => token.Type == TokenType.Argument && token.Value.StartsWith(OptionMark, StringComparison.Ordinal))
            .ToList();
        if (misspelt.Count > 0)
            return
            [
                .. misspelt.Select(token => $"{token.Value}: there is no such option.{DidYouMean.For(token.Value, Options(parsed))}"),
                SeeHelp(parsed),
            ];

        if (parsed.Errors.Count == 0)
            return [];

        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..])
            return
            [
                $"{word}: there is no such command.{DidYouMean.For(word, command.Subcommands.Select(sub => sub.Name))}",
                SeeHelp(parsed),
            ];

        return [.. parsed.Errors.Select(error => error.Message), SeeHelp(parsed)];
    }

    private static IEnumerable<string> Options(ParseResult parsed) =>
        parsed
            .CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
            .Select(option => option.Name);

    private static string SeeHelp(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? "See 'negsim --help'." : $"See 'negsim {command.Name} --help'.";
    }
}
