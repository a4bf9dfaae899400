using Microsoft.AspNetCore.WebUtilities;
using Simulation.Grains.Work;
using Simulation.Host.Scenarios;
using Simulation.Model.Engine;

namespace Simulation.Host.Explore;

/// <summary>
/// What one visitor does in the explorer: moves levers, pins a run to compare others with, goes back to earlier links. It holds what a page
/// shows; the page only draws it and puts <see cref="Link"/> into the address after a move.
/// </summary>
internal sealed class ExploreSession(Explorer explorer, ScenarioLibrary library) : IDisposable
{
    private const string PinKey = "pin";

    // A slider that rests this long is run ahead.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(60);

    private readonly CancellationTokenSource _gone = new();
    private string? _pin;
    private HeldDial? _held;
    private CancellationTokenSource? _foreseeing;
    private CancellationTokenSource? _running;
    private string _payer = "";

    /// <summary>The scenario's name.</summary>
    public string Scenario { get; private set; } = "";

    /// <summary>The address of what is shown; null before anything is.</summary>
    public string? Link { get; private set; }

    /// <summary>The scenario as it is written; null before it is loaded, or where it is refused.</summary>
    public RunSetup? Plain { get; private set; }

    /// <summary>The scenario as it was run last: what its levers are idle for, and where its sliders are.</summary>
    public RunSetup Now { get; private set; } = null!;

    /// <summary>What was moved.</summary>
    public ExploreSettings Settings { get; private set; } = ExploreSettings.None;

    /// <summary>What the link names that there is not.</summary>
    public IReadOnlyList<string> Wrong { get; private set; } = [];

    /// <summary>Why the host does not load the scenario; null where it does.</summary>
    public WorkRefusal? Refusal { get; private set; }

    /// <summary>Why the settings do not go together; empty where they do.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The newest run; null before the first.</summary>
    public Ensemble? Shown { get; private set; }

    /// <summary>The run that others are compared with; null for none.</summary>
    public Ensemble? Pinned { get; private set; }

    /// <summary>Whether a run is on its way.</summary>
    public bool IsRunning { get; private set; } = true;

    /// <summary>How many runs were shown.</summary>
    public int Runs { get; private set; }

    /// <summary>How long the newest run took.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>What leads to the same run on a machine of one's own; a draft is run from the file that was taken along.</summary>
    public string Command =>
        string.Join(
            ' ',
            Settings
                .ToOverrides(Plain!)
                .Select(one => $"--set '{one}'")
                .Prepend($"negsim run {Scenario}{(Drafts.IsName(Scenario) ? ".yaml" : "")} --replicates {Explorer.Replicates}")
        );

    private string Query =>
        string.Join(
            '&',
            new[] { Settings.ToQuery(), _pin is null ? "" : $"{PinKey}={Uri.EscapeDataString(_pin)}" }.Where(part => part.Length > 0)
        );

    /// <summary>Shows what a link says; does nothing where that is shown already.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="query">What is behind the question mark of the link; null for nothing.</param>
    /// <param name="payer">The address that pays for the runs.</param>
    /// <param name="isLive">Whether it is run: a page comes at once, its runs follow when it is live.</param>
    public async Task OpenAsync(string scenario, string? query, string payer, bool isLive)
    {
        var link = LinkOf(scenario, query);
        if (Link == link)
            return;

        Scenario = scenario;
        Link = link;
        _payer = payer;
        RunSetup plain;
        try
        {
            plain = (await library.LoadAsync(scenario, [], payer, _gone.Token))!.Setup!;
        }
        catch (WorkRefusedException refused)
        {
            Refusal = refused.Reason;
            return;
        }

        Plain = plain;
        Now = plain;
        var values = QueryHelpers.ParseQuery(query);
        (Settings, Wrong) = ExploreSettings.Read(values, plain);
        if (!isLive)
            return;

        await RunAsync();
        await PinAsync(values.TryGetValue(PinKey, out var pin) ? pin.ToString() : null);
    }

    /// <summary>Where a slider is: what it is held at, what was chosen, what the scenario has, or the middle.</summary>
    public double At(Dial dial) => dial.At(Held(dial), Now);

    /// <summary>Whether a slider has a value of its own; where not, the scenario's data say it party by party.</summary>
    public bool HasValue(Dial dial) => Held(dial).Values.ContainsKey(dial.Name) || dial.Now(Now) is not null;

