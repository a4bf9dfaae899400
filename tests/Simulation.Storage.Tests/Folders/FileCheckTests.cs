using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class FileCheckTests
{
    [Fact]
    public void Of_AFolder_NamesWhatIsMissingAndWhatWasChanged()
    {
        using var folder = new TemporaryFolder();
        var hashes = new Dictionary<string, string>();
        foreach (var name in new[] { "same", "other", "gone" })
        {
            File.WriteAllText(folder.PathOf(name), name);
            hashes[name] = FileHash.Of(folder.FullPath, name, TestContext.Current.CancellationToken);
        }

        File.AppendAllText(folder.PathOf("other"), "!");
        File.Delete(folder.PathOf("gone"));
        var check = FileCheck.Of(folder.FullPath, hashes, TestContext.Current.CancellationToken);

        Assert.Equal([$"{folder.PathOf("gone")}: the file is missing, so the folder is damaged."], check.Missing);
        Assert.Equal([$"{folder.PathOf("other")}: the file has been changed since it was written."], check.Changed);
        Assert.Equal(check.Missing.Concat(check.Changed), check.All);
    }
}
