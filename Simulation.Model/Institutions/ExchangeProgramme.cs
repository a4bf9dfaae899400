using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Institutions;

/// <summary>
/// Exchange of students, scientists and officials: a stock that builds up slowly, <c>E(t) = 1 - (1 - buildUp effort)^t</c> after t years
/// (THEORY B5, B7.7). It raises the base rate of trust as a tension of -E would, and takes the part E off the cultural distance at which
/// reports are misread. The form is a convention of this project, without estimation.
/// </summary>
public sealed record ExchangeProgramme
{
    /// <summary>How much is done, 0 (nothing) to 1 (all that could be).</summary>
    [Range(0, 1)]
    public double Effort { get; init; }

    /// <summary>The part of the way to full familiarity that a year of full effort covers, 0 to 1.</summary>
    [Range(0, 1)]
    public double BuildUp { get; init; } = 0.05;

    /// <summary>What full effort costs each party a period, as a share of its payoff scale.</summary>
    [Range(0, 1000)]
    public double Cost { get; init; } = 0.01;

    /// <summary>Who takes part, by code; empty for all.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>The stock after so many years, 0 to below 1.</summary>
    public double Stock(double years) => 1 - Math.Pow(1 - (BuildUp * Effort), years);

    /// <summary>Whether a party takes part.</summary>
    /// <param name="code">Its code.</param>
    public bool Includes(string code) => Effort > 0 && (Among.Count == 0 || Among.Contains(code));
}