    /// <summary>How much more the mean of an indicator is than in the pinned run; null where there is nothing to compare it with.</summary>
    public double? Change(string indicator) =>
        Shown is not null && Pinned?.Means.TryGetValue(indicator, out var pinned) == true
            ? Shown.Means[indicator].Mean - pinned.Mean
            : null;

    /// <summary>
    /// Holds a slider at a value: its number moves along; the runs follow when it is let go. Where it rests it is run ahead.
    /// </summary>
    public void Hold(string dial, string value)
    {
        _foreseeing?.Cancel();
        _foreseeing = new CancellationTokenSource();
        _held = new HeldDial(dial, Settings.With(dial, value));
        _ = ForeseeAsync(_held.Settings, _foreseeing.Token);
    }

    /// <summary>Lets a slider go at a value.</summary>
    public Task MoveAsync(string dial, string value) => MoveAsync(Settings.With(dial, value));

    /// <summary>Chooses a setting of a lever by its name; an empty one is the scenario's.</summary>
    public Task ChooseAsync(string choice, string value) =>
        MoveAsync(value.Length > 0 ? Settings.With(choice, value) : Settings.Without(choice));

    /// <summary>Lets a party take part, or not.</summary>
    public Task LetTakePartAsync(string party, bool takesPart) => MoveAsync(Settings.With(party, takesPart));

    /// <summary>Goes back to the scenario as it is written.</summary>
    public Task ResetAsync() => MoveAsync(ExploreSettings.None);

    /// <summary>Pins what is shown, or takes the pin away.</summary>
    public void Pin()
    {
        var pins = Pinned is null;
        Pinned = pins ? Shown : null;
        _pin = pins ? Settings.ToQuery() : null;
        Link = LinkOf(Scenario, Query);
    }

    public void Dispose()
    {
        _gone.Cancel();
        _foreseeing?.Cancel();
        _foreseeing?.Dispose();
        _running?.Cancel();
        _running?.Dispose();
    }

    private ExploreSettings Held(Dial dial) => _held?.Dial == dial.Name ? _held.Settings : Settings;

    private async Task ForeseeAsync(ExploreSettings settings, CancellationToken moved)
    {
        try
        {
            await Task.Delay(Rest, moved);
            await explorer.ForeseeAsync(Scenario, settings, Plain!, _payer, moved);
        }
        catch (OperationCanceledException)
        {
            // It was not there that the slider was let go.
        }
    }

    private async Task MoveAsync(ExploreSettings settings)
    {
        if (settings.ToQuery() != _held?.Settings.ToQuery())
            _foreseeing?.Cancel();

        Settings = settings;
        _held = null;
        Wrong = [];
        await RunAsync();
        Link = LinkOf(Scenario, Query);
    }

    private async Task PinAsync(string? pin)
    {
        if (pin == _pin)
            return;

        Pinned = pin is null ? null : (await explorer.ExploreAsync(Scenario, SettingsOf(pin), Plain!, _payer, _gone.Token)).Seen?.Shown;
        _pin = Pinned is null ? null : pin;
    }

    private ExploreSettings SettingsOf(string query) => ExploreSettings.Read(QueryHelpers.ParseQuery(query), Plain!).Settings;

    // A newer change ends the run in flight.
    private async Task RunAsync()
    {
        var older = _running;
        var running = new CancellationTokenSource();
        _running = running;
        IsRunning = true;
        if (older is not null)
            await older.CancelAsync();

        try
        {
            var (seen, problems) = await explorer.ExploreAsync(Scenario, Settings, Plain!, _payer, running.Token);
            Problems = [.. problems.Select(problem => problem.Message)];
            if (seen is null)
                return;

            Shown = seen.Shown;
            Now = seen.Setup;
            Took = seen.Took;
            Runs++;
        }
        catch (OperationCanceledException) when (running != _running)
        {
            // What is shown is the newer change's.
        }
        finally
        {
            IsRunning = running != _running && IsRunning;
        }
    }

    private static string LinkOf(string scenario, string? query) =>
        string.IsNullOrEmpty(query?.TrimStart('?')) ? $"/explore/{scenario}" : $"/explore/{scenario}?{query.TrimStart('?')}";

    // A slider in somebody's hand, and the settings as if it were let go.
    private sealed record HeldDial(string Dial, ExploreSettings Settings);
}
