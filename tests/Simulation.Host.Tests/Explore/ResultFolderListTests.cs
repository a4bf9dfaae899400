using System.Net;
using Simulation.Host.Explore;
using Simulation.Host.Hosting;

namespace Simulation.Host.Tests.Explore;

/// <summary>The results that a host shows: those in its folder, and nothing that a name or a link leads to.</summary>
public sealed class ResultFolderListTests(SharedHost shared) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("negsim-runs-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Report_ThatIsALink_IsNotShown()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not everybody may make symbolic links there.");
        var ran = await HostProcess.NegsimAsync(
            "run",
            "commons-symmetric",
            "--replicates",
            "1",
            "--no-charts",
            "--out",
            Path.Combine(_folder, "run")
        );
        Assert.True(ran.ExitCode == 0, ran.Error);
        var report = Path.Combine(_folder, "run", "report.html");
        var shelf = new ResultFolderList(new HostSettings { Runs = _folder });

        await File.WriteAllTextAsync(report, "page", TestContext.Current.CancellationToken);
        Assert.True(Assert.Single(shelf.All()).HasReport);
        File.Delete(report);
        File.CreateSymbolicLink(report, Path.Combine(_folder, "run", "manifest.json"));
        Assert.False(Assert.Single(shelf.All()).HasReport);
    }

    [Theory]
    [InlineData("runs/%2e%2e/report.html")]
    [InlineData("runs/..%2f..%2fdata/report.html")]
    public async Task Name_ThatIsAPath_IsNotThere(string path)
    {
        using var http = new HttpClient { BaseAddress = await shared.AddressAsync() };

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
