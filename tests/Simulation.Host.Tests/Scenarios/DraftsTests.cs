using Simulation.Host.Scenarios;

namespace Simulation.Host.Tests.Scenarios;

public sealed class DraftsTests : IDisposable
{
    private const int Most = 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("negsim-drafts-");

    [Fact]
    public void Draft_OfATeacher_StaysHoweverManyAnotherAddressWrites()
    {
        var drafts = new Drafts(_folder.FullName, Most);
        var teachers = drafts.Keep("of a teacher", "10.0.0.1");

        for (var number = 0; number < 5 * Most; number++)
            drafts.Keep($"tiny {number}", "10.0.0.2");

        Assert.Equal("of a teacher", drafts.Find(teachers));
        Assert.Equal(Most, _folder.EnumerateFiles("*.yaml", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void Draft_KeptBefore_IsFoundByAHostThatStarts()
    {
        var name = new Drafts(_folder.FullName, Most).Keep("text", "10.0.0.1");
        File.WriteAllText(Path.Combine(_folder.FullName, "draft-0123456789ab.yaml"), "of an earlier version");

        var again = new Drafts(_folder.FullName, Most);

        Assert.Equal("text", again.Find(name));
        Assert.Equal("of an earlier version", again.Find("draft-0123456789ab"));
        Assert.Null(again.Find("draft-ffffffffffff"));
        Assert.Equal(name, again.Keep("text", "10.0.0.2"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
