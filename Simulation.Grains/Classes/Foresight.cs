using Simulation.Model.Classes;
using Simulation.Model.Engine;

namespace Simulation.Grains.Classes;

/// <summary>Plays classes on as if something had been decided, beside the turns of their grains, and leaves a processor to those: so what people hand in never waits for what may come of it.</summary>
internal sealed class Foresight : IDisposable
{
    private readonly SemaphoreSlim _free = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>What would probably come of it.</summary>
    /// <param name="setup">The class as it would go on.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="seat">Whose gain is looked at, by code; null for nobody's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outlook> LookAsync(RunSetup setup, ulong seed, string? seat, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => WhatIf.Of(setup, seed, seat, 1, cancellationToken), cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
