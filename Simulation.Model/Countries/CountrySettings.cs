using System.ComponentModel.DataAnnotations;
using Simulation.Model.Interests;
using Simulation.Model.Strategies;

namespace Simulation.Model.Countries;

/// <summary>
/// What a scenario may set for a country, or for all of them. A null is not set: the defaults, then the model's own value, apply.
/// </summary>
public sealed record CountrySettings
{
    /// <summary>What a payoff a year from now is worth today to a country that does not say (per year).</summary>
    public const double DefaultDiscountFactor = 0.95;

    /// <summary>How far a country that does not say answers others in kind.</summary>
    public const double DefaultReciprocity = 0.6;

    /// <summary>How far chance decides for a country that does not say.</summary>
    public const double DefaultChoiceNoise = 0.02;

    /// <summary>How far chance decides whether a country leaves that does not say.</summary>
    public const double DefaultLeavingNoise = 0.1;

    /// <summary>How often the government of a country changes that does not say.</summary>
    public static GovernmentDefinition DefaultGovernment { get; } = new() { Term = 4 };

    /// <summary>How the country bargains; the model's own is a linear <c>conceder</c>.</summary>
    public IStrategy? Strategy { get; init; }

    /// <summary>What a payoff a year from now is worth today, 0 to below 1 (per year); the model's own is 0.95.</summary>
    [Range(0, 0.999999)]
    public double? DiscountFactor { get; init; }

    /// <summary>What the country cares about beside its payoff.</summary>
    public InterestWeights? Interests { get; init; }

    /// <summary>Domestic players who can each hold up ratification (Tsebelis, 2002); the model's own is 0.</summary>
    [Range(0, 20)]
    public int? VetoPlayers { get; init; }

    /// <summary>
    /// The part of what its government decides that its administration can carry out, above 0 to 1 (Chayes and Chayes, 1993); the model's
    /// own is 1.
    /// </summary>
    [Range(0.01, 1)]
    public double? Capacity { get; init; }

    /// <summary>
    /// How far the country's government answers others in kind (kappa), 0 to 1 (conditional cooperation; Fischbacher, Gächter and Fehr,
    /// 2001); the model's own is 0.6, an assumption.
    /// </summary>
    [Range(0, 1)]
    public double? Reciprocity { get; init; }

    /// <summary>
    /// How far chance decides where the country weighs what a choice is worth (sigma), as a share of what is at stake, 0 to 10; the
    /// model's own is 0.02, an assumption. 0 takes the best choice every time.
    /// </summary>
    [Range(0, 10)]
    public double? ChoiceNoise { get; init; }

    /// <summary>
    /// How far chance, such as its domestic politics, decides whether the country leaves an agreement, as a share of what is at stake, 0 to
    /// 10; the model's own is 0.1, an assumption. 0 leaves only what is better left.
    /// </summary>
    [Range(0, 10)]
    public double? LeavingNoise { get; init; }

    /// <summary>How often its government changes; null takes the model's own.</summary>
    public GovernmentDefinition? Government { get; init; }

    /// <summary>The country's weight in weighted votes; null takes equal weights.</summary>
    [Range(0, 1e9)]
    public double? VotingWeight { get; init; }
}
