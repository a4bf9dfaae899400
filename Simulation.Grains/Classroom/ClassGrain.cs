using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Utilities;
using Simulation.Grains.Hosting;
using Simulation.Model.Classroom;

namespace Simulation.Grains.Classroom;

/// <summary>
/// Holds a class: saves each input before it counts, ends phases when their time is up, and notifies observers. What a class does with an
/// input is <see cref="ClassSession"/>'s, what may come of it is <see cref="ClassProspects"/>'.
/// </summary>
[PreferLocalPlacement]
internal sealed partial class ClassGrain(
    IClassStore store,
    IClassScenarios scenarios,
    ClassSilo silo,
    TimeProvider time,
    ILogger<ClassGrain> log
) : Grain, IClassGrain, IDisposable
{
    private static readonly TimeSpan WatchLasts = TimeSpan.FromMinutes(5);

    private readonly ObserverManager<IClassObserver> _observers = new(WatchLasts, log);
    private readonly List<InputEnvelope> _letters = [];
    private readonly Dictionary<Guid, Receipt> _receipts = [];
    private readonly Dictionary<int, long> _heard = [];
    private ClassClock _clock = new(time, TimeSpan.Zero);
    private ClassFailure _failure = ClassFailure.NoSuchClass;
    private ClassCharter? _charter;
    private ClassSession? _room;
    private ClassView? _shared;
    private ClassProspects? _prospects;
    private IGrainTimer? _alarm;

    private string Code => this.GetPrimaryKeyString();

    private ClassProspects Prospects => _prospects ??= new ClassProspects(silo.Foresight, Code, ShowOutlook);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await store.FindAsync(Code) is { } record)
                GoOn(record);
        }
        catch (Exception failure) when (failure is not ClassFailedException)
        {
            // It stays as it is until another version of the program reads it; each question gets the same answer.
            _room = null;
            _failure = ClassFailure.Unreadable;
            var sentence = $"Class {Code} cannot be read any more; nothing of it is lost. The log says why.";
            silo.Troubles.Report($"class {Code}", new Trouble(sentence, false));
            NotReadable(log, failure, Code);
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        silo.Load.Close(Code);
        await Prospects.StopAsync();
        if (_room?.Deadline is not null)
            Note();
    }

    public void Dispose() => _prospects?.Dispose();

    public async Task<bool> Open(ClassCharter charter)
    {
        if (_room is not null || !await store.CreateAsync(Code, charter))
            return false;

        Begin(charter);
        Opened(log, Code, charter.File, charter.Seed);
        return true;
    }

    public Task<ClassRole?> GetRole(string key)
    {
        if (_room is null && _failure == ClassFailure.NoSuchClass)
        {
            DeactivateOnIdle();
            return Task.FromResult<ClassRole?>(null);
        }

        var room = Room();

        var person = room.Known(key);
        return Task.FromResult<ClassRole?>(new ClassRole(room.Terms.FacilitatorKey == key, person?.Number ?? 0, person?.Seat));
    }

    public async Task<Receipt> Submit(InputEnvelope letter)
    {
        var room = Room();
        if (_receipts.TryGetValue(letter.Id, out var known))
            return known;

        letter = letter with { Input = room.Dated(letter.Input, time.GetUtcNow(), _clock.Read()) };
        if (room.Check(letter.Input) is { } refusal)
            return Counted(new Receipt(refusal, _letters.Count, 0));

        try
        {
            await store.AppendAsync(Code, _letters.Count, letter);
        }
        catch (Exception failure)
        {
            // Whether it was saved after all is not known: the class is read again from what was.
            NotSaved(log, failure, Code, _letters.Count);
            DeactivateOnIdle();
            throw;
        }

        var before = room.Phase;
        var receipt = Counted(Keep(letter));
        if (room.Phase != before)
            Moved(log, Code, room.Phase, receipt.Version);

        SetAlarm();
        await _observers.Notify(observer => observer.Changed(Code, receipt.Version));
        return receipt;
    }

    public async Task<ClassPicture> GetPicture(int person, bool whole, CancellationToken cancellationToken)
    {
        var room = Room();
        await Prospects.ExpectAsync(room, whole, cancellationToken);
        var own = room.People.FirstOrDefault(one => one.Number == person);
        return new ClassPicture(_letters.Count, Shared(room), own is null ? null : SeatViews.Of(room, own), !room.LacksOutlook);
    }

    public Task<OutlookPair> GetOutlook(string? seat, Supposition supposition, CancellationToken cancellationToken) =>
        Prospects.SupposeAsync(Room(), seat, supposition.Decision, cancellationToken);

    public Task<Recollection> GetDebrief() =>
        Task.FromResult(new Recollection(Room().Phase == ClassPhase.Debrief ? DebriefView.Of(Room()) : null));

    public Task<ForkedCourse> PlayFork(int period, int round, CancellationToken cancellationToken) =>
        Prospects.ForkAsync(Room(), period, round, cancellationToken);

    public Task<Attendance> GetAttendance()
    {
        var room = Room();
        var briefs = room.Setup.Scenario.Classroom?.Briefs.ToDictionary(brief => brief.Key, brief => brief.Value.Private);
        return Task.FromResult(
            new Attendance(
                People: [.. room.People.Select(person => person.WithoutSecrets())],
                Heard: _heard.ToDictionary(one => one.Key, one => time.GetElapsedTime(one.Value)),
                PrivateBriefs: briefs ?? [],
                Messages: room.PrivateMessages(0, ClassTerms.Facilitator),
                Predictions: new Dictionary<int, double>(room.Predictions),
                Struck: [.. room.Predictions.Keys.Where(room.IsStruck)],
                Seed: room.Terms.Seed,
                KeptOut: [.. room.KeptOut.Select(person => person.WithoutSecrets())],
                Injections: room.Injections,
                Undo: UndoView.Of(room)
            )
        );
    }

    public Task RecordHeartbeat(int person)
    {
        _heard[person] = time.GetTimestamp();
        return Task.CompletedTask;
    }

    public Task<ClassRecord> GetRecord()
    {
        Room();
        return Task.FromResult(new ClassRecord(_charter!, [.. _letters]));
    }

    public Task<int> Subscribe(IClassObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.FromResult(_letters.Count);
    }

    private ClassSession Room() => _room ?? throw new ClassFailedException(_failure);

    // What is left of the phase changes without an input.
    private ClassView Shared(ClassSession room)
    {
        _shared ??= ClassViews.Public(room);
        return _shared with { SecondsLeft = ClassViews.SecondsLeft(room, _clock.Read()) };
    }

    private void GoOn(ClassRecord record)
    {
        Begin(record.Charter);
        WentOn(log, Code, record.Letters.Count);
        foreach (var letter in record.Letters)
            Keep(letter);

        _clock = new ClassClock(time, record.Clock > _room!.Now ? record.Clock : _room.Now);
        silo.Troubles.Clear($"class {Code}");
        SetAlarm();
    }

    private void Begin(ClassCharter charter)
    {
        _charter = charter;
        var setup = scenarios.Compile(charter);
        silo.Load.Open(Code, ClassLoad.Of(charter, setup).Bytes);
        _room = new ClassSession(setup, new ClassTerms(charter.Seed, charter.FacilitatorKey, charter.IsTimed));
    }

    private async Task ShowOutlook()
    {
        _shared = null;
        await _observers.Notify(observer => observer.Changed(Code, _letters.Count));
    }

    private Receipt Keep(InputEnvelope letter)
    {
        if (_room!.Take(letter.Input) is { } refusal)
            throw new InvalidOperationException(
                $"Class {Code} refuses what it took before: input {_letters.Count} is {letter.Input.GetType().Name}, {refusal}."
            );

        _shared = null;
        _letters.Add(letter);
        return _receipts[letter.Id] = new Receipt(null, _letters.Count, _room!.People.LastOrDefault()?.Number ?? 0);
    }

    private Receipt Counted(Receipt receipt)
    {
        silo.Meter.Count(receipt);
        return receipt;
    }

    // For what was sent in time the phase stays open a little longer. Where it then waits for somebody, their input sets the alarm anew.
    private void SetAlarm()
    {
        _alarm?.Dispose();
        _alarm = null;
        if (_room is not { Deadline: { } deadline } room)
            return;

        var left = deadline + ClassTerms.Grace - _clock.Read();
        if (left <= TimeSpan.Zero && room.IsHeldUp)
            return;

        var due = TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, ClassClock.Beat.Ticks));
        _alarm = this.RegisterGrainTimer(LookAtClock, new GrainTimerCreationOptions(due, TimeSpan.FromSeconds(1)) { KeepAlive = true });
    }

    private async Task LookAtClock()
    {
        if (_room is { IsHeldUp: false, Deadline: { } deadline } room && _clock.Read() >= deadline + ClassTerms.Grace)
        {
            await Submit(new InputEnvelope(new PhaseEnded(time.GetUtcNow(), room.Step, true), Guid.NewGuid()));
            return;
        }

        Note();
        SetAlarm();
    }

    // Nobody waits for it: where it is lost, a phase that another host goes on with has a few seconds more.
    private void Note() => store.NoteAsync(Code, _clock.Read()).Ignore();
}
