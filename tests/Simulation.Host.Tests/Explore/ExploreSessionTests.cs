using Simulation.Grains.Work;
using Simulation.Host.Explore;
using Simulation.Host.Scenarios;
using Simulation.Model.Engine;

namespace Simulation.Host.Tests.Explore;

public sealed class ExploreSessionTests : IDisposable
{
    private const string Scenario = "commons-symmetric";
    private const string Here = "127.0.0.1";

    private static readonly Dial Transparency = Dial.All.Single(dial => dial.Name == "transparency");

    private readonly WorkGate _gate = new(new WorkSettings());
    private readonly ScenarioLibrary _library;
    private readonly Explorer _explorer;
    private readonly ExploreSession _session;

    public ExploreSessionTests()
    {
        _library = new ScenarioLibrary(new Drafts(Directory.CreateTempSubdirectory("negsim-drafts-").FullName), _gate, new RunCompiler());
        _explorer = new Explorer(_library, _gate);
        _session = new ExploreSession(_explorer, _library);
    }

    [Fact]
    public async Task Open_BeforeItIsLive_ShowsSettingsAndRunsNothing()
    {
        await OpenAsync("?transparency=0.3&colour=red", isLive: false);

        Assert.Equal(0.3, _session.At(Transparency));
        Assert.StartsWith("colour=red: ", Assert.Single(_session.Wrong), StringComparison.Ordinal);
        Assert.Null(_session.Shown);
        Assert.Equal(0, _session.Runs);
    }

    [Fact]
    public async Task Open_Live_ShowsARun()
    {
        await OpenAsync(null);

        Assert.NotNull(_session.Shown);
        Assert.Equal(1, _session.Runs);
        Assert.False(_session.IsRunning);
        Assert.Equal($"/explore/{Scenario}", _session.Link);
        Assert.Equal($"negsim run {Scenario} --replicates 200", _session.Command);
    }

    [Fact]
    public async Task Open_TheLinkThatIsShown_RunsNothing()
    {
        await OpenAsync("?trust=0.2");

        await OpenAsync("trust=0.2");

        Assert.Equal(1, _session.Runs);
    }

    [Fact]
    public async Task Open_AnEarlierLink_ShowsItsSettings()
    {
        await OpenAsync(null);
        await _session.MoveAsync("trust", "0");

        await OpenAsync(null);

        Assert.True(_session.Settings.IsEmpty);
        Assert.Equal(3, _session.Runs);
    }

    [Fact]
    public async Task Open_LinkWithAPin_ComparesWithIt()
    {
        await OpenAsync("?pin=trust%3D0");

        Assert.NotNull(_session.Pinned);
        Assert.NotEqual(_session.Shown!.Fans[CommonSeries.TrustMean.Name].P50, _session.Pinned.Fans[CommonSeries.TrustMean.Name].P50);
    }

    [Fact]
    public async Task Open_ScenarioThatTheHostHasNoRoomFor_SaysWhy()
    {
        var drafts = new Drafts(Directory.CreateTempSubdirectory("negsim-drafts-").FullName);
        var small = new WorkGate(new WorkSettings { Megabytes = 0 });
        using var library = new ScenarioLibrary(drafts, small, new RunCompiler());
        using var explorer = new Explorer(library, small);
        using var session = new ExploreSession(explorer, library);

        await session.OpenAsync(drafts.Keep(Load.Texts.LongRun(1), Here), null, Here, isLive: true);

        Assert.Equal(WorkRefusal.TooLarge, session.Refusal);
        Assert.Null(session.Plain);
    }

