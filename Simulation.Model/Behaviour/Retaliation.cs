namespace Simulation.Model.Behaviour;

/// <summary>How partners answer a breach that they see.</summary>
public enum Retaliation
{
    /// <summary>
    /// In kind: for a period a party withholds of its own promise <c>kappa_j sum_i q_ji d_i</c>, d_i being the share of its promise that i
    /// is held to have broken and q_ji the part of what the agreement brings j that rests on i's promise.
    /// </summary>
    Proportional,

    /// <summary>No cooperation any more, for good (Friedman, 1971; Green and Porter, 1984).</summary>
    Grim,

    /// <summary>Not at all.</summary>
    None,
}
