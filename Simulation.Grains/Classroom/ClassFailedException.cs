namespace Simulation.Grains.Classroom;

/// <summary>
/// A class cannot do what it was asked. It says so to every silo and client in the same words, whatever was the cause, which is in the log
/// of the silo where it happened.
/// </summary>
[GenerateSerializer, Alias("negsim.class-failed")]
public sealed class ClassFailedException(ClassFailure failure) : Exception(Sentences[failure])
{
    private static readonly Dictionary<ClassFailure, string> Sentences = new()
    {
        [ClassFailure.StoreAway] = "Where classes are kept does not answer now: send it again in a few seconds.",
        [ClassFailure.NotSaved] =
            "Nothing can be saved now, so this was not taken: ask the people who keep the host for room on its disk, then send it again.",
        [ClassFailure.Unreadable] =
            "This class cannot be read by the program as it is now; nothing of it is lost. Ask the "
            + "people who keep the host: its log says why.",
        [ClassFailure.NoSuchClass] = "There is no class of this code, or it is over. A code has five letters and digits.",
    };

    /// <summary>Why.</summary>
    [Id(0)]
    public ClassFailure Failure { get; } = failure;
}

/// <summary>Why a class cannot do what it was asked.</summary>
public enum ClassFailure
{
    /// <summary>The store does not answer; nobody knows what became of the call, and it may be made again.</summary>
    StoreAway,

    /// <summary>The store refuses to keep anything, as for lack of room; it will until somebody mends it.</summary>
    NotSaved,

    /// <summary>What was kept of the class cannot be read, or does not lead to where it led.</summary>
    Unreadable,

    /// <summary>There is no such class.</summary>
    NoSuchClass,
}
