using Microsoft.Extensions.DependencyInjection;
using Simulation.Grains.Classroom;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Tests.Classroom;

namespace Simulation.Grains.Tests.Classroom;

/// <summary>
/// Phases that end by the clock, while the clock on the wall is set, the machine sleeps, or another host goes on with the class.
/// </summary>
public sealed class ClassClockTests : IAsyncLifetime
{
    private const int Seconds = 300;

    private readonly HeldStore _store = new();
    private readonly SetClock _clock = new();
    private SingleSilo _silo = null!;
    private IClassGrain _class = null!;

    public async ValueTask InitializeAsync()
    {
        _silo = await SingleSilo.StartAsync(services =>
            services.AddSingleton<TimeProvider>(_clock).AddSingleton<IClassStore>(_store).AddSingleton<IClassScenarios, TimedScenario>()
        );
        _class = _silo.Client.GetGrain<IClassGrain>("TIMED");
        Assert.True(await _class.Open(new ClassCharter("class.yaml", "", 1, "lead", true)));
        await TakeAsync(new PersonJoined(_clock.GetUtcNow(), "Ana", "C01", "ana"));
        for (var step = 0; step < 3; step++)
            await TakeAsync(new PhaseEnded(_clock.GetUtcNow(), step, false));
    }

    public async ValueTask DisposeAsync() => await _silo.DisposeAsync();

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    [InlineData(525_600)]
    public async Task Phase_WhileTheClockOnTheWallIsSet_GoesOnAndTakesDecisions(double minutes)
    {
        _clock.Wrong = TimeSpan.FromMinutes(minutes);

        Assert.Null((await DecideAsync()).Refusal);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);

        var seen = (await _class.GetPicture(0, false, TestContext.Current.CancellationToken)).Shared;
        Assert.Equal(ClassPhase.Negotiate, seen.Phase);
        Assert.InRange(seen.SecondsLeft!.Value, Seconds - 40, Seconds);
    }

    [Fact]
    public async Task Phase_WhoseTimeIsUp_EndsByItselfAndTakesWhatComesBefore()
    {
        while ((await _class.GetPicture(0, false, TestContext.Current.CancellationToken)).Shared.SecondsLeft is > 0)
            _clock.Pass(TimeSpan.FromSeconds(4));

        // Its page says that the time is up; it is open for two seconds more, or until the host looks at the clock.
        var late = await DecideAsync();
        var left = (await _class.GetPicture(0, false, TestContext.Current.CancellationToken)).Shared;
        Assert.True(late.Refusal is null || left.Phase != ClassPhase.Negotiate, $"{late} {left.Phase}");

        while ((await _class.GetPicture(0, false, TestContext.Current.CancellationToken)).Shared.Step == 3)
        {
            _clock.Pass(TimeSpan.FromSeconds(1));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var last = (await _class.GetRecord()).Inputs.Last();
        Assert.True(Assert.IsType<PhaseEnded>(last).ByClock);
    }

    [Fact]
    public async Task Phase_WhileTheMachineSleeps_StandsStill()
    {
        _clock.Pass(TimeSpan.FromHours(8));

        Assert.Null((await DecideAsync()).Refusal);
        Assert.InRange(
            (await _class.GetPicture(0, false, TestContext.Current.CancellationToken)).Shared.SecondsLeft!.Value,
            Seconds - 40,
            Seconds
        );
    }

    [Fact]
    public async Task Phase_ThatAnotherHostGoesOnWith_HasTheTimeThatWasLeft()
    {
        for (var seconds = 0; seconds < 60; seconds += 4)
        {
            _clock.Pass(TimeSpan.FromSeconds(4));
            await _class.GetPicture(0, false, TestContext.Current.CancellationToken);
        }

        while ((await _store.FindAsync("TIMED"))!.Clock < TimeSpan.FromSeconds(60))
            await Task.Delay(50, TestContext.Current.CancellationToken);

        var left = (await _class.GetPicture(0, false, TestContext.Current.CancellationToken)).Shared.SecondsLeft!.Value;
        _store.Copy("TIMED", "AGAIN");
        _clock.Wrong = TimeSpan.FromDays(1);
        _clock.Pass(TimeSpan.FromDays(1));
        var again = (await _silo.Client.GetGrain<IClassGrain>("AGAIN").GetPicture(0, false, TestContext.Current.CancellationToken)).Shared;

        Assert.Equal(ClassPhase.Negotiate, again.Phase);
        Assert.InRange(again.SecondsLeft!.Value, left - 3, left + 15);
    }

    [Fact]
    public async Task Inputs_InTheLog_SayWhenTheyWereAndWhatTheClockShowed()
    {
        _clock.Wrong = TimeSpan.FromDays(-3);
        await DecideAsync();

        var inputs = (await _class.GetRecord()).Inputs.ToList();
        Assert.All(inputs.Zip(inputs.Skip(1)), pair => Assert.True(pair.First.Clock <= pair.Second.Clock));
        Assert.True(inputs[^1].At < inputs[^2].At);
    }

    private Task<Receipt> DecideAsync() =>
        TakeAsync(
            new Decided(
                _clock.GetUtcNow(),
                1,
                new Decision
                {
                    Period = 1,
                    Country = "",
                    Pledge = 0.5,
                },
                3
            )
        );

    private Task<Receipt> TakeAsync(ClassInput input) => _class.Submit(new InputEnvelope(input, Guid.NewGuid()));

    private sealed class TimedScenario : IClassScenarios
    {
        public RunSetup Compile(ClassCharter charter) => SmallClass.Compile();
    }
}
