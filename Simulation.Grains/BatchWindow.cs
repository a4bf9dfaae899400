using System.Diagnostics.CodeAnalysis;

namespace Simulation.Grains;

/// <summary>How many batches a driver has under way at once; it can grow, as a cluster does.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose of.")]
internal sealed class BatchWindow(int width)
{
    private readonly SemaphoreSlim _free = new(width);
    private readonly Lock _turn = new();

    /// <summary>How many.</summary>
    public int Width { get; private set; } = width;

    /// <summary>Has at least so many under way from now on.</summary>
    public void Widen(int least)
    {
        lock (_turn)
        {
            if (least <= Width)
                return;

            _free.Release(least - Width);
            Width = least;
        }
    }

    /// <summary>Does something once it is its turn.</summary>
    public async Task<T> EnterAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            _free.Release();
        }
    }
}
