using System.Text;
using Simulation.Storage.Datasets;
using Simulation.Storage.Exports;
using Simulation.Tests.Results;

namespace Simulation.Storage.Tests.Exports;

public sealed class IamcTableTests
{
    private const string Header = "model,scenario,region,variable,unit,year,value\n";

    [Fact]
    public void WideForm_OfALongFile_HasARowForEachSeriesAndAColumnForEachYear()
    {
        var table = Read(
            "m,s|P05,World,Emissions|CO2,GtCO2/yr,2030,1.5\nm,s|P05,USA,Trust|Mean,share,2025,0.1\n"
                + "m,s|P05,World,Emissions|CO2,GtCO2/yr,2025,2\nm,s|P95,USA,Trust|Mean,,2030,0.3\n"
        );

        Assert.Equal(
            "model,scenario,region,variable,unit,2025,2030\nm,s|P05,World,Emissions|CO2,GtCO2/yr,2,1.5\nm,s|P05,USA,Trust|Mean,share,0.1,\n"
                + "m,s|P95,USA,Trust|Mean,,,0.3\n",
            Csv(table.WideForm())
        );
        Assert.Equal([("m", "s|P05"), ("m", "s|P95")], table.Scenarios);
    }

    [Fact]
    public void LongForm_OfARunsExport_HoldsTheSameRows()
    {
        var file = new MemoryStream();
        new IamcExport("1.0").Write(SyntheticRun.Climate(3, 4, 20), file);

        var table = IamcTable.Read("iamc.csv", new MemoryStream(file.ToArray()));

        Assert.Equal(
            Encoding.UTF8.GetString(file.ToArray()).Split('\n').Order(StringComparer.Ordinal),
            Csv(table.LongForm()).Split('\n').Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("m,s,,v,u,2025,1", "iamc.csv(2,3): expected a text, found an empty cell in column 'region'.")]
    [InlineData(",s,r,v,u,2025,1", "iamc.csv(2,1): expected a text, found an empty cell in column 'model'.")]
    [InlineData("m,s,r,v,u,2025.5,1", "iamc.csv(2,6): expected a whole number from 1 to 9999, found '2025.5' in column 'year'.")]
    [InlineData("m,s,r,v,u,2025,", "iamc.csv(2,7): expected a number, found '' in column 'value'.")]
    [InlineData("m,s,r,v,u,2025,1\nm,s,r,v,u,2025,2", "iamc.csv: s, r, v has two values in 2025.")]
    public void Read_ARowAgainstTheRulesOfPyam_IsRefusedWithItsPlace(string rows, string expected) =>
        Assert.Equal(expected, Assert.Throws<InvalidDataException>(() => Read(rows + "\n")).Message);

    private static IamcTable Read(string rows) => IamcTable.Read("iamc.csv", new MemoryStream(Encoding.UTF8.GetBytes(Header + rows)));

    private static string Csv(Dataset table)
    {
        var text = new MemoryStream();
        CsvDataset.Write(table, text);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
