using CsCheck;
using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Data;

public sealed class CsvTableTests
{
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

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
    [InlineData(
        "a,b\n1,2\n1,2,3\n",
        "t.csv(3,1): expected 2 cells as in the header; found 3. A cell with a comma in it needs quotes; so does a decimal comma."
    )]
    [InlineData("a;b\n1;2\n1;2;3\n", "t.csv(3,1): expected 2 cells as in the header; found 3.")]
    [InlineData("a,b,\n1,2,\n3,4,x\n5,6,y\n", "t.csv(3,5): this column has no name in the header.")]
    [InlineData("a\tb\n\"1\"x\t2\n", "t.csv(2,4): expected a tab or the end of the line after a closing quote; found 'x'.")]
    [InlineData("a,A\n", "t.csv(1,3): the column 'A' stands here a second time.")]
    [InlineData(
        "a;b\n1,500;2\n",
        "t.csv(2,1): '1,500' may be a fraction or have a comma between thousands: write decimals "
            + "with a point, and thousands without a comma."
    )]
    [InlineData(
        "a;b\n1,5;2\n1;2.5\n",
        "t.csv(2,1): '1,5' has a decimal comma, and '2.5' in line 3 has a point: write all numbers in one way."
    )]
    [InlineData("a,b\n\"1\n2\",3\n4\n", "t.csv(4,1): expected 2 cells as in the header; found 1.")]
    [InlineData("a,b\n1,\"2\n3,4\n", "t.csv(2,3): this cell's quote is never closed.")]
    [InlineData(
        "a,b\n1,x\"y\"\n3,4\n",
        "t.csv(2,4): a quote in the middle of a cell; put the whole cell in quotes and write the inner quote twice."
    )]
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
    [InlineData("1,500")]
    [InlineData("abc")]
    public void Number_AnythingElse_IsReportedAtItsCell(string cell)
    {
        var table = Parse($"a,b\nx,\"{cell}\"\n");

        Assert.Null(table.Number(0, 1, _problems.Add));
        Assert.Equal(
            $"t.csv(2,3): 'b' is '{cell}'; expected a number such as 1.5, or nothing where it is unknown.",
            Assert.Single(_problems).ToString()
        );
    }

    [Fact]
    public void Parse_AnyCellsQuoted_GivesThemBack()
    {
        Gen.String[Gen.Char["ab,\"\n\r"], 0, 6]
            .Array[3]
            .Where(row => row.Any(cell => cell.Length > 0))
            .Array[1, 5]
            .Sample(rows =>
            {
                var problems = new List<Problem>();
                var lines = rows.Select(cells =>
                    string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                );

                var table = CsvTable.Parse("t.csv", "x,y,z\n" + string.Join("\r\n", lines), problems.Add);

                Assert.Empty(problems);
                Assert.Equal(
                    rows,
                    Enumerable
                        .Range(0, table.Rows)
                        .Select(row => Enumerable.Range(0, 3).Select(column => table.Text(row, column)).ToArray())
                );
            });
    }

    [Fact]
    public void Parse_AnyText_NeverThrows()
    {
        Gen.String[Gen.Char["ab,;\t|= 1.\"\n\r\uFEFF"], 0, 30]
            .Sample(text =>
            {
                CsvTable.Parse("t.csv", text, _ => { });
            });
    }

    [Theory]
    [InlineData("a;b\r\n0,5;1,500\r\n", 0.5, 1.5)]
    [InlineData("a\tb\r-0,5\t2\r", -0.5, 2.0)]
    [InlineData("a,b\n\"0,5\",3\n", 0.5, 3.0)]
    [InlineData("a;b\n1.5;2e3\n", 1.5, 2000.0)]
    [InlineData("a;b\n,5;12,250\n", 0.5, 12.25)]
    public void Number_WithADecimalCommaThatCanBeNothingElse_IsRead(string text, double first, double second)
    {
        var table = Parse(text);

        Assert.Empty(_problems);
        Assert.Equal([first, second], [table.Number(0, 0, _problems.Add), table.Number(0, 1, _problems.Add)]);
    }

    [Fact]
    public void Parse_TitleRows_EndAtTheHeader()
    {
        var table = CsvTable.Parse("t.csv", "A survey,,\n\n\"done, in May\",7,\nActor ; no,Year,\nx,1,\n", _problems.Add, "year");

        Assert.Empty(_problems);
        Assert.Equal(["A survey", "done, in May", "7"], table.Title);
        Assert.Equal(["Actor ; no", "Year"], table.Columns);
        Assert.Equal("x", table.Text(0, "actor ; NO"));
    }

    [Fact]
    public void Parse_AnyTableInAnyForm_IsTheSameTable()
    {
        var form = Gen.Select(
            Gen.Char[",;\t|"],
            Gen.Int[0, 2].Select(which => LineEnds[which]),
            Gen.Bool,
            Gen.Bool,
            Gen.Bool,
            Gen.Int[0, 3]
        );
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 5].Array[3].Array[2, 5], form)
            .Sample(
                (rows, saved) =>
                {
                    var (separator, end, hasBlanks, isStated, isMarked, empty) = saved;
                    var glue = hasBlanks ? $"{(separator == '\t' ? "" : " ")}{separator} " : $"{separator}";
                    var nothing = new string(separator, empty);
                    var lines = rows.Prepend(["x", "y", "z"]).Select(row => string.Join(glue, row) + nothing + end);
                    var text =
                        $"{(isMarked ? "\uFEFF" : "")}{(isStated ? $"sep={separator}{end}" : "")}{string.Join(nothing + end, lines)}"
                        + $"{nothing}{end}";
                    var problems = new List<Problem>();

                    var table = CsvTable.Parse("t.csv", text, problems.Add);

                    Assert.Empty(problems);
                    Assert.Equal(["x", "y", "z"], table.Columns);
                    Assert.Equal(
                        rows,
                        Enumerable
                            .Range(0, table.Rows)
                            .Select(row => Enumerable.Range(0, 3).Select(column => table.Text(row, column)).ToArray())
                    );
                }
            );
    }

    [Fact]
    public void Require_ManyMissingColumns_IsOneShortSentence()
    {
        var table = Parse($"{string.Join(',', Enumerable.Range(0, 100).Select(column => $"column{column}"))}\n");

        Assert.False(table.Require(["one", "two"], _problems.Add));

        Assert.Equal(
            "t.csv(1,1): the columns 'one', 'two' are missing; found 'column0', 'column1', 'column2', 'column3', 'column4', 'column5', "
                + "'column6', 'column7' and 92 more.",
            Assert.Single(_problems).ToString()
        );
    }

    [Fact]
    public void Require_OfOneLongColumn_SaysHowColumnsAreSeparated()
    {
        var table = Parse($"{new string('x', 100)}\n");

        table.Require(["one", "two"], _problems.Add);

        Assert.Equal(
            $"t.csv(1,1): the columns 'one', 'two' are missing; found '{new string('x', 40)}...'. Columns are separated by commas, "
                + $"semicolons or tabs.",
            Assert.Single(_problems).ToString()
        );
    }

    private CsvTable Parse(string text) => CsvTable.Parse("t.csv", text, _problems.Add);
}
