using Simulation.Model.Games.Health;

namespace Simulation.Model.Worlds.Outbreak;

/// <summary>
/// How far an outbreak goes: <c>K_ij = R0 ((1 - c) [i = j] + c N_j / N)</c> with c the part of infections across borders, and who is immune
/// follows from the doses. What is given away goes to a pool that serves all in proportion to those still without a dose.
/// </summary>
internal sealed class InfectionSpread(double[] population, double reproduction, double crossBorder, double[] doses, double efficacy)
{
    private readonly double[][] _transmission = Transmission(population, reproduction, crossBorder);

    public int Parties => population.Length;

    public double Population(int party) => population[party];

    public double Doses(int party) => doses[party];

    /// <summary>The vaccinated part of each population if each gives away such a part of its doses.</summary>
    public double[] Coverage(ReadOnlySpan<double> given)
    {
        var n = Parties;
        var kept = new double[n];
        var pool = 0.0;
        var uncovered = 0.0;
        for (var party = 0; party < n; party++)
        {
            kept[party] = Math.Min((1 - given[party]) * doses[party], population[party]);
            pool += given[party] * doses[party];
            uncovered += population[party] - kept[party];
        }

        var served = uncovered <= 0 ? 0 : Math.Min(1, pool / uncovered);
        for (var party = 0; party < n; party++)
            kept[party] = (kept[party] + (served * (population[party] - kept[party]))) / population[party];

        return kept;
    }

    /// <summary>The part of each population that an outbreak infects.</summary>
    public double[] Infected(ReadOnlySpan<double> given) =>
        new EpidemicFinalSize(_transmission, [.. Coverage(given).Select(covered => 1 - (efficacy * covered))]).Solve();

    private static double[][] Transmission(double[] population, double reproduction, double crossBorder)
    {
        var all = population.Sum();
        return
        [
            .. population.Select(
                (_, i) =>
                    population
                        .Select((people, j) => reproduction * (((i == j ? 1 : 0) * (1 - crossBorder)) + (crossBorder * people / all)))
                        .ToArray()
            ),
        ];
    }
}
