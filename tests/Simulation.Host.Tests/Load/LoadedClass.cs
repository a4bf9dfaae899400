using System.Collections.Concurrent;
using System.Diagnostics;
using Simulation.Host.Tests.Classroom;

namespace Simulation.Host.Tests.Load;

/// <summary>A class of twenty who decide, speak and look, with four screens, and a facilitator who goes on.</summary>
internal sealed class LoadedClass : IAsyncDisposable
{
    private const int People = 20;
    private const int ScreensOfAClass = 4;

    // Lobby to debrief of climate-paris.
    private const int Phases = 14;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(8);

    private readonly ClassClient _client;
    private readonly List<(string Secret, int Number)> _people = [];
    private readonly List<Screen> _screens = [];
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentBag<(int Version, string Text)> _said = [];
    private int _taken;

    private LoadedClass(Uri host) => _client = new ClassClient(host);

    /// <summary>From handing something in to its being on every screen of the class.</summary>
    public IEnumerable<double> Milliseconds => _milliseconds;

    public int Screens => _screens.Count;

    public static async Task<LoadedClass> OpenAsync(Uri host)
    {
        var one = new LoadedClass(host);
        await one._client.CreateAsync("climate-paris");
        var seats = (await one._client.SharedAsync())["seats"]!.AsArray().Select(seat => seat!["code"]!.GetValue<string>()).ToList();
        for (var number = 0; number < People; number++)
            one._people.Add((await one._client.JoinAsync(seats[number % seats.Count]), number));

        one._taken = People;
        for (var number = 0; number < ScreensOfAClass; number++)
            one._screens.Add(await Screen.OpenAsync(host, one._client.Code, number == 0 ? "" : one._people[number].Secret));

        return one;
    }

    /// <summary>Plays for a while.</summary>
    public async Task PlayAsync(TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(_people.Select(person => ActAsync(person, clock, duration)).Append(LeadAsync(clock, duration)));
    }

    /// <summary>How much of what the host said it had taken is not in the log of the class.</summary>
    public async Task<int> LostAsync()
    {
        var log = (await _client.LogAsync()).AsArray();
        var texts = log.Select(input => (string?)input!["text"]).OfType<string>().ToHashSet();
        return Math.Abs(log.Count - _taken) + _said.Count(said => !texts.Contains(said.Text));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var screen in _screens)
            await screen.DisposeAsync();

        _client.Dispose();
    }

    private async Task LeadAsync(Stopwatch clock, TimeSpan duration)
    {
        for (var phase = 1; phase <= Phases; phase++)
        {
            await Task.Delay(duration / (Phases + 1), TestContext.Current.CancellationToken);
            if ((string?)(await _client.SharedAsync())["phase"] == "debrief")
                return;

            await _client.NextAsync();
            Interlocked.Increment(ref _taken);
        }
    }

    // Each starts at another moment, looks at the class, and decides what it is asked, or says something.
    private async Task ActAsync((string Secret, int Number) person, Stopwatch clock, TimeSpan duration)
    {
        await Task.Delay(Pause * ((person.Number + Random.Shared.NextDouble()) / People), TestContext.Current.CancellationToken);
        for (var turn = 0; clock.Elapsed < duration; turn++)
        {
            var seen = (await _client.SeatAsync(person.Secret))["shared"]!;
            var started = Stopwatch.GetTimestamp();
            var text = $"{person.Number}:{turn}";
            var answer = await (
                ((string?)seen["phase"], turn % 2) switch
                {
                    ("negotiate", 0) => _client.PostAsync(
                        "decisions",
                        new { pledge = 0.5 + (turn % 10 / 20.0), because = text },
                        person.Secret
                    ),
                    ("implement", 0) => _client.PostAsync(
                        "decisions",
                        new { delivers = 0.5 + (turn % 10 / 20.0), because = text },
                        person.Secret
                    ),
                    _ => _client.PostAsync("messages", new { text }, person.Secret),
                }
            );
            if ((int?)answer["version"] is { } version)
            {
                Interlocked.Increment(ref _taken);
                if (turn % 2 == 1)
                    _said.Add((version, text));

                foreach (var screen in _screens)
                    await screen.ShowsAsync(version);

                _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            // A decision may come after the phase ended or not be asked of a seat; nothing else may be refused.
            else if ((string?)answer["title"] is not ("not-asked" or "too-late"))
            {
                Assert.Fail(answer.ToJsonString());
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
