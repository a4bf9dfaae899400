[assembly: AssemblyFixture(typeof(Simulation.Tests.SharedHost))]

namespace Simulation.Tests;

/// <summary>One host for all tests that do nothing to it, started for the first that asks: classes know nothing of one another.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1);
    private HostProcess? _host;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Where it serves.</summary>
    public async Task<Uri> AddressAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return (_host ??= await HostProcess.StartAsync()).Address;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();

        _gate.Dispose();
    }
}
