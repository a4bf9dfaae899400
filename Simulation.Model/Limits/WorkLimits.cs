using System.Globalization;

namespace Simulation.Model.Limits;

/// <summary>How much work may be taken on, and by whose word.</summary>
/// <param name="Bytes">The most memory for one piece of work.</param>
/// <param name="Seconds">The most time of one processor for it; infinite where there is no limit.</param>
/// <param name="Allowance">What is allowed and what else can be done, as the sentence goes on after "and ".</param>
public sealed record WorkLimits(double Bytes, double Seconds, string Allowance)
{
    /// <summary>The limits of somebody's own machine: memory that cannot be had, and nothing else.</summary>
    public static WorkLimits OfMachine { get; } = Machine();

    /// <summary>Why a piece of work cannot be taken on, in a sentence; null where it can.</summary>
    /// <param name="cost">What it would take.</param>
    /// <param name="what">What it is, as the sentence begins, such as "this run".</param>
    public string? Refusal(Workload cost, string what) =>
        cost.Bytes <= Bytes && cost.Seconds <= Seconds
            ? null
            : $"{what} would take {Memory(cost.Bytes)} of memory and {Time(cost.Seconds)} of a processor by estimate, and {Allowance}";

    /// <summary>Sees to it that a run can be taken on.</summary>
    /// <exception cref="InsufficientMemoryException">It cannot; the message says why.</exception>
    public void Demand(Workload run)
    {
        if (Refusal(run, "this run") is { } refusal)
            throw new InsufficientMemoryException(refusal);
    }

    /// <summary>Memory in words, such as "3.2 GB".</summary>
    public static string Memory(double bytes) =>
        bytes switch
        {
            >= 1e15 => "more than 1,000 TB",
            >= 1e12 => Number(bytes / 1e12, "TB"),
            >= 1e9 => Number(bytes / 1e9, "GB"),
            _ => Number(bytes / 1e6, "MB"),
        };

    /// <summary>A time in words, such as "20 minutes".</summary>
    public static string Time(double seconds) =>
        seconds switch
        {
            >= 3.15e9 => "more than 100 years",
            >= 172_800 => Number(seconds / 86_400, "days"),
            >= 7200 => Number(seconds / 3600, "hours"),
            >= 120 => Number(seconds / 60, "minutes"),
            _ => Number(Math.Max(1, seconds), "s"),
        };

    private static string Number(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value < 10 ? Math.Round(value, 1) : Math.Round(value)):0.#} {unit}");

    private static WorkLimits Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return new WorkLimits(
            memory,
            double.PositiveInfinity,
            $"this machine has {Memory(memory)} of memory: take fewer parties, periods, rounds, replicates or texts."
        );
    }
}
