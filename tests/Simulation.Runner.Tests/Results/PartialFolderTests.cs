using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Tests.Results;

public sealed class PartialFolderTests
{
    [Fact]
    public void Dispose_NotComplete_TakesAwayWhatItMade()
    {
        using var folder = new TemporaryFolder();

        using (var partial = PartialFolder.At(folder.PathOf("a/b/result")))
            File.WriteAllText(partial.PathOf("file"), "text");

        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void Dispose_FolderAroundItHoldsOtherThings_StaysThere()
    {
        using var folder = new TemporaryFolder();

        using (PartialFolder.At(folder.PathOf("a/result")))
            File.WriteAllText(folder.PathOf("a/mine"), "text");

        Assert.Equal(["a"], folder.Entries());
    }

    [Fact]
    public void Become_TargetIsThere_IsReplacedWhole()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("result"));
        File.WriteAllText(folder.PathOf("result/old"), "text");

        using (var partial = PartialFolder.At(folder.PathOf("result")))
        {
            File.WriteAllText(partial.PathOf("new"), "text");
            partial.Become();
        }

        Assert.Equal(["result"], folder.Entries());
        Assert.False(File.Exists(folder.PathOf("result/old")));
        Assert.True(File.Exists(folder.PathOf("result/new")));
    }

    [Fact]
    public void Become_SomethingElseTookTheName_IsLeftAloneAndTheFolderGetsANumber()
    {
        using var folder = new TemporaryFolder();

        using var partial = PartialFolder.At(folder.PathOf("result"));
        Directory.CreateDirectory(folder.PathOf("result"));
        File.WriteAllText(folder.PathOf("result/mine"), "text");
        partial.Become(target => ResultFolder.Refusal(target) is null);

        Assert.Equal(folder.PathOf("result-2"), partial.Target);
        Assert.True(File.Exists(folder.PathOf("result/mine")));
    }

    [Fact]
    public async Task AbandonAll_BegunAndNotComplete_TakesAwayTheFolderAndItsLock()
    {
        using var folder = new TemporaryFolder();
        using var partial = PartialFolder.At(folder.PathOf("a/result"));
        File.WriteAllText(partial.PathOf("file"), "text");

        // It is about all that this process has begun, so commands of other tests must not be under way.
        await Negsim.HeardAsync(() =>
        {
            PartialFolder.AbandonAll();
            return 0;
        });

        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void At_SomebodyIsWritingThere_IsRefusedUntilTheyEnd()
    {
        using var folder = new TemporaryFolder();

        using (PartialFolder.At(folder.PathOf("result")))
            Assert.Throws<FolderTakenException>(() => PartialFolder.At(folder.PathOf("result/")));

        PartialFolder.At(folder.PathOf("result")).Dispose();
        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void Unused_SomebodyIsWritingThere_TakesTheNextName()
    {
        using var folder = new TemporaryFolder();

        using var first = PartialFolder.Unused(folder.PathOf("result"));
        using var second = PartialFolder.Unused(folder.PathOf("result"));
        second.Become();
        first.Become();

        Assert.Equal(["result", "result-2"], [.. folder.Entries().Where(name => !name.EndsWith(".lock", StringComparison.Ordinal))]);
    }
}
