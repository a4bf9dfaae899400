using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Simulation.Host.Explore;
using Simulation.Host.Resources;
using Simulation.Host.Scenarios;
using Simulation.Model.Engine;

namespace Simulation.Host.Tests.Explore;

public sealed class ExplorerTests : IDisposable
{
    private const string Scenario = "commons-symmetric";

    private readonly ScenarioLibrary _library = new(new Drafts(""));
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private readonly Explorer _explorer;

    public ExplorerTests() => _explorer = new Explorer(_library, _services.GetRequiredService<IStringLocalizer<ExploreTexts>>());

    private RunSetup Plain => _library.Load(Scenario, [])!.Setup!;

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
        var (plain, moved) = (Plain, ExploreSettings.None.With("trust", "0.2"));

        await _explorer.ForeseeAsync(Scenario, moved, plain, TestContext.Current.CancellationToken);

        var seen = SeeAsync(moved, plain);
        Assert.True(seen.IsCompletedSuccessfully);
        await seen;
    }

    [Fact]
    public async Task Settings_ThatSomebodyChose_GoBeforeThoseForeseen()
    {
        var (plain, large) = (Plain, _library.Load("climate-paris", [])!.Setup!);
        var foreseen = _explorer.ForeseeAsync("climate-paris", ExploreSettings.None, large, TestContext.Current.CancellationToken);

        await SeeAsync(ExploreSettings.None, plain);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => foreseen);
    }

    [Fact]
    public async Task Settings_ThatDoNotGoTogether_AreToldEveryTime()
    {
        var nobody = ExploreSettings.None.With("transparency", "7");
        for (var time = 0; time < 2; time++)
        {
            var (seen, problems) = await _explorer.ExploreAsync(Scenario, nobody, Plain, TestContext.Current.CancellationToken);

            Assert.Null(seen);
            Assert.Contains("transparency", Assert.Single(problems).Message, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        _explorer.Dispose();
        _library.Dispose();
        _services.Dispose();
    }

    private async Task<Explored> SeeAsync(ExploreSettings settings, RunSetup plain)
    {
        var (seen, problems) = await _explorer.ExploreAsync(Scenario, settings, plain, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        return seen!;
    }
}
