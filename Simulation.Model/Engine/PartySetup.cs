using Simulation.Model.Countries;
using Simulation.Model.Interests;
using Simulation.Model.Strategies;

namespace Simulation.Model.Engine;

/// <summary>A party as a run knows it: its settings with every default applied.</summary>
/// <param name="Index">Its place in every array.</param>
/// <param name="Party">Who it is.</param>
/// <param name="Strategy">How it bargains.</param>
/// <param name="Interests">What it cares about beside its payoff.</param>
/// <param name="Patience">What a payoff a period from now is worth today (delta), 0 to below 1.</param>
/// <param name="VetoPlayers">Domestic players who can hold up ratification.</param>
/// <param name="VotingWeight">Its weight in weighted votes.</param>
/// <param name="Capacity">The part of what it decides that its administration can carry out, above 0 to 1.</param>
/// <param name="Reciprocity">How far its government answers others in kind (kappa), 0 to 1.</param>
/// <param name="ChoiceNoise">How far chance decides, as a share of what is at stake (sigma), 0 or more.</param>
public sealed record PartySetup(
    int Index,
    Party Party,
    IStrategy Strategy,
    InterestWeights Interests,
    double Patience,
    int VetoPlayers,
    double VotingWeight,
    double Capacity,
    double Reciprocity = 0,
    double ChoiceNoise = 0
)
{
    /// <summary>How far chance decides whether it leaves an agreement, as a share of what is at stake; 0 or more.</summary>
    public double LeavingNoise { get; init; } = CountrySettings.DefaultLeavingNoise;

    /// <summary>How often its government changes.</summary>
    public GovernmentDefinition Government { get; init; } = CountrySettings.DefaultGovernment;
}
