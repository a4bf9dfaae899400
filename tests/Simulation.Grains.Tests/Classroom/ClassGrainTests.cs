using Microsoft.Extensions.DependencyInjection;
using Simulation.Grains.Classroom;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;
using Simulation.Tests.Classroom;

namespace Simulation.Grains.Tests.Classroom;

/// <summary>What a class shows while an input is on its way to the store, and what may come of it while many runs are played.</summary>
public sealed class ClassGrainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly HeldStore _store = new();
    private SingleSilo _silo = null!;
    private IClassGrain _class = null!;

    public async ValueTask InitializeAsync()
    {
        _silo = await SingleSilo.StartAsync(services =>
            services.AddSingleton<IClassStore>(_store).AddSingleton<IClassScenarios, OwnScenario>()
        );
        _class = _silo.Client.GetGrain<IClassGrain>("ABCD");
        Assert.True(await _class.Open(new ClassCharter("class.yaml", SmallClass.Yaml, 1, "lead", false)));
        await TakeAsync(new PersonJoined(Begin, "Ana", "C01", "ana"));
    }

    public async ValueTask DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task View_WhileAnInputIsSaved_ShowsWhatIsSavedAndDoesNotWait()
    {
        var saving = new TaskCompletionSource();
        _store.Held = saving.Task;
        var taking = TakeAsync(new Said(Begin, 1, null, "not yet"));

        var before = await _class.GetPicture(0, true, TestContext.Current.CancellationToken);
        Assert.False(taking.IsCompleted);
        saving.SetResult();
        await taking;
        var after = await _class.GetPicture(0, true, TestContext.Current.CancellationToken);

        Assert.Equal((1, 0, 2, 1), (before.Version, before.Shared.Messages.Count, after.Version, after.Shared.Messages.Count));
    }

    [Fact]
    public async Task Input_ThatCouldNotBeSaved_DoesNotCount()
    {
        _store.Held = Task.FromException(new IOException("the disk is full"));
        await Assert.ThrowsAsync<IOException>(() => TakeAsync(new Said(Begin, 1, null, "lost")));

        _store.Held = Task.CompletedTask;
        Assert.Equal(2, (await TakeAsync(new Said(Begin, 1, null, "kept"))).Version);
        Assert.Equal("kept", Assert.Single((await _class.GetPicture(0, true, TestContext.Current.CancellationToken)).Shared.Messages).Text);
    }

    [Fact]
    public async Task View_OfAPhaseThatHasJustBegun_WaitsForWhatMayComeOnlyIfAsked()
    {
        for (var step = 0; step < 4; step++)
            await TakeAsync(new PhaseEnded(Begin, step, false));

        var observer = new Watcher();
        await _class.Subscribe(_silo.Client.CreateObjectReference<IClassObserver>(observer));

        var early = await _class.GetPicture(1, false, TestContext.Current.CancellationToken);
        var pictures = await Task.WhenAll(
            _class.GetPicture(0, true, TestContext.Current.CancellationToken),
            _class.GetPicture(1, true, TestContext.Current.CancellationToken)
        );
        var told = await observer.Told.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((false, 0), (early.IsWhole, early.Shared.Headline.Expected.Count));
        Assert.All(pictures, picture => Assert.Equal((true, 2), (picture.IsWhole, picture.Shared.Headline.Expected.Count)));
        Assert.Equal(early.Version, told);
        Assert.True(pictures[1].IsNewerThan(early));
        Assert.False(early.IsNewerThan(pictures[1]));
    }

    [Fact]
    public async Task View_AfterSomethingWasLetHappen_IsThatOfTheClassReadAgain()
    {
        for (var step = 0; step < 4; step++)
            await TakeAsync(new PhaseEnded(Begin, step, false));

        var before = (await _class.GetPicture(0, true, TestContext.Current.CancellationToken)).Shared;
        await TakeAsync(
            new Injected(
                Begin,
                new Shock
                {
                    Period = 1,
                    Kind = ShockKind.Withdrawal,
                    Country = "C02",
                }
            )
        );
        _store.Copy("ABCD", "COPY");
        var live = (await _class.GetPicture(0, true, TestContext.Current.CancellationToken)).Shared;
        var again = (await _silo.Client.GetGrain<IClassGrain>("COPY").GetPicture(0, true, TestContext.Current.CancellationToken)).Shared;

        Assert.NotEqual(before.Headline.Expected, live.Headline.Expected);
        Assert.Equal(again.Headline.Expected, live.Headline.Expected);
    }

    [Fact]
    public async Task Failure_ThatNoOtherProcessCouldRead_BecomesOneThatItCan()
    {
        var cause = new IOException("the disk is full");
        cause.Data["server"] = new HeldStore();
        _store.Held = Task.FromException(cause);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TakeAsync(new Said(Begin, 1, null, "lost")));

        Assert.Contains("the disk is full", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClassFailure.StoreAway)]
    [InlineData(ClassFailure.NotSaved)]
    public async Task Failure_OfTheStore_ReachesTheCallerAsItIs(ClassFailure expected)
    {
        _store.Held = Task.FromException(new ClassFailedException(expected));

        var failure = await Assert.ThrowsAsync<ClassFailedException>(() => TakeAsync(new Said(Begin, 1, null, "lost")));

        Assert.Equal(expected, failure.Failure);
        Assert.Equal(expected == ClassFailure.StoreAway, TransientFailure.Matches(failure));
    }

    [Fact]
    public async Task WhatIf_OfWhatCannotBe_IsRefused()
    {
        for (var step = 0; step < 3; step++)
            await TakeAsync(new PhaseEnded(Begin, step, false));

        var fine = await AskAsync(
            new Decision
            {
                Period = 1,
                Country = "",
                Pledge = 1,
            }
        );
        var tooMuch = await AskAsync(
            new Decision
            {
                Period = 1,
                Country = "",
                Pledge = 9,
            }
        );

        Assert.NotNull(fine.With);
        Assert.Equal(new OutlookPair(null, null, Refusal.BadValue), tooMuch);

        Task<OutlookPair> AskAsync(Decision decision) =>
            _class.GetOutlook("C01", new Supposition(decision), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Person_WhoIsHeardOf_IsThereForTheFacilitator()
    {
        await TakeAsync(new PersonJoined(Begin, "Ben", "C02", "ben"));

        await _class.RecordHeartbeat(2);
        var attendance = await _class.GetAttendance();
        while (attendance.Heard.Count == 0)
            attendance = await _class.GetAttendance();

        Assert.Equal([2], attendance.Heard.Keys);
        Assert.All(attendance.People, person => Assert.Empty(person.Key));
    }

    [Fact]
    public async Task People_OfOneName_AreHeardOfEachForThemselves()
    {
        await TakeAsync(new PersonJoined(Begin, "Ana", "C01", "other"));
        await TakeAsync(new PersonJoined(Begin, "Ana", null, "third"));

        await _class.RecordHeartbeat(2);
        var attendance = await _class.GetAttendance();
        while (attendance.Heard.Count == 0)
            attendance = await _class.GetAttendance();

        Assert.Equal(
            [(1, "Ana", "C01"), (2, "Ana (2)", "C01"), (3, "Ana (3)", null)],
            attendance.People.Select(person => (person.Number, person.Name, person.Seat))
        );
        Assert.Equal([2], attendance.Heard.Keys);

        await TakeAsync(new PersonRemoved(Begin, 2));
        Assert.Equal([1, 3], (await _class.GetAttendance()).People.Select(person => person.Number));
        var known = await Task.WhenAll(new[] { "ana", "other", "third" }.Select(_class.GetRole));
        Assert.Equal([1, 0, 3], known.Select(role => role!.Person));
    }

    [Fact]
    public async Task Event_LetHappenTwiceAtOnce_HappensOnceAndIsShown()
    {
        var shock = new Shock
        {
            Period = 1,
            Kind = ShockKind.Tension,
            Between = ["C01", "C02"],
            Value = 0.5,
        };

        var receipts = await Task.WhenAll(TakeAsync(new Injected(Begin, shock)), TakeAsync(new Injected(Begin, shock)));

        Assert.Equal([null, Refusal.NothingToDo], receipts.Select(receipt => receipt.Refusal).Order());
        var injection = Assert.Single((await _class.GetAttendance()).Injections);
        Assert.Equal((1, ClassPhase.Lobby, ShockKind.Tension), (injection.Number, injection.Phase, injection.Shock.Kind));
        Assert.Null((await TakeAsync(new InjectionUndone(Begin, 1))).Refusal);
        Assert.Empty((await _class.GetAttendance()).Injections);
        Assert.Null((await _class.GetAttendance()).Undo);
    }

    private Task<Receipt> TakeAsync(ClassInput input) => _class.Submit(new InputEnvelope(input, Guid.NewGuid()));

    private sealed class Watcher : IClassObserver
    {
        private readonly TaskCompletionSource<int> _told = new();

        public Task<int> Told => _told.Task;

        public Task Changed(string code, int version)
        {
            _told.TrySetResult(version);
            return Task.CompletedTask;
        }
    }

    private sealed class OwnScenario : IClassScenarios
    {
        public RunSetup Compile(ClassCharter charter) => SmallClass.Compile();
    }
}
