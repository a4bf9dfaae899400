using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Simulation.Host.Components.Classroom;

/// <summary>Whether the browser at the other end is still there: a phone that sleeps keeps its page but not its connection.</summary>
internal sealed class Connection : CircuitHandler
{
    public bool IsUp { get; private set; }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = true;
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = false;
        return Task.CompletedTask;
    }
}
