using Simulation.Grains.Work;
using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Grains.Classroom;

/// <summary>
/// What is worked out for one class next to the turns of its grain: what may come of its phase, what would come of a decision that somebody
/// thinks of, and how the class would have gone.
/// </summary>
/// <param name="foresight">Plays classes on.</param>
/// <param name="code">The class.</param>
/// <param name="expected">Is called when the class knows what may come of its phase.</param>
internal sealed class ClassProspects(Foresight foresight, string code, Func<Task> expected) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private Task? _expecting;

    /// <summary>Sees to it that the class knows what may come of its phase, once for all who look.</summary>
    /// <param name="room">The class.</param>
    /// <param name="waits">Whether to wait for it; without, it is begun.</param>
    /// <param name="cancellationToken">Ends the wait, not the work: others may wait for it too.</param>
    public async Task ExpectAsync(ClassSession room, bool waits, CancellationToken cancellationToken)
    {
        while (room.LacksOutlook && !_gone.IsCancellationRequested)
        {
            if (_expecting is not { IsCompleted: false })
                _expecting = ExpectAsync(room);
            if (!waits)
                return;

            try
            {
                await _expecting.WaitAsync(cancellationToken);
            }
            catch (WorkRefusedException)
            {
                // Anyone who looks next asks again.
                return;
            }
        }
    }

    /// <summary>What would come of a decision, and of going on without it.</summary>
    /// <param name="room">The class.</param>
    /// <param name="seat">In whose eyes, by code; null for nobody's in particular.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OutlookPair> SupposeAsync(ClassSession room, string? seat, Decision decision, CancellationToken cancellationToken)
    {
        if (room.CheckSupposed(seat, decision) is { } refusal)
            return new OutlookPair(null, null, refusal);

        var seed = room.Terms.Seed;
        var with = WhatIf.Suppose(room, seat, decision);
        var without = WhatIf.Suppose(room, seat, null);
        try
        {
            return new OutlookPair(
                await foresight.LookAsync(code, with, seed, seat, cancellationToken),
                await foresight.LookAsync(code, without, seed, seat, cancellationToken),
                null
            );
        }
        catch (WorkRefusedException)
        {
            return new OutlookPair(null, null, Refusal.Busy);
        }
    }

    /// <summary>The headline as it would have gone if delegations had decided from a round of a period's conference on.</summary>
    /// <param name="room">The class, in its debrief.</param>
    /// <param name="period">The period, from 1.</param>
    /// <param name="round">The round, from 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ForkedCourse> ForkAsync(ClassSession room, int period, int round, CancellationToken cancellationToken)
    {
        if (room.Phase != ClassPhase.Debrief)
            return new ForkedCourse([], Refusal.NotAsked);
        if (period < 1 || period > room.Setup.Periods || round < 1)
            return new ForkedCourse([], Refusal.BadValue);

        try
        {
            var course = await foresight.PlayAsync(code, room.Forked(period, round), room.Terms.Seed, cancellationToken);
            return new ForkedCourse(ClassViews.HeadlineOf(room, course), null);
        }
        catch (WorkRefusedException)
        {
            return new ForkedCourse([], Refusal.Busy);
        }
    }

    /// <summary>Stops what is worked out for the class's phase.</summary>
    public Task StopAsync() => _gone.CancelAsync();

    public void Dispose() => _gone.Dispose();

    // For another phase that began meanwhile, anyone who looks next begins again.
    private async Task ExpectAsync(ClassSession room)
    {
        var prospect = room.Prospect;
        try
        {
            room.Expect(prospect, await foresight.LookAsync(code, WhatIf.Suppose(room, null, null), room.Terms.Seed, null, _gone.Token));
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return;
        }

        await expected();
    }
}
