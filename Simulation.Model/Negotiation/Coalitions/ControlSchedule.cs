using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>A step of a schedule of cuts.</summary>
public sealed record ControlStep
{
    /// <summary>The calendar year from which on it holds.</summary>
    [Required, Range(0, 9999)]
    public required int From { get; init; }

    /// <summary>The share of what a party can do at most that it has to do from then on, 0 to 1.</summary>
    [Required, Range(0, 1)]
    public required double Cut { get; init; }
}

/// <summary>Parties that are given time: the recipients of the fund.</summary>
public sealed record GracePeriod
{
    /// <summary>By how many years every step comes later for them.</summary>
    [Range(0, 100)]
    public int Years { get; init; } = 10;

    /// <summary>Who they are: parties by code, or the name of a 0/1 column of the country data (<c>montreal_article5</c>).</summary>
    [Required]
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>
    /// Steps of their own, where the text gives them other ones than the same steps later; they are not put off by <see cref="Years"/>.
    /// </summary>
    public IReadOnlyList<ControlStep> Steps { get; init; } = [];
}

/// <summary>What a text with fixed steps asks of a party, year by year.</summary>
/// <param name="steps">The steps, in order of their years.</param>
/// <param name="delay">By how many years they come later.</param>
/// <param name="isPhased">Whether the cut moves evenly from one step to the next.</param>
internal sealed class ControlSchedule(IReadOnlyList<ControlStep> steps, int delay, bool isPhased)
{
    /// <summary>The cut asked for in a year, 0 to 1; 0 before the first step.</summary>
    public double In(int year)
    {
        var next = 0;
        while (next < steps.Count && steps[next].From + delay <= year)
            next++;

        if (next == 0)
            return 0;

        var before = steps[next - 1];
        if (!isPhased || next == steps.Count)
            return before.Cut;

        var after = steps[next];
        return before.Cut + ((after.Cut - before.Cut) * (year - delay - before.From) / (after.From - before.From));
    }

    /// <summary>
    /// The mean cut over the years to come, each year counting discount times as much as the one before; that of the year itself where the
    /// foresight is 1.
    /// </summary>
    public double Ahead(int year, int foresight, double discount)
    {
        var sum = 0.0;
        var weights = 0.0;
        var weight = 1.0;
        for (var ahead = 0; ahead < foresight; ahead++, weight *= discount)
        {
            sum += weight * In(year + ahead);
            weights += weight;
        }

        return sum / weights;
    }
}
