using Simulation.Reporting.Terminal;

namespace Simulation.Reporting.Tests.Terminal;

public sealed class TerminalWriterTests
{
    [Theory]
    [InlineData("\u001b[2J\u001b]0;mine\u0007", "\\u001B[2J\\u001B]0;mine\\u0007")]
    [InlineData("\u009b31m", "\\u009B31m")]
    [InlineData("a\bb\u007f\0", "a\\u0008b\\u007F\\u0000")]
    [InlineData("safe\rgone", "safe\\u000Dgone")]
    [InlineData("\u202egpj.exe\u202c \u2066x\u2069\u2028y", "\\u202Egpj.exe\\u202C \\u2066x\\u2069\\u2028y")]
    public void Shown_WhatATerminalObeys_IsWrittenOut(string text, string expected) => Assert.Equal(expected, TerminalWriter.Shown(text));

    [Theory]
    [InlineData("Côte d'Ivoire \t 中国 \U0001F469\u200D\U0001F33E می‌خواهم")]
    [InlineData("one\r\ntwo\n")]
    [InlineData("\r12 of 40   ")]
    public void Shown_TextAndProgress_StaysAsItIs(string text) => Assert.Equal(text, TerminalWriter.Shown(text));

    [Fact]
    public void Write_InEveryWay_IsCleaned()
    {
        var heard = new StringWriter();
        using var writer = new TerminalWriter(heard);

        writer.Write('\u001b');
        writer.Write("\u001b");
        writer.Write(['\u001b'], 0, 1);
        writer.Write("\u001b".AsSpan());
        writer.Write((object)"\u001b");
        writer.WriteLine("\u001b");
        writer.WriteLine("{0}", "\u001b");
        writer.Write(new System.Text.StringBuilder("\u001b"));

        Assert.DoesNotContain('\u001b', heard.ToString());
        Assert.Equal(8, heard.ToString().Split("\\u001B").Length - 1);
    }

    [Fact]
    public async Task WriteAsync_InEveryWay_IsCleaned()
    {
        var heard = new StringWriter();
        await using var writer = new TerminalWriter(heard);

        await writer.WriteAsync('\u001b');
        await writer.WriteAsync("\u001b");
        await writer.WriteLineAsync("\u001b");
        await writer.WriteAsync("\u001b".AsMemory(), TestContext.Current.CancellationToken);

        Assert.DoesNotContain('\u001b', heard.ToString());
    }
}
