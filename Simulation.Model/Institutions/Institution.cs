using System.ComponentModel.DataAnnotations;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Numerics;

namespace Simulation.Model.Institutions;

/// <summary>The rules under which countries meet, decide, ratify, report and enforce.</summary>
public sealed record Institution
{
    /// <summary>Who may say what, when.</summary>
    public IProtocol Protocol { get; init; } = new SingleText();

    /// <summary>How many must agree.</summary>
    public IDecisionRule Decision { get; init; } = new Consensus();

    /// <summary>When a concluded agreement begins to bind.</summary>
    public EntryIntoForce EntryIntoForce { get; init; } = new();

    /// <summary>How well deliveries are seen, 0 to 1: false alarms and misses shrink as it rises.</summary>
    [Range(0, 1)]
    public double Transparency { get; init; } = 0.7;

    /// <summary>How much administration delays ratification, 0 (none) to 1 (nobody ever ratifies).</summary>
    [Range(0, 1)]
    public double RedTape { get; init; } = 0.3;

    /// <summary>What breach and staying out cost.</summary>
    public Enforcement Enforcement { get; init; } = new();

    /// <summary>How members may leave.</summary>
    public WithdrawalClause Withdrawal { get; init; } = new();

    /// <summary>What becomes of members that are reported to break their promises.</summary>
    public SuspensionClause Suspension { get; init; } = new();

    /// <summary>Money for those whom the agreement costs more than it brings.</summary>
    public Fund Fund { get; init; } = new();

    /// <summary>Exchange of people that builds trust slowly.</summary>
    public ExchangeProgramme Exchange { get; init; } = new();

    /// <summary>Help for administrations that cannot deliver what was promised.</summary>
    public CapacityBuilding CapacityBuilding { get; init; } = new();

    /// <summary>Private money for each unit of public money (leverage): public costs fall to 1/(1 + leverage).</summary>
    [Range(0, 10)]
    public double PrivateLeverage { get; init; }

    /// <summary>
    /// What the talks cost each party per round and counterpart, as a share of its payoff scale (bilateral channels; Buchanan and Tullock,
    /// 1962).
    /// </summary>
    [Range(0, 1)]
    public double NegotiationCost { get; init; }

    /// <summary>Standard deviation of what administrations deliver of what governments decided, relative; 0 is exact.</summary>
    [Range(0, 1)]
    public double ImplementationNoise { get; init; }

    /// <summary>Probability that a report about the culturally most distant partner is misread as a breach.</summary>
    [Range(0, 1)]
    public double Misreading { get; init; }

    /// <summary>What of this a protocol needs to know.</summary>
    internal TableRules Table => new(Decision, Fund.Size, Enforcement.TradeMeasure);
}

/// <summary>When an agreement enters into force: both conditions, each with "at least".</summary>
public sealed record EntryIntoForce
{
    /// <summary>
    /// How many must have ratified: a number, or a share of all parties if below 1 or a fraction. 6 of 9 is a number that says of how many.
    /// </summary>
    [Range(0, 1000)]
    public Threshold Parties { get; init; } = 0;

    /// <summary>What share of a total those who ratified must make up.</summary>
    public ShareCondition? Share { get; init; }
}

/// <summary>A share of a total that ratifying parties must make up, such as 55 % of emissions.</summary>
public sealed record ShareCondition
{
    /// <summary>
    /// The total: one of the sizes the world knows of its parties (<c>co2</c>, <c>gdp</c>, <c>population</c> ...; <c>benefit</c> in the
    /// commons, <c>power</c> over an agenda).
    /// </summary>
    [Required]
    public required string Of { get; init; }

    /// <summary>The share, above 0 to 1, such as 0.55 or 2/3.</summary>
    [Required, Range(0, 1)]
    public required Threshold AtLeast { get; init; }
}

/// <summary>What breach and staying out cost.</summary>
public sealed record Enforcement
{
    /// <summary>
    /// Penalty for a detected breach, in units of the party's payoff scale (the world says what that is: 1 % of output in climate worlds).
    /// </summary>
    [Range(0, 1000)]
    public double Penalty { get; init; }

    /// <summary>
    /// Loss of an outsider when every other party is a member, in units of the party's payoff scale; in proportion below that (Barrett,
    /// 1997; Nordhaus, 2015).
    /// </summary>
    [Range(0, 1000)]
    public double TradeMeasure { get; init; }

    /// <summary>
    /// What staying out of an agreement in force costs in reputation, in units of the party's payoff scale (Hoel and Schneider, 1997).
    /// </summary>
    [Range(0, 1000)]
    public double ReputationCost { get; init; }
}

/// <summary>
/// How members may leave: a notice, as of three years in the Paris Agreement (Article 28) or one in the Montreal Protocol (Article 19).
/// </summary>
public sealed record WithdrawalClause
{
    /// <summary>
    /// For how many periods a member that does not sign a later agreement stays bound by the earlier one. Who walks out (a shock) keeps no
    /// notice.
    /// </summary>
    [Range(0, 100)]
    public int Notice { get; init; }
}

/// <summary>
/// What becomes of members that are reported to break their promises: for a while they get no transfers and are treated as outsiders by the
/// trade measure, though they stay bound (Vienna Convention on the Law of Treaties, Article 60; WTO Dispute Settlement Understanding,
/// Article 22).
/// </summary>
public sealed record SuspensionClause
{
    /// <summary>After how many reports in a row below the threshold a member is suspended; 0 for never.</summary>
    [Range(0, 100)]
    public int After { get; init; }

    /// <summary>The reported share of its promise below which a report counts, 0 to 1.</summary>
    [Range(0, 1)]
    public double Threshold { get; init; } = 0.5;

    /// <summary>For how many periods.</summary>
    [Range(1, 100)]
    public int Periods { get; init; } = 1;
}

/// <summary>A fund that pays those whom the agreement costs more than it brings.</summary>
public sealed record Fund
{
    /// <summary>What it can pay in a period as a share of the gains of those who gain, 0 to 1.</summary>
    [Range(0, 1)]
    public double Size { get; init; }
}
