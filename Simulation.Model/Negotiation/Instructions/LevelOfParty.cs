using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Instructions;

/// <summary>What a party does about the first matter in a profile, as one number.</summary>
/// <param name="game">The period's game.</param>
/// <param name="profile">What everyone does.</param>
/// <param name="party">The party.</param>
public delegate double LevelOfParty(StageGame game, ReadOnlySpan<double> profile, int party);
