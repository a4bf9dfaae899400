using Simulation.Storage.Sweeps;

namespace Simulation.Storage.Tests.Sweeps;

public sealed class SweepJournalTests
{
    [Fact]
    public void Open_AfterAPointWasCutOff_KnowsTheWholeOnesAndGoesOnAfterThem()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf(SweepJournal.FileName);
        using (var journal = SweepJournal.Open(path))
        {
            journal.Add(
                new SweepPoint(
                    3,
                    [
                        [0.1, double.NaN],
                    ],
                    null
                )
            );
            journal.Add(new SweepPoint(1, [], "no"));
        }

        File.AppendAllText(path, "{\"point\":2,\"val");
        using (var journal = SweepJournal.Open(path))
        {
            Assert.Equal((2, 1), (journal.Done, journal.Failed));
            Assert.False(journal.Has(2));
            journal.Add(
                new SweepPoint(
                    2,
                    [
                        [4],
                    ],
                    null
                )
            );
        }

        using var again = SweepJournal.Open(path);
        Assert.Equal([0.1, double.NaN], again.Read(3).Values[0]);
        Assert.Equal("no", again.Read(1).Failure);
        Assert.Equal([4], again.Read(2).Values[0]);
    }

    [Fact]
    public void Open_ADamagedLine_IsRefusedWithItsReason()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(SweepJournal.FileName), "{\"point\":\"two\"}\n");

        var refused = Assert.Throws<InvalidDataException>(() => SweepJournal.Open(folder.PathOf(SweepJournal.FileName)));

        Assert.StartsWith("points.jsonl: a line of it is damaged", refused.Message, StringComparison.Ordinal);
    }
}
