using System.Buffers;

namespace Simulation.Storage.Folders;

/// <summary>
/// A command as it can be pasted into a shell, which takes it apart into the same words again (POSIX.1-2024, Shell Command Language, 2.2
/// Quoting).
/// </summary>
public static class CommandText
{
    // What has no meaning of its own anywhere in a word: not "~", which stands for a home folder, and nothing that other scripts write.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=:,./@%"
    );

    /// <summary>The words with a space between.</summary>
    public static string Of(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    /// <summary>A word, in quotation marks where the shell would take it for something else.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
