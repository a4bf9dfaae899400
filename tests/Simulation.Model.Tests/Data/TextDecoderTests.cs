using System.Text;
using CsCheck;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Data;

public sealed class TextDecoderTests
{
    private static readonly Gen<string> Lines = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char["Åéñ,;\n€ß漢"]), 0, 40];

    private readonly List<Problem> _problems = [];

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Decode_WithAMark_ReadsAnyTextInWhatTheMarkSays(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Lines.Sample(text =>
            Assert.Equal(text, TextDecoder.Decode("a.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], Fail))
        );
    }

    [Theory]
    [InlineData("ISO-8859-1", "Genève, Málaga")]
    [InlineData("iso-8859-1", "12 €, which real files of this name have")]
    [InlineData("windows-1252", "Öland’s 12 €")]
    [InlineData("windows-1250", "Łódź, Žilina")]
    [InlineData("ISO-8859-15", "12 €")]
    [InlineData("windows-1251", "Москва")]
    [InlineData("Shift_JIS", "東京")]
    [InlineData("gb2312", "北京")]
    [InlineData("UTF-8", "Genève")]
    [InlineData("utf-16", "Genève")]
    public void Decode_Xml_IsReadAsItDeclares(string encoding, string words)
    {
        var text = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n<a b=\"{words}\"/>";

        Assert.Equal(
            text,
            TextDecoder.Decode(
                "a.xml",
                BytesOf(text, encoding.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? "windows-1252" : encoding),
                Fail
            )
        );
    }

    [Fact]
    public void Decode_XmlThatDeclaresUtf16InOtherBytes_IsReadAsUtf8()
    {
        const string Text = "<?xml version=\"1.0\" encoding=\"utf-16\"?><a b=\"Genève\"/>";

        Assert.Equal(Text, TextDecoder.Decode("a.xml", Encoding.UTF8.GetBytes(Text), Fail));
    }

    [Fact]
    public void Decode_CommentBeforeTheDeclaration_IsReadAsDeclared()
    {
        const string Text = "<!-- made by hand -->\n<?xml version='1.0' encoding='ISO-8859-1'?><a b=\"Genève\"/>";

        Assert.Equal(Text, TextDecoder.Decode("a.xml", Encoding.Latin1.GetBytes(Text), Fail));
    }

    [Theory]
    [InlineData(
        "p.csv",
        "Actor,Position\nÅland,1\n",
        "p.csv(2,1): this is not UTF-8: the character here cannot be read (byte 0xC5). Save it as CSV UTF-8."
    )]
    [InlineData(
        "p.csv",
        "Actor,Position\rCôte,1\r",
        "p.csv(2,2): this is not UTF-8: the character here cannot be read (byte 0xF4). Save it as CSV UTF-8."
    )]
    [InlineData(
        "s.yaml",
        "title: \"Genève\"\n",
        "s.yaml(1,12): this is not UTF-8: the character here cannot be read (byte 0xE8). Save it as UTF-8."
    )]
    [InlineData(
        "a.xml",
        "<a b=\"Genève\"/>",
        "a.xml(1,10): this is not UTF-8: the character here cannot be read (byte 0xE8). Declare its encoding in the first line, such as "
            + "<?xml version=\"1.0\" encoding=\"windows-1252\"?>, or save it as UTF-8."
    )]
    [InlineData(
        "a.xml",
        "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>\n<a b=\"è\"/>",
        "a.xml(2,7): this is not US-ASCII: the character here cannot be read (byte 0xE8). Declare its encoding in the first line, such as "
            + "<?xml version=\"1.0\" encoding=\"windows-1252\"?>, or save it as UTF-8."
    )]
    [InlineData(
        "a.xml",
        "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>",
        "a.xml(1,1): the encoding 'klingon' that is declared here is unknown: save the file as UTF-8 and declare that."
    )]
    public void Decode_BytesThatMeanNothing_AreRefusedAtTheirPlace(string file, string text, string expected)
    {
        Assert.Null(TextDecoder.Decode(file, Encoding.Latin1.GetBytes(text), _problems.Add));

        Assert.Equal(expected, Assert.Single(_problems).ToString());
    }

    [Theory]
    [InlineData(
        new byte[] { (byte)'a', 0, (byte)'b', 0 },
        "a.csv(1,2): a zero byte is here, so this is not a text in UTF-8: save it as CSV UTF-8."
    )]
    [InlineData(
        new byte[] { (byte)'P', (byte)'K', 3, 4, 20, 0 },
        "a.csv: this is a workbook or an archive, not a text: in a spreadsheet, save the sheet as CSV UTF-8."
    )]
    [InlineData(
        new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'b' },
        "a.csv(1,2): this is not UTF-16: the character here cannot be read (byte 0x62). Save it as CSV UTF-8."
    )]
    public void Decode_WhatIsNoText_SaysWhatToDo(byte[] bytes, string expected)
    {
        Assert.Null(TextDecoder.Decode("a.csv", bytes, _problems.Add));

        Assert.Equal(expected, Assert.Single(_problems).ToString());
    }

    [Fact]
    public void Decode_AnyTextWithOneByteTooMuch_IsRefusedWhereItIs()
    {
        Gen.Select(Lines, Lines)
            .Sample(
                (before, after) =>
                {
                    var problems = new List<Problem>();

                    Assert.Null(
                        TextDecoder.Decode(
                            "a.csv",
                            [.. Encoding.UTF8.GetBytes(before), 0xFF, .. Encoding.UTF8.GetBytes(after)],
                            problems.Add
                        )
                    );

                    Assert.Equal(1 + before.Count(letter => letter == '\n'), problems[0].Line);
                    Assert.Equal(before.Length - before.LastIndexOf('\n'), problems[0].Column);
                }
            );
    }

    [Fact]
    public void Decode_AnyBytes_GivesTextOrOneProblem()
    {
        Gen.OneOf(
                Gen.Byte.Array[0, 60],
                Gen.Byte.Array[0, 20].Select(tail => (byte[])[.. "<?xml version='1.0' encoding='EUC-JP'?>"u8, .. tail])
            )
            .Sample(bytes =>
            {
                var problems = new List<Problem>();

                var text = TextDecoder.Decode("a.xml", bytes, problems.Add);

                Assert.Equal(text is null ? 1 : 0, problems.Count);
            });
    }

    private static byte[] BytesOf(string text, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private static void Fail(Problem problem) => Assert.Fail(problem.ToString());
}
