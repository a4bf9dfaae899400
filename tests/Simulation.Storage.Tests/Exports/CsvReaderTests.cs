using System.Text;
using Simulation.Storage.Exports;

namespace Simulation.Storage.Tests.Exports;

public sealed class CsvReaderTests
{
    [Fact]
    public void Next_QuotedAndEmptyCells_AreReadAsTheyWereWritten()
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
        {
            csv.Header("name", "value");
            csv.Cell("Korea, \"Republic\" of").Cell(double.NaN).EndRow();
            csv.Cell("").Cell(0.1).EndRow();
            csv.Cell("two\nlines\rof \"it\"").Cell(2).EndRow();
        }

        stream.Position = 0;
        using var rows = new CsvReader("a.csv", stream, ["name", "value"]);

        Assert.True(rows.Next());
        Assert.Equal("Korea, \"Republic\" of", rows.Text(0));
        Assert.Equal(double.NaN, rows.Number(1));
        Assert.True(rows.Next());
        Assert.Equal("", rows.Text(0));
        Assert.Equal(0.1, rows.Number(1));
        Assert.True(rows.Next());
        Assert.Equal("two\nlines\rof \"it\"", rows.Text(0));
        Assert.Equal(2, rows.Number(1));
        Assert.False(rows.Next());
    }

    [Fact]
    public void Next_RowsLongerThanAReadAtATime_AreReadWhole()
    {
        var texts = Enumerable.Range(0, 50).Select(number => string.Concat(Enumerable.Repeat($"{number}\"\n", number * 97))).ToList();
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
        {
            csv.Header("name", "value");
            foreach (var text in texts)
                csv.Cell(text).Cell(text.Length).EndRow();
        }

        stream.Position = 0;
        using var rows = new CsvReader("a.csv", stream, ["name", "value"]);
        Assert.All(
            texts,
            text =>
            {
                Assert.True(rows.Next());
                Assert.Equal(text, rows.Text(0));
                Assert.Equal(text.Length, rows.Number(1));
            }
        );
        Assert.False(rows.Next());
    }

    [Fact]
    public void Next_LinesOfWindows_AreReadAsThoseOfOthers()
    {
        using var rows = new CsvReader("a.csv", new MemoryStream("name,value\r\na,1\r\n\"b\",2"u8.ToArray()), ["name", "value"]);

        Assert.True(rows.Next());
        Assert.Equal(1, rows.Number(1));
        Assert.True(rows.Next());
        Assert.Equal(("b", 2), (rows.Text(0), rows.Number(1)));
        Assert.False(rows.Next());
    }

    [Theory]
    [InlineData("name,amount\n", "a.csv(1,1): expected the columns name,value in column 'name'.")]
    [InlineData("name,value\nx\n", "a.csv(2,2): expected 2 cells, found 1 in column 'value'.")]
    [InlineData("name,value\nx,y,z\n", "a.csv(2,2): expected 2 cells, found more in column 'value'.")]
    [InlineData("name,value\nx,much\n", "a.csv(2,2): expected a number, found 'much' in column 'value'.")]
    [InlineData("name,value\nx,\"", "a.csv(2,2): a quote is never closed in column 'value'.")]
    [InlineData("name,value\n\"x\ny,1\n", "a.csv(2,1): a quote is never closed in column 'name'.")]
    [InlineData("name,value\n\"x\"y,1\n", "a.csv(2,1): expected a comma behind a quote, found 'y' in column 'name'.")]
    [InlineData("name,value\nx\"y\",1\n", "a.csv(2,1): expected quotes around a text that has one in column 'name'.")]
    [InlineData("name,value\n\"a\nb\",1\nx,much\n", "a.csv(4,2): expected a number, found 'much' in column 'value'.")]
    public void Read_SomethingElse_SaysWhereAndWhat(string text, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() =>
        {
            using var rows = new CsvReader("a.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)), ["name", "value"]);
            while (rows.Next())
                rows.Number(1);
        });

        Assert.Equal(message, error.Message);
    }
}
