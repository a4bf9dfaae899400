using System.IO.Compression;
using MiniExcelLibs;
using Simulation.Storage.Datasets;
using Simulation.Storage.Exports;

namespace Simulation.Storage.Tests.Exports;

public sealed class WorkbookTests
{
    [Fact]
    public void Write_NumbersTextsAndGaps_ReadBackTheSame()
    {
        double[] numbers = [0.1 + 0.2, double.NaN, -1e-300, 1.7976931348623157e308];
        string[] texts = ["a & <b>", "", "\"quoted\"", "Türkiye"];
        var table = new Dataset(
            "odd",
            [
                new("whole", ColumnKind.Whole),
                new("number", ColumnKind.Number),
                new("text", ColumnKind.Text),
                new("truth", ColumnKind.Truth),
            ],
            [
                new DatasetBlock(2, [new[] { 1, 2 }, numbers[..2], texts[..2], new[] { true, false }]),
                new DatasetBlock(2, [new[] { 3, 4 }, numbers[2..], texts[2..], new[] { false, true }]),
            ]
        );
        using var file = new MemoryStream();

        Workbook.Write([table with { Name = "first" }, table], file);

        Assert.Equal(["first", "odd"], file.GetSheetNames());
        var rows = file.Query(true, "odd").Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["whole", "number", "text", "truth"], rows[0].Keys);
        Assert.Equal([1.0, 2.0, 3.0, 4.0], rows.Select(row => row["whole"]));
        Assert.Equal([numbers[0], null, numbers[2], numbers[3]], rows.Select(row => row["number"]));
        Assert.Equal(["a & <b>", null, "\"quoted\"", "Türkiye"], rows.Select(row => row["text"]));
        Assert.Equal([true, false, false, true], rows.Select(row => row["truth"]));
    }

    [Fact]
    public void Write_TextThatBeginsAsAFormula_StaysAText()
    {
        var table = new Dataset("people", [new("name", ColumnKind.Text)], [new DatasetBlock(2, [new[] { "=1+1", "@SUM(A1)" }])]);
        using var file = new MemoryStream();

        Workbook.Write([table], file);

        using var workbook = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotMatch("<(x:)?f>", sheet.ReadToEnd());
        Assert.Equal(["=1+1", "@SUM(A1)"], file.Query(true, "people").Cast<IDictionary<string, object?>>().Select(row => row["name"]));
    }

    [Theory]
    [InlineData(1_048_575, false)]
    [InlineData(1_048_576, true)]
    public void Refusal_AtTheLastRowOfASheet_CountsTheHeader(int rows, bool refused)
    {
        var table = new Dataset(
            "trust",
            [new("replicate", ColumnKind.Whole)],
            [new DatasetBlock(rows - 5, [new int[rows - 5]]), new DatasetBlock(5, [new int[5]])]
        );

        Assert.Equal(
            refused ? "trust has more rows than a sheet of Excel holds (1,048,576 with its header)" : null,
            Workbook.Refusal(table)
        );
    }

    [Fact]
    public void Refusal_OfTooManyColumns_TellsHowMany()
    {
        var table = new Dataset(
            "points",
            [.. Enumerable.Range(0, 16_385).Select(column => new DatasetColumn($"c{column}", ColumnKind.Whole))],
            []
        );

        Assert.Equal("points has 16,385 columns, and a sheet of Excel holds 16,384", Workbook.Refusal(table));
    }
}
