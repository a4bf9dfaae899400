using System.ComponentModel.DataAnnotations;
using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Protocols;

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

    /// <summary>How partners answer a breach that they see.</summary>
    public Retaliation Retaliation { get; init; }

    /// <summary>What part of an answer to a breach is forgiven each period, 0 (never) to 1 (at once); 0.5 is an assumption.</summary>
    [Range(0, 1)]
    public double Forgiveness { get; init; } = 0.5;

    /// <summary>
    /// The share of a promise up to which breaking it is not answered in kind, 0 to 1: only a material breach entitles to withhold (Vienna
    /// Convention on the Law of Treaties, 1969, article 60). 0.1 is an assumption.
    /// </summary>
    [Range(0, 1)]
    public double MaterialBreach { get; init; } = 0.1;

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

    /// <summary>Probability that a failure of the culturally most distant partner is taken for a breach on purpose.</summary>
    [Range(0, 1)]
    public double Misreading { get; init; }

    /// <summary>What of this a protocol needs to know.</summary>
    internal TableRules Table => new(Decision, Fund.Size, Enforcement.TradeMeasure);
}
