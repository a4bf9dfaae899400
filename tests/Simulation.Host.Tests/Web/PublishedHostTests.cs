using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Web;

/// <summary>A host as it is handed on: published, started elsewhere, without the network beyond it.</summary>
public sealed class PublishedHostTests
{
    [Fact]
    public async Task Published_Host_ServesEveryAssetOfItsPages()
    {
        var folder = Directory.CreateTempSubdirectory("negsim-published-").FullName;
        await Programs.DoAsync(
            Programs.Root,
            "dotnet",
            "publish",
            "Simulation.Host",
            "-c",
            Programs.Configuration,
            "--no-build",
            "-o",
            folder
        );

        await using (var host = await HostProcess.StartAsync(Path.Combine(folder, "Simulation.Host.dll")))
            await ServedAssets.AreThereAsync(host.Address);

        Directory.Delete(folder, true);
    }
}
