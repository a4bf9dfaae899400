using Simulation.Grains.Classroom;

namespace Simulation.Grains;

/// <summary>Distinguishes the loss of a call, of which nobody knows what became, from what a grain itself throws.</summary>
public static class TransientFailure
{
    /// <summary>Whether an error says that a silo, the way to it, or where it keeps things could not be reached.</summary>
    public static bool Matches(Exception error) =>
        error
            is ClassFailedException { Failure: ClassFailure.StoreAway }
                or OrleansException
                or TimeoutException
                or OperationCanceledException
                or System.Net.Sockets.SocketException;
}
