using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Worlds;

public sealed class SeriesWriterTests
{
    private static readonly Series Stock = new("stock", "t", "Stock", "Stock");
    private static readonly Series Harvest = new("harvest", "t", "Harvest", "Harvest");
    private static readonly Series Price = new("price", "US$", "Price", "Price");

    [Fact]
    public void Set_AnyOrderOfTheList_WritesTheSeriesThatIsDeclared()
    {
        double[][] before = [new double[3], new double[3]];
        double[][] after = [new double[3], new double[3], new double[3]];

        Report(new SeriesRows([Stock, Harvest], before));
        Report(new SeriesRows([Price, Harvest, Stock], after));

        Assert.Equal([0, 7, 0], before[0]);
        Assert.Equal([0, 2, 0], before[1]);
        Assert.Equal([0, 0, 0], after[0]);
        Assert.Equal(before[1], after[1]);
        Assert.Equal(before[0], after[2]);

        static void Report(SeriesRows rows)
        {
            var report = new SeriesWriter(rows, default, 2, 0);
            report[Stock] = 7;
            report[Harvest] = 2;
        }
    }

    [Fact]
    public void Parties_OnePeriod_LeavesTheOthersAlone()
    {
        double[][] rows = [new double[6], new double[6]];
        var report = new SeriesWriter(default, new SeriesRows([Stock, Harvest], rows), 2, 2);

        report.Parties(Harvest)[0] = 3;
        report.Parties(Harvest)[1] = 4;

        Assert.Equal([0, 0, 3, 4, 0, 0], rows[1]);
        Assert.All(rows[0], value => Assert.Equal(0, value));
        Assert.Equal(2, report.Parties(Stock).Length);
    }

    [Fact]
    public void Rows_SeriesWithAnotherLabel_IsTheSame()
    {
        double[][] rows =
        [
            [1],
            [2],
        ];

        Assert.Equal(2, new SeriesRows([Stock, Harvest with { Label = "Own harvest", PriceYear = 2005 }], rows)[Harvest][0]);
    }

    [Fact]
    public void Rows_Part_HasItsOwnNames()
    {
        double[][] rows =
        [
            [1],
            [2],
            [3],
        ];
        var linked = new SeriesRows([Price, Stock with { Name = "commons_stock" }, Harvest with { Name = "commons_harvest" }], rows);

        var part = linked.Part([Stock, Harvest], 1);

        Assert.Equal(2, part[Stock][0]);
        Assert.Equal(3, part[Harvest][0]);
        Assert.Throws<ArgumentException>(() => part[Price]);
    }

    [Fact]
    public void Rows_SeriesThatIsNotDeclared_IsRefusedByName()
    {
        double[][] rows =
        [
            [1],
            [2],
        ];

        var refused = Assert.Throws<ArgumentException>(() => new SeriesRows([Stock, Harvest], rows)[Price]);

        Assert.Equal("'price' is none of the series here: stock, harvest.", refused.Message);
    }
}
