using System.Diagnostics;
using CsCheck;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class CommandTextTests
{
    // What shells give a meaning of its own comes often.
    private static readonly string[] Parts =
    [
        .. " '\"$`\\!*?[](){}<>|&;#~=\n-".Select(letter => letter.ToString()),
        .. new[] { "a", "$HOME", "0.5", "é", "😀", "$(date)", "{a,b}", "--set" },
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Parts.Length - 1]
        .Array[0, 8]
        .Select(parts => string.Concat(parts.Select(part => Parts[part])));

    [Theory]
    [InlineData("climate-paris", "climate-paris")]
    [InlineData("institution.transparency=0.9", "institution.transparency=0.9")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("", "''")]
    [InlineData("~/results", "'~/results'")]
    [InlineData("${HOME}", "'${HOME}'")]
    public void Quoted_AWord_IsQuotedWhereItMustBe(string word, string expected) => Assert.Equal(expected, CommandText.Quoted(word));

    [Fact]
    public void Of_AnyWords_AreTheSameWordsToBash()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");

        Word.Array[0, 6]
            .Sample(words => Assert.Equal(words, PastedIntoBash(CommandText.Of(words.Prepend("negsim")))), iter: 200, threads: 1);
    }

    private static string[] PastedIntoBash(string command)
    {
        var start = new ProcessStartInfo(
            "bash",
            ["-c", $"negsim() {{ for word in \"$@\"; do printf '%s\\0' \"$word\"; done; }}\n{command}"]
        )
        {
            RedirectStandardOutput = true,
        };
        using var bash = Process.Start(start)!;
        var words = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return words.Split('\0')[..^1];
    }
}
