using System.Text;
using Simulation.Storage.Datasets;
using Simulation.Tests.Results;

namespace Simulation.Storage.Tests.Datasets;

public sealed class ResultDatasetsTests
{
    [Fact]
    public void Trust_MoreRowsThanABlockHolds_TakesTheRoomOfOneBlock()
    {
        var table = ResultDatasets.Trust(SyntheticRun.Climate(12, 16, 60));

        var blocks = table.Blocks.ToList();

        Assert.True(blocks.Count > 1);
        Assert.All(blocks, block => Assert.Same(blocks[0].Columns, block.Columns));
        Assert.True(blocks[^1].Rows < blocks[0].Rows);
    }

    [Fact]
    public void Trust_MoreRowsThanABlockHolds_LosesNone()
    {
        var run = SyntheticRun.Climate(12, 16, 60);
        using var stream = new MemoryStream();

        CsvDataset.Write(ResultDatasets.Trust(run), stream);

        var rows = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(60 * 17 * 12 * 11, rows.Distinct().Count());
    }
}
