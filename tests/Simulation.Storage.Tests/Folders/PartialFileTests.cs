using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class PartialFileTests
{
    [Fact]
    public void Complete_MustNotReplaceAndTheNameWasTakenMeanwhile_TakesTheNext()
    {
        using var folder = new TemporaryFolder();
        using (var late = new PartialFile(folder.PathOf("out.zip"), replaces: false))
        {
            File.WriteAllText(folder.PathOf("out.zip"), "early");
            late.Stream.Write("late"u8);
            late.Complete();

            Assert.Equal(folder.PathOf("out-2.zip"), late.Target);
        }

        Assert.Equal("early", File.ReadAllText(folder.PathOf("out.zip")));
        Assert.Equal("late", File.ReadAllText(folder.PathOf("out-2.zip")));
        Assert.Equal(["out-2.zip", "out.zip"], folder.Entries());
    }

    [Fact]
    public void Complete_MayReplace_TakesTheNameItself()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("out.csv"), "old");

        Assert.Equal(folder.PathOf("out.csv"), AtomicFile.Write(folder.PathOf("out.csv"), writer => writer.Write("new")));

        Assert.Equal("new", File.ReadAllText(folder.PathOf("out.csv")));
        Assert.Equal(["out.csv"], folder.Entries());
    }

    [Fact]
    public void Dispose_NotComplete_LeavesWhatWasThere()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("out.csv"), "old");

        using (var partial = new PartialFile(folder.PathOf("out.csv")))
            partial.Stream.Write("half"u8);

        Assert.Equal("old", File.ReadAllText(folder.PathOf("out.csv")));
        Assert.Equal(["out.csv"], folder.Entries());
    }
}
