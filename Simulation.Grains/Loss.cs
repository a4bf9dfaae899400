using Simulation.Grains.Classes;

namespace Simulation.Grains;

/// <summary>Tells the loss of a call, of which nobody knows what became, from what a grain itself throws.</summary>
public static class Loss
{
    /// <summary>Whether an error says that a silo, the way to it, or where it keeps things could not be reached.</summary>
    public static bool Is(Exception error) =>
        error is ClassFailedException { Failure: ClassFailure.StoreAway }
            or OrleansException or TimeoutException or OperationCanceledException or System.Net.Sockets.SocketException;
}
