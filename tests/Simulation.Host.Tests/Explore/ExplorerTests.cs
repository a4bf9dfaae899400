using Simulation.Grains.Work;
using Simulation.Host.Explore;
using Simulation.Host.Scenarios;
using Simulation.Model.Engine;

namespace Simulation.Host.Tests.Explore;

public sealed class ExplorerTests : IDisposable
{
    private const string Scenario = "commons-symmetric";

    private const string Here = "127.0.0.1";

    private readonly WorkGate _gate = new(new WorkSettings());
    private readonly Drafts _drafts = new(Directory.CreateTempSubdirectory("negsim-drafts-").FullName);
    private readonly ScenarioLibrary _library;
    private readonly Explorer _explorer;

    public ExplorerTests()
    {
        _library = new ScenarioLibrary(_drafts, _gate, new RunCompiler());
        _explorer = new Explorer(_library, _gate);
    }

    private RunSetup Plain => _library.Plain(Scenario).Setup!;

    [Fact]
    public async Task ClassOfThirty_OpeningTheSamePage_SeesOneRun()
    {
        var plain = Plain;

        var seen = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => SeeAsync(ExploreSettings.None, plain)));

        Assert.Single(seen.Distinct());
        Assert.Same(seen[0], await SeeAsync(ExploreSettings.None, plain));
    }

    [Fact]
    public async Task Lever_Moved_IsRunAndGoesBackToWhatWasSeen()
    {
        var plain = Plain;
        var before = await SeeAsync(ExploreSettings.None, plain);

        var moved = await SeeAsync(ExploreSettings.None.With("trust", "0"), plain);

        Assert.NotEqual(before.Shown.Fans[CommonSeries.TrustMean.Name].P50, moved.Shown.Fans[CommonSeries.TrustMean.Name].P50);
        Assert.Same(before, await SeeAsync(ExploreSettings.None, plain));
    }

    [Fact]
    public async Task Settings_ThatWereForeseen_AreThere()
    {
        var plain = Plain;
        var moved = ExploreSettings.None.With("trust", "0.2");

        await _explorer.ForeseeAsync(Scenario, moved, plain, Here, TestContext.Current.CancellationToken);

        var seen = SeeAsync(moved, plain);
        Assert.True(seen.IsCompletedSuccessfully);
        await seen;
    }

    [Fact]
    public async Task Settings_ThatSomebodyChose_GoBeforeThoseForeseen()
    {
        var plain = Plain;
        var large = _library.Plain("climate-paris").Setup!;
        var foreseen = _explorer.ForeseeAsync("climate-paris", ExploreSettings.None, large, Here, TestContext.Current.CancellationToken);

        await SeeAsync(ExploreSettings.None, plain);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => foreseen);
    }

    [Fact]
    public async Task Settings_ThatDoNotGoTogether_AreToldEveryTime()
    {
        var nobody = ExploreSettings.None.With("transparency", "7");
        for (var time = 0; time < 2; time++)
        {
            var (seen, problems) = await _explorer.ExploreAsync(Scenario, nobody, Plain, Here, TestContext.Current.CancellationToken);

            Assert.Null(seen);
            Assert.Contains("transparency", Assert.Single(problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Draft_OfALongRun_IsRefusedBeforeItIsPlayed()
    {
        var name = _drafts.Keep(Load.Texts.LongRun(1), Here);
        var plain = (await _library.LoadAsync(name, [], Here, TestContext.Current.CancellationToken))!.Setup!;

        var (seen, problems) = await _explorer.ExploreAsync(name, ExploreSettings.None, plain, Here, TestContext.Current.CancellationToken);

        Assert.Null(seen);
        Assert.Contains(
            "and this host allows 256 MB and 60 s for one request: run it with negsim on a machine of your own",
            Assert.Single(problems).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Agenda_ThatIsTooLarge_IsAProblemAtItsPlace()
    {
        using var library = new ScenarioLibrary(_drafts, new WorkGate(new WorkSettings { Megabytes = 50 }), new RunCompiler());

        var loaded = await library.CheckAsync("scenario.yaml", Load.Texts.LargeAgenda, Here, TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "scenario.yaml(2,1): this world with its 200 parties would take ",
            Assert.Single(loaded.Problems).ToString(),
            StringComparison.Ordinal
        );
    }

    public void Dispose()
    {
        _explorer.Dispose();
        _library.Dispose();
    }

    private async Task<Explored> SeeAsync(ExploreSettings settings, RunSetup plain)
    {
        var (seen, problems) = await _explorer.ExploreAsync(Scenario, settings, plain, Here, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        return seen!;
    }
}
