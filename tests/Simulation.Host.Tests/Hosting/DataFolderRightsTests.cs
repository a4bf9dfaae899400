using System.Runtime.Versioning;
using Simulation.Host.Tests.Classroom;

namespace Simulation.Host.Tests.Hosting;

/// <summary>Who on a host's machine can read its classes and keys.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DataFolderRightsTests : IDisposable
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private readonly string _around = Directory.CreateTempSubdirectory("negsim-data-").FullName;

    public DataFolderRightsTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are lists there, which are inherited.");

    public void Dispose() => Directory.Delete(_around, true);

    [Fact]
    public async Task Folder_ThatTheHostMakes_IsItsOwnersAlone()
    {
        await using var host = await HostProcess.StartOnAsync(Path.Combine(_around, "data"));
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("climate-paris");
        new Simulation.Host.Scenarios.Drafts(Path.Combine(host.Data, "drafts")).Keep("name: a", "127.0.0.1");

        Assert.Equal(OwnersFolder, ModeOf(host.Data));
        Assert.All(
            Directory.EnumerateDirectories(host.Data, "*", SearchOption.AllDirectories),
            folder => Assert.Equal((folder, OwnersFolder), (folder, ModeOf(folder)))
        );
        string[] files = [.. Directory.EnumerateFiles(host.Data, "*", SearchOption.AllDirectories)];
        Assert.Contains(Path.Combine(host.Data, "classes.db"), files);
        Assert.Contains(files, file => file.EndsWith(".xml", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".yaml", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal((file, OwnersFile), (file, ModeOf(file))));
    }

    [Fact]
    public void Folder_ThatOthersCanLookInto_IsTold()
    {
        var data = Directory
            .CreateDirectory(Path.Combine(_around, "open"), OwnersFolder | UnixFileMode.GroupRead | UnixFileMode.OtherRead)
            .FullName;

        Assert.Equal(
            $"The data folder {data} is open to other users of this machine, and it holds classes and the keys that sign cookies: close it "
                + $"with chmod 700 '{data}'.",
            Simulation.Host.Hosting.DataFolder.Openness(data)
        );
        File.SetUnixFileMode(data, OwnersFolder);
        Assert.Null(Simulation.Host.Hosting.DataFolder.Openness(data));
    }

    private static UnixFileMode ModeOf(string path) => File.GetUnixFileMode(path);
}
