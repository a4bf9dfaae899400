using Simulation.Model.Scenarios;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

[Collection(nameof(PartialFolder))]
public sealed class ResultFolderTests
{
    [Fact]
    public void Finish_NameTakenByAnotherResultMeanwhile_TakesTheNextAndLosesNothing()
    {
        using var folder = new TemporaryFolder();
        foreach (var target in new[] { null, folder.PathOf("result") })
        {
            using var late = ResultFolder.Begin(target, folder.PathOf("result"), TestContext.Current.CancellationToken);

            // As a program would that knows nothing of claims.
            WriteResult(folder.PathOf("elsewhere"), "early");
            Directory.Move(folder.PathOf("elsewhere"), folder.PathOf("result"));
            Write(late, "late");

            Assert.Equal(folder.PathOf("result-2"), late.Location);
            Assert.Equal("early", CommandOf(folder.PathOf("result")));
            Assert.Equal("late", CommandOf(folder.PathOf("result-2")));
            Directory.Delete(folder.PathOf("result"), true);
            Directory.Delete(folder.PathOf("result-2"), true);
        }
    }

    [Fact]
    public void Finish_OverTheResultThatWasAskedFor_ReplacesIt()
    {
        using var folder = new TemporaryFolder();
        WriteResult(folder.PathOf("result"), "old");

        WriteResult(folder.PathOf("result"), "new");

        Assert.Equal(["result"], folder.Entries());
        Assert.Equal("new", CommandOf(folder.PathOf("result")));
    }

    [Fact]
    public void Finish_AnotherResultThanTheOneAskedForIsThere_KeepsIt()
    {
        using var folder = new TemporaryFolder();
        WriteResult(folder.PathOf("result"), "old");
        using var late = ResultFolder.Begin(folder.PathOf("result"), "", TestContext.Current.CancellationToken);
        Directory.Delete(folder.PathOf("result"), true);
        WriteResult(folder.PathOf("elsewhere"), "somebody's");
        Directory.Move(folder.PathOf("elsewhere"), folder.PathOf("result"));

        Write(late, "late");

        Assert.Equal(folder.PathOf("result-2"), late.Location);
        Assert.Equal("somebody's", CommandOf(folder.PathOf("result")));
    }

    [Fact]
    public void Finish_WithFiles_HasTheirHashesInItsManifest()
    {
        using var folder = new TemporaryFolder();

        WriteResult(folder.PathOf("result"), "negsim run");

        var (manifest, _) = Manifest.Read(folder.PathOf("result"));
        Assert.Equal([ResultFolder.ScenarioFile], manifest!.Files.Keys);
        Assert.Empty(FileCheck.Of(folder.PathOf("result"), manifest.Files, TestContext.Current.CancellationToken).All);
    }

    [Fact]
    public void Refusal_ManifestOfSomethingElse_LeavesTheFolderAlone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("app"));
        File.WriteAllText(folder.PathOf("app/manifest.json"), """{ "name": "app", "start_url": "." }""");

        Assert.EndsWith(
            "the folder is not empty and not a result folder, so it is left alone; choose another with --out.",
            ResultFolder.Refusal(folder.PathOf("app"))
        );
    }

    private static void WriteResult(string target, string command)
    {
        using var folder = ResultFolder.Begin(target, "", TestContext.Current.CancellationToken);
        Write(folder, command);
    }

    private static void Write(ResultFolder folder, string command)
    {
        folder.WriteScenario(new ScenarioPackage("s.yaml", $"name: {command}\n", new Dictionary<string, string>()));
        folder.Finish(ManifestTests.Small(command));
    }

    private static string? CommandOf(string folder) => Manifest.Read(folder).Manifest?.Command;
}
