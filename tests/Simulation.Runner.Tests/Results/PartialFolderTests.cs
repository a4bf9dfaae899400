using Simulation.Reporting.Folders;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Results;

public sealed class PartialFolderTests
{
    [Fact]
    public void Dispose_NotComplete_TakesAwayWhatItMade()
    {
        using var folder = new TemporaryFolder();

        using (var partial = new PartialFolder(folder.PathOf("a/b/result.partial")))
            File.WriteAllText(partial.PathOf("file"), "text");

        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void Dispose_FolderAroundItHoldsOtherThings_StaysThere()
    {
        using var folder = new TemporaryFolder();

        using (new PartialFolder(folder.PathOf("a/result.partial")))
            File.WriteAllText(folder.PathOf("a/mine"), "text");

        Assert.Equal(["a"], folder.Entries());
    }

    [Fact]
    public void Become_TargetIsThere_IsReplacedWhole()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("result"));
        File.WriteAllText(folder.PathOf("result/old"), "text");

        using (var partial = new PartialFolder(folder.PathOf("result.partial")))
        {
            File.WriteAllText(partial.PathOf("new"), "text");
            partial.Become(folder.PathOf("result"));
        }

        Assert.Equal(["result"], folder.Entries());
        Assert.False(File.Exists(folder.PathOf("result/old")));
        Assert.True(File.Exists(folder.PathOf("result/new")));
    }
}
