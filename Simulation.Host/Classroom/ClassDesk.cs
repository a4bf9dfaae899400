using Simulation.Grains.Classroom;
using Simulation.Grains.Work;
using Simulation.Host.Api;
using Simulation.Model.Classroom;
using Simulation.Model.Diagnostics;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Host.Classroom;

/// <summary>
/// What pages and API do with classes: make one, find out who somebody is, hand in what they did. What is only asked ends with the one who
/// asks; what is handed in counts, even where nobody waits for the answer any more.
/// </summary>
internal sealed class ClassDesk(
    ClassCalls calls,
    ClassScenarios scenarios,
    ClassQuota quota,
    KnownVisitors known,
    ClassRateLimiter limiter,
    TimeProvider clock
)
{
    private const int Attempts = 20;

    /// <summary>Makes a class.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="seed">The root seed; null for one that is drawn, so that no two classes have the same luck unless they want it.</param>
    /// <param name="isTimed">Whether phases end by the clock.</param>
    /// <param name="waits">Whether they wait for seats whose people have not decided.</param>
    /// <param name="payer">The address that asks for it.</param>
    /// <param name="cancellationToken">Says that nobody waits for it any more.</param>
    /// <returns>Its code, the facilitator's secret and its seed; or what is wrong with the scenario.</returns>
    /// <exception cref="WorkRefusedException">There is no room for it.</exception>
    public async Task<(string Code, string Secret, ulong Seed, IReadOnlyList<Problem> Problems)> CreateAsync(
        string scenario,
        ulong? seed,
        bool isTimed,
        bool waits,
        string payer,
        CancellationToken cancellationToken
    )
    {
        var loaded = await scenarios.LoadAsync(scenario, waits, payer, cancellationToken);
        if (loaded.Setup is not { } setup)
            return ("", "", 0, loaded.Problems);

        if (loaded.ForClasses.Count > 0)
            return ("", "", 0, loaded.ForClasses);

        var secret = Secret.New();
        var charter = new ClassCharter(
            $"{setup.Scenario.Name}.yaml",
            loaded.Package!.Yaml,
            seed ?? Secret.NewSeed(),
            Secret.Hash(secret),
            isTimed
        );
        quota.Demand(charter, setup, payer);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var code = Secret.NewCode();
            if (!await calls.AskAsync(code, (room, _) => room.Open(charter), CancellationToken.None))
                continue;

            quota.Made(code, payer);
            return (code, secret, charter.Seed, []);
        }

        throw new InvalidOperationException("No free code was found for a class.");
    }

    /// <summary>Who somebody is by their secret; null where there is no such class.</summary>
    public async Task<ClassRole?> RecogniseAsync(string code, string? secret, CancellationToken cancellationToken)
    {
        var key = secret is null ? "" : Secret.Hash(secret);
        var role = await calls.AskAsync(code, (room, _) => room.GetRole(key), cancellationToken);
        if (role is not null)
            known.MeetClass(code);
        if (secret is not null && role is { IsFacilitator: true } or { Person: > 0 })
            known.Meet(secret!);

        return role;
    }

    /// <summary>The class as a person sees it; 0 for what everyone sees.</summary>
    /// <param name="code">The class.</param>
    /// <param name="person">Who looks.</param>
    /// <param name="whole">Whether to wait for what may come of the phase; without, its listeners are notified when it is there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ClassPicture> ViewAsync(string code, int person, bool whole, CancellationToken cancellationToken) =>
        calls.AskAsync(code, (room, token) => room.GetPicture(person, whole, token), cancellationToken);

    /// <summary>Takes note that somebody is there.</summary>
    public void RecordHeartbeat(string code, int person)
    {
        if (person > 0)
            calls.Send(code, room => room.RecordHeartbeat(person));
    }

    /// <summary>Lets somebody in.</summary>
    /// <param name="code">The class.</param>
    /// <param name="name">What they want to be called.</param>
    /// <param name="seat">Which seat they take; null to look on.</param>
    /// <param name="from">Where they come from, as a hash.</param>
    /// <returns>Their secret, or why they cannot come in.</returns>
    public async Task<(string? Secret, Refusal? Refusal)> JoinAsync(string code, string name, string? seat, string from)
    {
        var secret = Secret.New();
        var receipt = await TakeAsync(code, now => new PersonJoined(now, name, seat, Secret.Hash(secret), from));
        if (receipt.Refusal is not null)
            return (null, receipt.Refusal);

        known.Meet(secret);
        RecordHeartbeat(code, receipt.Person);
        return (secret, null);
    }

    /// <summary>
    /// Hands in an input, which happens now; with the name of one that was taken before, nothing does, and the answer is the same.
    /// </summary>
    public async Task<Receipt> TakeAsync(string code, Func<DateTimeOffset, ClassInput> input, Guid? name = null)
    {
        var now = input(clock.GetUtcNow());
        if (!limiter.Allows(code, now))
            return new Receipt(Refusal.TooFast, 0, 0);

        var letter = new InputEnvelope(now, name ?? Guid.NewGuid());
        return await calls.AskAsync(code, (room, _) => room.Submit(letter), CancellationToken.None);
    }

    /// <summary>What would come of a decision, in the eyes of a person and their seat; of nobody in particular for 0 and null.</summary>
    public async Task<OutlookPair> WhatIfAsync(
        string code,
        int person,
        string? seat,
        Decision decision,
        CancellationToken cancellationToken
    )
    {
        using var turn = await limiter.AskAsync(code, person, cancellationToken);
        return turn.IsAcquired
            ? await calls.AskAsync(
                code,
                (room, token) => room.GetOutlook(seat, new Supposition(decision), token),
                cancellationToken,
                isWork: true
            )
            : new OutlookPair(null, null, Refusal.TooFast);
    }

    /// <summary>The class looked back on; null before its debrief.</summary>
    public async Task<DebriefView?> DebriefAsync(string code, CancellationToken cancellationToken) =>
        (await calls.AskAsync(code, (room, _) => room.GetDebrief(), cancellationToken)).View;

    /// <summary>The headline as it would have gone if delegations had decided from a round of a period's conference on.</summary>
    public Task<ForkedCourse> ForkAsync(string code, int period, int round, CancellationToken cancellationToken) =>
        calls.AskAsync(code, (room, token) => room.PlayFork(period, round, token), cancellationToken, isWork: true);

    /// <summary>
    /// Who is in the class, what each seat alone is told, and what was said to the facilitator alone: for the facilitator.
    /// </summary>
    public Task<Attendance> AttendanceAsync(string code, CancellationToken cancellationToken) =>
        calls.AskAsync(code, (room, _) => room.GetAttendance(), cancellationToken);

    /// <summary>All that was done in the class.</summary>
    public Task<ClassRecord> RecordAsync(string code, CancellationToken cancellationToken) =>
        calls.AskAsync(code, (room, _) => room.GetRecord(), cancellationToken);
}