    [Fact]
    public async Task Move_Lever_RunsItAndIsInTheLink()
    {
        await OpenAsync(null);
        var before = _session.Shown;

        await _session.MoveAsync("transparency", "0.25");

        Assert.NotSame(before, _session.Shown);
        Assert.Equal($"/explore/{Scenario}?transparency=0.25", _session.Link);
        Assert.Contains("--set 'institution.transparency=0.25'", _session.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_SettingThatIsNone_SaysWhyAndKeepsWhatIsShown()
    {
        await OpenAsync(null);
        var before = _session.Shown;

        await _session.MoveAsync("transparency", "7");

        Assert.Contains("transparency", Assert.Single(_session.Problems), StringComparison.Ordinal);
        Assert.Same(before, _session.Shown);
        Assert.False(_session.IsRunning);
    }

    [Fact]
    public async Task Move_AfterAWrongLink_TakesItsWarningAway()
    {
        await OpenAsync("?colour=red");

        await _session.ResetAsync();

        Assert.Empty(_session.Wrong);
    }

    [Fact]
    public async Task Move_WhileAnotherRuns_ShowsTheNewer()
    {
        await _session.OpenAsync("climate-paris", null, Here, isLive: false);

        var older = _session.MoveAsync("trust", "0.1");
        Assert.True(_session.IsRunning);
        var newer = _session.MoveAsync("trust", "0.9");
        await Task.WhenAll(older, newer);

        Assert.Equal("/explore/climate-paris?trust=0.9", _session.Link);
        Assert.Equal(1, _session.Runs);
        Assert.False(_session.IsRunning);
    }

    [Fact]
    public async Task Choose_Nothing_IsTheScenariosAgain()
    {
        await OpenAsync(null);

        await _session.ChooseAsync("protocol", "no-talks");
        Assert.Equal("no-talks", _session.Settings.Values["protocol"]);
        Assert.Equal($"/explore/{Scenario}?protocol=no-talks", _session.Link);

        await _session.ChooseAsync("protocol", "");
        Assert.True(_session.Settings.IsEmpty);
    }

    [Fact]
    public async Task LetTakePart_NotAndAgain_IsAsBefore()
    {
        await OpenAsync(null);
        var party = _session.Plain!.PartyList[0].Code;

        await _session.LetTakePartAsync(party, false);
        Assert.Equal([party], _session.Settings.Out);

        await _session.LetTakePartAsync(party, true);
        Assert.True(_session.Settings.IsEmpty);
    }

    [Fact]
    public async Task Hold_Slider_MovesItsNumberAndNothingElse()
    {
        await OpenAsync(null);

        _session.Hold("transparency", "0.4");

        Assert.Equal(0.4, _session.At(Transparency));
        Assert.True(_session.HasValue(Transparency));
        Assert.True(_session.Settings.IsEmpty);
        Assert.Equal(1, _session.Runs);
    }

    [Fact]
    public async Task Hold_SliderThatRests_IsRunAhead()
    {
        await OpenAsync(null);
        var settings = ExploreSettings.None.With("transparency", "0.45");

        _session.Hold("transparency", "0.45");

        // Nobody waits: only what is there already comes back.
        var there = false;
        for (var wait = 0; wait < 200 && !there; wait++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            there = await IsThereAsync(settings);
        }

        Assert.True(there);
    }

    [Fact]
    public async Task Pin_ThenMove_SaysHowMuchMore()
    {
        await OpenAsync(null);
        var indicator = _session.Shown!.Means.Keys.First();
        Assert.Null(_session.Change(indicator));

        _session.Pin();
        Assert.Equal(0, _session.Change(indicator));
        Assert.Equal($"/explore/{Scenario}?pin=", _session.Link);

        await _session.MoveAsync("trust", "0");
        Assert.Equal(_session.Shown!.Means[indicator].Mean - _session.Pinned!.Means[indicator].Mean, _session.Change(indicator));
        Assert.Equal($"/explore/{Scenario}?trust=0&pin=", _session.Link);

        _session.Pin();
        Assert.Null(_session.Pinned);
        Assert.Equal($"/explore/{Scenario}?trust=0", _session.Link);
    }

    public void Dispose()
    {
        _session.Dispose();
        _explorer.Dispose();
        _library.Dispose();
    }

    private Task OpenAsync(string? query, bool isLive = true) => _session.OpenAsync(Scenario, query, Here, isLive);

    private async Task<bool> IsThereAsync(ExploreSettings settings)
    {
        try
        {
            return (await _explorer.ExploreAsync(Scenario, settings, _session.Plain!, Here, new CancellationToken(true))).Seen is not null;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
