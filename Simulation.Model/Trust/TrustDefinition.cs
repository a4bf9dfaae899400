using System.ComponentModel.DataAnnotations;
using Simulation.Model.Countries;

namespace Simulation.Model.Trust;

/// <summary>How trust begins and moves, and where it acts.</summary>
public sealed record TrustDefinition
{
    /// <summary>
    /// The trust model: <c>beta</c> is reputation as the mean of a Beta distribution (Jøsang and Ismail, 2002), <c>two-type</c> a belief
    /// by Bayes' rule, <c>witness</c> and <c>fire</c> hear what others say, <c>fixed</c> never moves.
    /// </summary>
    public ITrustModel Model { get; init; } = new BetaReputation();

    /// <summary>What remains of old evidence after a period, above 0 to 1 (lambda).</summary>
    [Range(0.01, 1)]
    public double Forgetting { get; init; } = 0.9;

    /// <summary>How many observations the base rate counts for (W).</summary>
    [Range(0.01, 1000)]
    public double PriorWeight { get; init; } = 2;

    /// <summary>
    /// How many times a breach weighs against a kept promise (nu): trust is lost faster than won (Slovic, 1993). 2 is an assumption.
    /// </summary>
    [Range(1, 10)]
    public double Negativity { get; init; } = 2;

    /// <summary>Whether observers allow for the known error rates of monitoring before they update.</summary>
    public bool CorrectsNoise { get; init; } = true;

    /// <summary>The same base rate of trust for every pair, 0 to 1; null derives it from <see cref="Prior"/>.</summary>
    [Range(0, 1)]
    public double? Initial { get; init; }

    /// <summary>
    /// How far every party expects every other to answer in kind before it has seen any of it (rho), 0 to 1; null takes the mean of the
    /// parties' own reciprocity, so that on average expectations are right.
    /// </summary>
    [Range(0, 1)]
    public double? Reciprocity { get; init; }

    /// <summary>How many conferences the first expectation of reciprocity counts for; 20 is an assumption.</summary>
    [Range(0.01, 1000)]
    public double ReciprocityWeight { get; init; } = 20;

    /// <summary>
    /// What a breach that is seen to be a failure counts for, against one that was decided, 0 to 1; 0.5 is an assumption.
    /// </summary>
    [Range(0, 1)]
    public double FailureWeight { get; init; } = 0.5;

    /// <summary>How the base rate of trust follows from what is known of a pair.</summary>
    public PriorWeights Prior { get; init; } = new();

    /// <summary>Where trust and institutions act; each channel can be switched off to isolate the others.</summary>
    public TrustChannels Channels { get; init; } = new();

    /// <summary>
    /// The base rate of trust of one party in another, 0 to 1, under a strain between them. A common base rate a moves by as much of the
    /// way to 0 (to 1) as there is strain (exchange): <c>a - s a</c> or <c>a - s (1 - a)</c>.
    /// </summary>
    /// <param name="relations">What is known of each pair.</param>
    /// <param name="trustor">Who trusts.</param>
    /// <param name="trustee">Who is trusted.</param>
    /// <param name="strain">The tension of 0 to 1 less what exchange makes up for (s), so below zero where exchange outweighs it.</param>
    public double BaseRate(Relations relations, int trustor, int trustee, double strain) =>
        Initial is { } initial
            ? initial + (strain > 0 ? -strain * initial : -strain * (1 - initial))
            : TrustPrior.BaseRate(Prior, relations, trustor, trustee, strain);
}

/// <summary>
/// Coefficients of the base rate of trust of i in j, <c>a = logistic(constant + affinity (2 A - 1) + language L + border B + ruleOfLaw R -
/// distance D - tension T)</c>: A the similarity of UN votes in [0, 1], L and B 1 for a shared language and border, R the partner's rule of
/// law (score), D cultural distance in [0, 1], T tension in [0, 1]. The form and the coefficients are a convention of this project without
/// estimation (THEORY B5).
/// </summary>
public sealed record PriorWeights
{
    /// <summary>The constant: the log odds of trust where all else is zero.</summary>
    [Range(-10, 10)]
    public double Constant { get; init; }

    /// <summary>Weight of similar votes in the UN General Assembly (Bailey, Strezhnev and Voeten, 2017).</summary>
    [Range(-10, 10)]
    public double Affinity { get; init; } = 1;

    /// <summary>Weight of a shared official language.</summary>
    [Range(-10, 10)]
    public double Language { get; init; } = 0.3;

    /// <summary>Weight of a common border.</summary>
    [Range(-10, 10)]
    public double Border { get; init; }

    /// <summary>Weight of the partner's rule of law (World Governance Indicators score).</summary>
    [Range(-10, 10)]
    public double RuleOfLaw { get; init; } = 0.3;

    /// <summary>Weight of cultural distance.</summary>
    [Range(-10, 10)]
    public double CulturalDistance { get; init; } = 0.5;

    /// <summary>Weight of political tension, which shocks set.</summary>
    [Range(-10, 10)]
    public double Tension { get; init; } = 2;
}

/// <summary>The channels of THEORY B7: where trust and institutions act. All are on unless a scenario switches one off.</summary>
public sealed record TrustChannels
{
    /// <summary>Trust discounts what others' pledges are worth (B7.1). Off: pledges are taken at face value.</summary>
    public bool Acceptance { get; init; } = true;

    /// <summary>Trust to be lost deters breach (B7.2). Off: only the agreement's own value and penalties do.</summary>
    public bool Compliance { get; init; } = true;

    /// <summary>Staying out costs reputation (B7.3; Hoel and Schneider, 1997).</summary>
    public bool Reputation { get; init; } = true;

    /// <summary>Penalties and trade measures bite (B7.4).</summary>
    public bool Enforcement { get; init; } = true;

    /// <summary>Red tape delays ratification (B7.5). Off: everyone ratifies at once.</summary>
    public bool RedTape { get; init; } = true;

    /// <summary>Every counterpart costs time (B7.6).</summary>
    public bool Fragmentation { get; init; } = true;

    /// <summary>Cultural distance makes failures be taken for breaches (B7.7).</summary>
    public bool Culture { get; init; } = true;

    /// <summary>Private partners share the cost (B7.8).</summary>
    public bool PrivateSector { get; init; } = true;
}
