using System.Runtime.InteropServices;

namespace Simulation.Runner;

/// <summary>
/// Ctrl-C (SIGINT) and SIGTERM from the first line of the program to its last. The first signal asks the command to stop between two steps;
/// the second, or a step that takes too long, ends it there.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _impatient = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    private StopSignals() =>
        _registrations = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
        ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Begins to listen.</summary>
    public static StopSignals Listen() => new();

    /// <summary>Waits for a command, but no longer than a signal lets it.</summary>
    /// <exception cref="OperationCanceledException">It did not stop in time.</exception>
    public async Task<int> WaitAsync(Task<int> command)
    {
        if (await Task.WhenAny(command, _impatient.Task) == command)
            return await command;

        throw new OperationCanceledException();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();

        _stop.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (_stop.IsCancellationRequested)
        {
            _impatient.TrySetResult();
            return;
        }

        _ = Task.Delay(LongestStep).ContinueWith(_ => _impatient.TrySetResult(), TaskScheduler.Default);
        _stop.Cancel();
    }
}
