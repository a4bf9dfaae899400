namespace Simulation.Model.Randomness;

/// <summary>
/// What a random number is for. Each purpose has streams of its own, so that a new draw elsewhere changes no other numbers.
/// </summary>
/// <remarks>The values are part of every published result: never renumber, only append.</remarks>
public enum Purpose
{
    /// <summary>Uncertain parameters of the world, drawn once a replicate.</summary>
    World = 1,

    /// <summary>The chair's choice among texts.</summary>
    Chair = 2,

    /// <summary>A party's own randomised bidding.</summary>
    Strategy = 3,

    /// <summary>Whether a legislature ratifies this period.</summary>
    Ratification = 4,

    /// <summary>How well an administration carries out what its government decided.</summary>
    Implementation = 5,

    /// <summary>The public monitoring report on a party.</summary>
    Monitoring = 6,

    /// <summary>Whether an observer misreads a partner's report because of cultural distance.</summary>
    Misreading = 7,

    /// <summary>Designs of experiments.</summary>
    Design = 8,

    /// <summary>Samples drawn again for bootstrap intervals.</summary>
    Resampling = 9,

    /// <summary>How much of its promise a government decides to keep.</summary>
    Delivery = 10,

    /// <summary>Whether a report tells a decision from a failure.</summary>
    Cause = 11,

    /// <summary>Whether a member leaves, or comes back.</summary>
    Leaving = 12,

    /// <summary>Whether a government changes, and what the next one is like.</summary>
    Government = 13,
}
