using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Limits;

namespace Simulation.Model.Worlds.Outbreak;

/// <summary>
/// An infectious disease that may break out every period and spread across borders (Kermack and McKendrick, 1927). Parties share vaccine
/// doses, of which some make many and some none, and watch for outbreaks, where the weakest link may decide (Hirshleifer, 1983; Barrett,
/// 2007). Either block can be left out.
/// </summary>
[Rule(
    "outbreak",
    "an epidemic across borders: sharing vaccines, watching for outbreaks",
    "Kermack and McKendrick (1927); Barrett (2007); Hirshleifer (1983)"
)]
public sealed record OutbreakDefinition : IWorldDefinition
{
    // For each pair of parties, to work out how far one outbreak goes.
    private const double SecondsOfEpidemic = 1.1e-5;

    /// <summary>People in each party, millions.</summary>
    [Required]
    public required PartyValues Population { get; init; }

    /// <summary>What it would cost each party that everyone fell ill, billion US$.</summary>
    [Required]
    public required PartyValues Harm { get; init; }

    /// <summary>Infections that one case brings where nobody is immune (R0), above 1.</summary>
    [Range(1.0001, 30)]
    public double Reproduction { get; init; } = 2.5;

    /// <summary>The part of infections that happen across borders, 0 to 1.</summary>
    [Range(0, 1)]
    public double CrossBorder { get; init; } = 0.1;

    /// <summary>The probability of an outbreak in a year that nobody watches for, 0 to 1.</summary>
    [Range(0, 1)]
    public double Probability { get; init; } = 1;

    /// <summary>Vaccines; null where there are none.</summary>
    public VaccineDefinition? Vaccines { get; init; }

    /// <summary>Surveillance; null where it is not at issue.</summary>
    public SurveillanceDefinition? Surveillance { get; init; }

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => PartyValues.NeedData(Population, Harm, Vaccines?.Doses, Surveillance?.Cost);

    /// <summary>The epidemic with each giver's doses, which takes a system of equations of all parties.</summary>
    /// <inheritdoc/>
    public Workload Building(int parties) =>
        Workload.Pairs(parties) + (new Workload(0, SecondsOfEpidemic) * (Vaccines is null ? 1.0 : parties) * parties * parties);

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        if (Vaccines is null && Surveillance is null)
            context.Problems.Add("world", "nothing to negotiate: add vaccines, surveillance or both.");

        var population = Population.ReadPositive("world.population", context);
        var harm = Harm.Read("world.harm", context);
        var doses = Vaccines?.Doses.Read("world.vaccines.doses", context);
        var cost = Surveillance?.Cost.ReadPositive("world.surveillance.cost", context);
        if (population is null || harm is null || !context.Problems.IsEmpty)
            return null;

        var spread = new InfectionSpread(
            population,
            Reproduction,
            CrossBorder,
            doses ?? new double[population.Length],
            Vaccines?.Efficacy ?? 0
        );
        return new OutbreakWorld(
            new OutbreakBook(this, spread, harm, cost, 1 / (1 + context.PrivateLeverage)),
            PartySizes.With("population", population, context),
            StepYears
        );
    }
}

/// <summary>Vaccines, made in some places and needed in all.</summary>
public sealed record VaccineDefinition
{
    /// <summary>The doses (whole courses) that each party has in a period, millions.</summary>
    [Required]
    public required PartyValues Doses { get; init; }

    /// <summary>The part of those vaccinated who are immune, above 0 to 1.</summary>
    [Range(0.01, 1)]
    public double Efficacy { get; init; } = 0.9;

    /// <summary>What giving away everything costs a government at home beside the infections, as a share of the harm it fears.</summary>
    [Range(0, 10)]
    public double Politics { get; init; } = 0.02;
}

/// <summary>Watching for outbreaks and reporting them, from 0 (not at all) to 1 (all that is possible).</summary>
public sealed record SurveillanceDefinition
{
    /// <summary>Whose effort counts.</summary>
    public Aggregator Aggregator { get; init; } = Aggregator.WeakestLink;

    /// <summary>
    /// What doing all that is possible costs each party in a year, billion US$, above 0; effort s costs that times s squared.
    /// </summary>
    [Required]
    public required PartyValues Cost { get; init; }

    /// <summary>The part of outbreaks that perfect surveillance would stop, 0 to 1.</summary>
    [Range(0, 1)]
    public double Effect { get; init; } = 0.6;
}
