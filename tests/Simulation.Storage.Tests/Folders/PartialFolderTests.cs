using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

// One test is about all folders that this process has begun, so others that begin some must not be under way.
[Collection(nameof(PartialFolder))]
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
            partial.Become(_ => true);
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
    public void AbandonAll_BegunAndNotComplete_TakesAwayTheFolderAndItsLock()
    {
        using var folder = new TemporaryFolder();
        using var partial = PartialFolder.At(folder.PathOf("a/result"));
        File.WriteAllText(partial.PathOf("file"), "text");

        PartialFolder.AbandonAll();

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
        second.Become(_ => true);
        first.Become(_ => true);

        Assert.Equal(["result", "result-2"], [.. folder.Entries().Where(name => !name.EndsWith(".lock", StringComparison.Ordinal))]);
    }

    [Fact]
    public void Become_NamesWithNumbersAreThereOrBeingWritten_AreLeftAlone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("result-2"));
        using var other = PartialFolder.At(folder.PathOf("result-3"));

        using var partial = PartialFolder.At(folder.PathOf("result"));
        File.WriteAllText(folder.PathOf("result"), "mine");
        partial.Become(_ => false);

        Assert.Equal(folder.PathOf("result-4"), partial.Target);
        Assert.Equal("mine", File.ReadAllText(folder.PathOf("result")));
    }

    [Fact]
    public void Become_WithANumber_HoldsThatNameUntilTheEnd()
    {
        using var folder = new TemporaryFolder();

        using (var partial = PartialFolder.At(folder.PathOf("result")))
        {
            Directory.CreateDirectory(folder.PathOf("result"));
            partial.Become(_ => false);

            Assert.True(FolderClaim.IsHeld(folder.PathOf("result-2")));
            Assert.False(FolderClaim.IsHeld(folder.PathOf("result")));
        }

        Assert.Equal(["result", "result-2"], folder.Entries());
    }

    [Fact]
    public async Task Unused_ManyAtOnce_LoseNothing()
    {
        using var folder = new TemporaryFolder();
        var words = Enumerable.Range(0, 12).Select(index => $"writer {index}").ToArray();

        await Task.WhenAll(words.Select(word => Task.Run(() => Write(word), TestContext.Current.CancellationToken)));

        Assert.Equal(
            words.Order(StringComparer.Ordinal),
            Directory
                .GetDirectories(folder.FullPath)
                .Select(path => File.ReadAllText(Path.Combine(path, "who")))
                .Order(StringComparer.Ordinal)
        );

        void Write(string word)
        {
            using var partial = PartialFolder.Unused(folder.PathOf("result"));
            File.WriteAllText(partial.PathOf("who"), word);
            partial.Become(_ => false);
        }
    }
}
