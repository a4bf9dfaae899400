namespace Simulation.Model.Behaviour;

/// <summary>How partners answer a breach that they see.</summary>
public enum Retaliation
{
    /// <summary>
    /// In kind: a party withholds of its own promise <c>min(kappa_j, kappa_j sum_i w_ji d_i)</c>, d_i being the share of its promise that i
    /// is held to have broken on purpose and w_ji how much i's promise weighs for j (<see cref="AgreementStakes"/>). Only
    /// material breaches count; answers are forgiven bit by bit.
    /// </summary>
    Proportional,

    /// <summary>
    /// No cooperation any more, for good, by nobody, the breaker included (Friedman, 1971; Green and Porter, 1984). Every breach on purpose
    /// that is reported counts, and leaving is one.
    /// </summary>
    Grim,

    /// <summary>Not at all.</summary>
    None,
}
