using Simulation.Grains.Work;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Grains.Classroom;

/// <summary>
/// Plays classes on next to the turns of their grains, one class after the other: so what people hand in never waits for what may come of
/// it, nor one class for all that another asks.
/// </summary>
internal sealed class Foresight(WorkGate gate)
{
    /// <summary>What would probably come of it.</summary>
    /// <param name="code">The class that asks.</param>
    /// <param name="setup">The class as it would go on.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="seat">Whose gain is looked at, by code; null for nobody's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Outlook> LookAsync(string code, RunSetup setup, ulong seed, string? seat, CancellationToken cancellationToken) =>
        gate.DoAsync(WorkKind.Class, code, WhatIf.Cost(setup), stop => WhatIf.Of(setup, seed, seat, 1, stop), cancellationToken);

    /// <summary>A run to its end.</summary>
    /// <param name="code">The class that asks.</param>
    /// <param name="setup">The run.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<LaneResult> PlayAsync(string code, RunSetup setup, ulong seed, CancellationToken cancellationToken) =>
        gate.DoAsync(
            WorkKind.Class,
            code,
            RunCost.Run(setup, 1, 1, 1),
            stop => ClassPlay.At(setup, seed, [], 0, stop).Course,
            cancellationToken
        );
}
