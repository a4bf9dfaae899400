namespace Simulation.Grains.Work;

/// <summary>A piece of work was not done, or not to its end.</summary>
/// <param name="reason">Why.</param>
/// <param name="message">A sentence for the visitor: why, and what to do.</param>
public sealed class WorkRefusedException(WorkRefusal reason, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public WorkRefusal Reason => reason;
}

/// <summary>Why work is refused.</summary>
public enum WorkRefusal
{
    /// <summary>It would take more than one request may.</summary>
    TooLarge,

    /// <summary>Too much waits for the same address or class.</summary>
    TooMany,

    /// <summary>Its turn did not come in time.</summary>
    Busy,

    /// <summary>It took longer than it may.</summary>
    TooLong,
}
