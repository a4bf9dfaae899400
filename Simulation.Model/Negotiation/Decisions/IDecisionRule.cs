using Simulation.Model.Games.Cooperative;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>How many must agree. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>.</summary>
public interface IDecisionRule
{
    /// <summary>Whether an adopted text binds those who voted against it.</summary>
    bool BindsMinority => false;

    /// <summary>Whether a text is adopted.</summary>
    /// <param name="accepts">Who accepts it. Those who are not at the table do not.</param>
    /// <param name="atTable">Who is at the table.</param>
    /// <param name="electorate">Who the parties are, for rules that count more than heads.</param>
    bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate);

    /// <summary>
    /// The rule as a vote whose power can be counted among any number of parties, all at the table; null where it is no such vote.
    /// </summary>
    /// <param name="electorate">Who the parties are.</param>
    WeightedVote? AsVote(Electorate electorate) => null;

    /// <summary>
    /// What this rule needs and the parties do not have, one sentence each with the key it is about; nothing where the rule can be used.
    /// </summary>
    IEnumerable<(string Key, string Message)> Unmet(Electorate electorate) => [];
}

/// <summary>Who votes: what a decision rule may know of the parties. Immutable.</summary>
/// <param name="Codes">The parties' codes, in the order of every array.</param>
/// <param name="Weights">Their weights in weighted votes (<c>votingWeight</c> of a country).</param>
/// <param name="Sizes">The sizes that the world knows of its parties (<c>population</c>, <c>gdp</c> ...), one value each.</param>
public sealed record Electorate(IReadOnlyList<string> Codes, IReadOnlyList<double> Weights, IReadOnlyDictionary<string, double[]> Sizes)
{
    /// <summary>
    /// Whom a 0/1 column of the country data marks, for the columns that the protocol asks for (<see cref="Protocols.IProtocol.Columns"/>).
    /// </summary>
    public IReadOnlyDictionary<string, bool[]> Groups { get; init; } = new Dictionary<string, bool[]>();
}
