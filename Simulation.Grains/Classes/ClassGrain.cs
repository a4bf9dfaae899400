using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Utilities;
using Simulation.Model.Classes;

namespace Simulation.Grains.Classes;

/// <summary>Holds a class: saves each input before it counts, ends phases when their time is up, and tells observers. What a class does with an input is <see cref="ClassRoom"/>'s.</summary>
[PreferLocalPlacement]
internal sealed class ClassGrain(IClassStore store, IClassScenarios scenarios, TimeProvider clock, ILogger<ClassGrain> log) : Grain, IClassGrain
{
    private static readonly TimeSpan WatchLasts = TimeSpan.FromMinutes(5);

    private readonly ObserverManager<IClassObserver> _observers = new(WatchLasts, log);
    private readonly List<ClassInput> _inputs = [];
    private ClassCharter? _charter;
    private ClassRoom? _room;
    private IGrainTimer? _alarm;

    private string Code => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await store.FindAsync(Code) is not { } record)
            return;

        Begin(record.Charter);
        foreach (var input in record.Inputs)
            Replay(input);

        SetAlarm();
    }

    public async Task<bool> Open(ClassCharter charter)
    {
        if (_room is not null || !await store.CreateAsync(Code, charter))
            return false;

        Begin(charter);
        return true;
    }

    public Task<ClassRole?> Recognise(string key)
    {
        if (_room is not { } room)
        {
            DeactivateOnIdle();
            return Task.FromResult<ClassRole?>(null);
        }

        var person = room.Known(key);
        return Task.FromResult<ClassRole?>(new ClassRole(room.Terms.FacilitatorKey == key, person?.Number ?? 0, person?.Seat));
    }

    public async Task<Receipt> Take(ClassLetter letter)
    {
        var room = Room();
        if (room.Take(letter.Input) is { } refusal)
            return new Receipt(refusal, _inputs.Count, 0);

        try
        {
            await store.AppendAsync(Code, _inputs.Count, letter.Input);
        }
        catch
        {
            // What could not be saved must not count: the class is read again from what was.
            DeactivateOnIdle();
            throw;
        }

        _inputs.Add(letter.Input);
        SetAlarm();
        var version = _inputs.Count;
        await _observers.Notify(observer => observer.Changed(Code, version));
        return new Receipt(null, version, room.People.LastOrDefault()?.Number ?? 0);
    }

    public Task<ClassPicture> View(int person)
    {
        var room = Room();
        var own = room.People.FirstOrDefault(one => one.Number == person);
        return Task.FromResult(new ClassPicture(_inputs.Count, ClassViews.Public(room), own is null ? null : SeatViews.Of(room, own)));
    }

    public async Task<OutlookPair> WhatIf(string? seat, Supposition supposition, CancellationToken cancellationToken)
    {
        var room = Room();
        if (room.Moment is null)
            return new OutlookPair(null, null);

        var seed = room.Terms.Seed;
        var (with, without) = (Model.Classes.WhatIf.Suppose(room, seat, supposition.Decision), Model.Classes.WhatIf.Suppose(room, seat, null));
        return await Task.Run(
            () => new OutlookPair(
                Model.Classes.WhatIf.Of(with, seed, seat, 1, cancellationToken), Model.Classes.WhatIf.Of(without, seed, seat, 1, cancellationToken)),
            cancellationToken);
    }

    public Task<Recollection> Debrief() => Task.FromResult(new Recollection(Room().Phase == ClassPhase.Debrief ? DebriefView.Of(Room()) : null));

    public Task<double[]> Fork(int period) => Task.FromResult(Room().Phase == ClassPhase.Debrief ? ClassViews.HeadlineOf(Room(), Room().Fork(period)) : []);

    public Task<Attendance> People()
    {
        var briefs = Room().Setup.Scenario.Classroom?.Briefs.ToDictionary(brief => brief.Key, brief => brief.Value.Private);
        return Task.FromResult(new Attendance([.. Room().People.Select(person => person with { Key = "" })], briefs ?? []));
    }

    public Task<ClassRecord> Record()
    {
        Room();
        return Task.FromResult(new ClassRecord(_charter!, [.. _inputs]));
    }

    public Task Watch(IClassObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    private ClassRoom Room() => _room ?? throw new InvalidOperationException($"There is no class {Code}.");

    private void Begin(ClassCharter charter)
    {
        _charter = charter;
        _room = new ClassRoom(scenarios.Compile(charter), new ClassTerms(charter.Seed, charter.FacilitatorKey, charter.IsTimed));
    }

    private void Replay(ClassInput input)
    {
        if (_room!.Take(input) is { } refusal)
            throw new InvalidOperationException($"Class {Code} refuses what it took before: input {_inputs.Count} is {input.GetType().Name}, {refusal}.");

        _inputs.Add(input);
    }

    private void SetAlarm()
    {
        _alarm?.Dispose();
        _alarm = null;
        if (_room?.Deadline is not { } deadline)
            return;

        var (step, due) = (_room.Step, deadline - clock.GetUtcNow());
        _alarm = this.RegisterGrainTimer(
            () => Take(new ClassLetter(new PhaseEnded(clock.GetUtcNow(), step, true))),
            new GrainTimerCreationOptions(due > TimeSpan.Zero ? due : TimeSpan.Zero, TimeSpan.FromSeconds(1)) { KeepAlive = true });
    }
}
