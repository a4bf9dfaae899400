namespace Simulation.Model.Engine;

/// <summary>What a piece of work takes, as it is estimated before anything of it is done. An order of magnitude: it says what cannot be done, and what comes before what.</summary>
/// <param name="Bytes">The memory that it holds at its peak.</param>
/// <param name="Seconds">The time that it takes on one processor of a usual machine of the 2020s.</param>
public readonly record struct Workload(double Bytes, double Seconds)
{
    /// <summary>Both, one held while the other is done.</summary>
    public static Workload operator +(Workload one, Workload other) => new(one.Bytes + other.Bytes, one.Seconds + other.Seconds);

    /// <summary>As many of it, all held.</summary>
    public static Workload operator *(Workload one, double times) => new(one.Bytes * times, one.Seconds * times);
}
