using CsCheck;
using Simulation.Model.Data;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Data;

public sealed class CsvTableTests
{
    private readonly List<Problem> _problems = [];

    [Fact]
    public void Parse_QuotedCells_KeepsCommasQuotesAndLineEnds()
    {
        var table = Parse("\uFEFFa,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\r\nlast,\n");

        Assert.Empty(_problems);
        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal(2, table.Rows);
        Assert.Equal("x, \"y\"\nz", table.Text(0, 0));
        Assert.Equal("last", table.Text(1, 0));
        Assert.Equal("", table.Text(1, 1));
    }

    [Theory]
    [InlineData("", "t.csv(1,1): expected a header row with the names of the columns; found nothing that could be one.")]
    [InlineData("a,b,a\n", "t.csv(1,5): the column 'a' stands here a second time.")]
    [InlineData("a,,c\n", "t.csv(1,3): this column has no name.")]
    [InlineData("a,b\n1,2\n1,2,3\n", "t.csv(3,1): expected 2 cells as in the header; found 3.")]
    [InlineData("a,b\n\"1\n2\",3\n4\n", "t.csv(4,1): expected 2 cells as in the header; found 1.")]
    [InlineData("a,b\n1,\"2\n3,4\n", "t.csv(2,3): this cell's quote is never closed.")]
    [InlineData("a,b\n1,x\"y\"\n3,4\n", "t.csv(2,4): a quote in the middle of a cell; put the whole cell in quotes and write the inner quote twice.")]
    [InlineData("a,b\n\"1\"x,2\n3,4\n", "t.csv(2,4): expected a comma or the end of the line after a closing quote; found 'x'.")]
    public void Parse_Malformed_ReportsThePlace(string text, string expected)
    {
        Parse(text);

        Assert.Equal(expected, Assert.Single(_problems).ToString());
    }

    [Fact]
    public void Parse_SeveralBadRows_ReportsAllAndKeepsTheGoodOnes()
    {
        var table = Parse("a,b\n1\n2,3\n\"4\"4,5\n6,7\n");

        Assert.Equal([2, 4], _problems.Select(problem => problem.Line));
        Assert.Equal(["2", "6"], Enumerable.Range(0, table.Rows).Select(row => table.Text(row, 0)));
    }

    [Theory]
    [InlineData("-1.5e3", -1500.0)]
    [InlineData("+.5", 0.5)]
    [InlineData("", null)]
    public void Number_NumberOrNothing_ReadsIt(string cell, double? expected)
    {
        var table = Parse($"a,b\n{cell},x\n");

        Assert.Equal(expected, table.Number(0, 0, _problems.Add));
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1.000,5")]
    [InlineData(" 1")]
    [InlineData("abc")]
    public void Number_AnythingElse_IsReportedAtItsCell(string cell)
    {
        var table = Parse($"a,b\nx,\"{cell}\"\n");

        Assert.Null(table.Number(0, 1, _problems.Add));
        Assert.Equal($"t.csv(2,3): 'b' is '{cell}'; expected a number such as 1.5, or nothing where it is unknown.", Assert.Single(_problems).ToString());
    }

    [Fact]
    public void Parse_AnyCellsQuoted_GivesThemBack()
    {
        Gen.String[Gen.Char["ab,\"\n\r"], 0, 6].Array[3].Array[1, 5].Sample(rows =>
        {
            var problems = new List<Problem>();
            var lines = rows.Select(cells => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));

            var table = CsvTable.Parse("t.csv", "x,y,z\n" + string.Join("\r\n", lines), problems.Add);

            Assert.Empty(problems);
            Assert.Equal(rows, Enumerable.Range(0, table.Rows).Select(row => Enumerable.Range(0, 3).Select(column => table.Text(row, column)).ToArray()));
        });
    }

    [Fact]
    public void Parse_AnyText_NeverThrows()
    {
        Gen.String[Gen.Char["ab,\"\n\r\uFEFF"], 0, 30].Sample(text => { CsvTable.Parse("t.csv", text, _ => { }); });
    }

    private CsvTable Parse(string text) => CsvTable.Parse("t.csv", text, _problems.Add);
}
