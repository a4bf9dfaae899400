using System.Globalization;
using System.Text;
using CsCheck;
using Simulation.Storage.Exports;

namespace Simulation.Storage.Tests.Exports;

public sealed class CsvWriterTests
{
    [Fact]
    public void Rows_OfAllKinds_AreWrittenAsInRfc4180()
    {
        var text = Written(csv =>
        {
            csv.Header("name", "value", "count");
            csv.Cell("Korea, Republic of").Cell(0.1).Cell(-3).EndRow();
            csv.Cell("the \"rest\"").Cell(double.NaN).Cell(0).EndRow();
        });

        Assert.Equal("name,value,count\n\"Korea, Republic of\",0.1,-3\n\"the \"\"rest\"\"\",,0\n", text);
    }

    [Fact]
    public void Numbers_AnyFinite_ReadBackToTheSameBits()
    {
        Gen.Double.Where(double.IsFinite)
            .Array[1, 5000]
            .Sample(
                values =>
                {
                    var text = Written(csv =>
                    {
                        foreach (var value in values)
                            csv.Cell(value).EndRow();
                    });

                    Assert.Equal(values, text.TrimEnd('\n').Split('\n').Select(line => double.Parse(line, CultureInfo.InvariantCulture)));
                },
                iter: 20
            );
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+49 Club", "'+49 Club")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("'=1", "''=1")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("+1e3", "+1e3")]
    [InlineData("'t Gooi", "'t Gooi")]
    [InlineData("A=B", "A=B")]
    public void Cell_TextThatBeginsAsAFormula_IsNoFormulaAndReadsBack(string text, string written)
    {
        var table = Written(csv =>
        {
            csv.Header("name");
            csv.Cell(text).EndRow();
        });

        Assert.Equal($"name\n{written}\n", table);
        using var reader = new CsvReader("a.csv", new MemoryStream(Encoding.UTF8.GetBytes(table)), ["name"]);
        Assert.True(reader.Next());
        Assert.Equal(text, reader.Text(0));
    }

    [Fact]
    public void Cell_LongerThanTheBuffer_IsWrittenWhole()
    {
        var name = new string('ж', 100_000);

        Assert.Equal($"a,{name},b\n", Written(csv => csv.Cell("a").Cell(name).Cell("b").EndRow()));
    }

    private static string Written(Action<CsvWriter> write)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
            write(csv);

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
