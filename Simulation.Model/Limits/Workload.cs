namespace Simulation.Model.Limits;

/// <summary>
/// What a piece of work takes, as it is estimated before anything of it is done. An order of magnitude: it says what cannot be done, and
/// what comes before what.
/// </summary>
/// <param name="Bytes">The memory that it holds at its peak.</param>
/// <param name="Seconds">The time that it takes on one processor of a usual machine of the 2020s.</param>
public readonly record struct Workload(double Bytes, double Seconds)
{
    // A text as its nodes and as written again, for each character; and what comes with any scenario.
    private const double BytesOfCharacter = 120;
    private const double SecondsOfCharacter = 2e-6;

    // Relations, sizes and weights of each pair.
    private const double BytesOfPair = 40;
    private const double SecondsOfPair = 1e-7;

    /// <summary>Reading a text of so many characters.</summary>
    public static Workload Reading(int characters) => new(BytesOfCharacter * characters, SecondsOfCharacter * characters);

    /// <summary>Building a world that knows a few numbers of each pair of parties.</summary>
    public static Workload Pairs(int parties) => new(BytesOfPair * parties * parties, SecondsOfPair * parties * parties);

    /// <summary>Both, one held while the other is done.</summary>
    public static Workload operator +(Workload one, Workload other) => new(one.Bytes + other.Bytes, one.Seconds + other.Seconds);

    /// <summary>As many of it, all held.</summary>
    public static Workload operator *(Workload one, double times) => new(one.Bytes * times, one.Seconds * times);
}
