using System.Text;
using Simulation.Reporting.Exports;

namespace Simulation.Reporting.Tests.Exports;

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
        }

        stream.Position = 0;
        using var rows = new CsvReader("a.csv", stream, ["name", "value"]);

        Assert.True(rows.Next());
        Assert.Equal("Korea, \"Republic\" of", rows.Text(0));
        Assert.Equal(double.NaN, rows.Number(1));
        Assert.True(rows.Next());
        Assert.Equal("", rows.Text(0));
        Assert.Equal(0.1, rows.Number(1));
        Assert.False(rows.Next());
    }

    [Theory]
    [InlineData("name,amount\n", "a.csv(1,1): expected the columns name,value in column 'name'.")]
    [InlineData("name,value\nx\n", "a.csv(2,2): expected 2 cells, found 1 in column 'value'.")]
    [InlineData("name,value\nx,y,z\n", "a.csv(2,2): expected 2 cells, found more in column 'value'.")]
    [InlineData("name,value\nx,much\n", "a.csv(2,2): expected a number, found 'much' in column 'value'.")]
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
