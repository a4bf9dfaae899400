using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class PictureFilesTests
{
    [Fact]
    public void Save_WhereNoPictureCanBeWritten_LeavesNoFolderBehind()
    {
        using var folder = new TemporaryFolder();
        var files = Drawn(folder, $"charts/{new string('x', 300)}.svg");

        Assert.ThrowsAny<IOException>(() => files.Save(entered: false));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullPath));
    }

    [Fact]
    public void Save_AfterAPictureThatCouldBeWritten_KeepsItsFolder()
    {
        using var folder = new TemporaryFolder();
        var files = Drawn(folder, "charts/a.svg", $"charts/{new string('x', 300)}.svg");

        Assert.ThrowsAny<IOException>(() => files.Save(entered: false));

        Assert.True(File.Exists(folder.PathOf("charts/a.svg")));
    }

    [Fact]
    public void Save_IntoAFolderThatWasThere_LeavesIt()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("charts"));
        var files = Drawn(folder, $"charts/{new string('x', 300)}.svg");

        Assert.ThrowsAny<IOException>(() => files.Save(entered: false));

        Assert.True(Directory.Exists(folder.PathOf("charts")));
    }

    private static PictureFiles Drawn(TemporaryFolder folder, params string[] names)
    {
        var files = new PictureFiles(folder.FullPath, TestContext.Current.CancellationToken);
        foreach (var name in names)
        {
            using var picture = files.Open(name);
            picture.Write("picture"u8);
        }

        return files;
    }
}
