namespace Simulation.Model.Engine.Parties;

/// <summary>
/// Scratch space for delegations that never answer at the same moment: those of one lane, or those of one party. What many lanes remember
/// has to fit into the processor's caches; what they only need while they think is here, once.
/// </summary>
public sealed class ScratchBuffers
{
    /// <summary>A bench for the delegations of a run.</summary>
    /// <param name="actions">The length of an action profile in it.</param>
    public ScratchBuffers(int actions)
    {
        Profile = new double[actions];
        Shares = new double[actions];
        Formula = new TextFormula(actions);
    }

    /// <summary>A profile of actions.</summary>
    internal double[] Profile { get; }

    /// <summary>A share for each action.</summary>
    internal double[] Shares { get; }

    /// <summary>The text that is being looked at.</summary>
    internal TextFormula Formula { get; }

    /// <summary>Whether the bench is large enough for profiles of so many actions, and no larger.</summary>
    public bool Fits(int actions) => Profile.Length == actions;
}
