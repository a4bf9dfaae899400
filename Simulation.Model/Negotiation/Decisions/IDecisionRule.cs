namespace Simulation.Model.Negotiation.Decisions;

/// <summary>How many must agree. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>.</summary>
public interface IDecisionRule
{
    /// <summary>Whether an adopted text binds those who voted against it.</summary>
    bool BindsMinority => false;

    /// <summary>Whether a text is adopted.</summary>
    /// <param name="accepts">Who accepts it. Those who are not at the table do not.</param>
    /// <param name="atTable">Who is at the table.</param>
    bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable);
}
