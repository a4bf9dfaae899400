using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class FolderFileTests : IDisposable
{
    private readonly string _around = Directory.CreateTempSubdirectory("negsim-test-").FullName;

    public FolderFileTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not everybody may make symbolic links there.");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(_around, "secret.txt"), "secret");
    }

    private string Folder => Path.Combine(_around, "folder");

    [Fact]
    public void Open_LinkOrPathOutOfTheFolder_IsRefused()
    {
        File.CreateSymbolicLink(Path.Combine(Folder, "file"), Path.Combine(_around, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "data"), _around);

        foreach (var name in new[] { "file", "data/secret.txt", "../secret.txt", Path.Combine(_around, "secret.txt") })
            Assert.Throws<FileRefusedException>(() => FolderFile.Open(Folder, name));

        Assert.Equal(
            $"{Folder}/data: this is a symbolic link to {_around}, which is not followed: what belongs to a result is in its own folder. "
                + $"Put a file or folder in its place.",
            FolderFile.Refusal(Folder, "data/secret.txt")
        );
    }

    [Fact]
    public void Open_FolderThatIsReachedByALink_IsRead()
    {
        File.WriteAllText(Path.Combine(Folder, "file"), "mine");
        Directory.CreateSymbolicLink(Path.Combine(_around, "latest"), Folder);

        Assert.Equal("mine", FolderFile.ReadText(Path.Combine(_around, "latest"), "file"));
    }

    [Fact(Timeout = 20_000)]
    public async Task In_LinksRoundInCircles_AreEntriesAndNotFollowed()
    {
        foreach (var name in new[] { "a", "b", "c" })
            Directory.CreateSymbolicLink(Path.Combine(Folder, name), Folder);

        Assert.Equal(["a", "b", "c"], await Task.Run(() => ForeignFiles.In(Folder, []), TestContext.Current.CancellationToken));
        Assert.Equal(3, ForeignFiles.LinksIn(Folder).Count);
    }

    [Fact]
    public void Save_ChartsFolderThatLeadsElsewhere_WritesNothing()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_around, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(Folder, "charts"), elsewhere);
        var files = new PictureFiles(Folder, CancellationToken.None);
        files.Open("charts/a.png").Dispose();

        Assert.Throws<FileRefusedException>(() => files.Save(entered: true));
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void PartialFile_LinkUnderItsNameMeanwhile_IsReplacedAndNotWrittenThrough()
    {
        var target = Path.Combine(Folder, "report.html");
        File.CreateSymbolicLink($"{target}.partial-{Environment.ProcessId}", Path.Combine(_around, "secret.txt"));

        AtomicFile.Write(target, writer => writer.Write("page"));

        Assert.Equal("page", File.ReadAllText(target));
        Assert.Equal("secret", File.ReadAllText(Path.Combine(_around, "secret.txt")));
    }

    public void Dispose() => Directory.Delete(_around, true);
}
