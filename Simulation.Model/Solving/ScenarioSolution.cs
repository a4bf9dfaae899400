using Simulation.Model.Bargaining.Solutions;

namespace Simulation.Model.Solving;

/// <summary>
/// What theory says of the first period of a scenario. A part that cannot be computed is null, and <see cref="Refusals"/> says why.
/// </summary>
public sealed record ScenarioSolution
{
    /// <summary>The parties' codes, in the order of every list.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The unit of payoffs.</summary>
    public required string MoneyUnit { get; init; }

    /// <summary>The unit of actions, on the first issue.</summary>
    public required string ActionUnit { get; init; }

    /// <summary>No cooperation: everyone its selfish best reply.</summary>
    public required ReferencePoint Nash { get; init; }

    /// <summary>Full cooperation: everyone maximises the sum of payoffs.</summary>
    public required ReferencePoint Cooperative { get; init; }

    /// <summary>
    /// How unequal the gains and losses from full cooperation are per head, 0 to 1 (<see cref="Indicators.Inequality"/>); NaN where there
    /// are none.
    /// </summary>
    public required double GiniOfGains { get; init; }

    /// <summary>Which coalitions are stable.</summary>
    public required CoalitionSolution? Coalitions { get; init; }

    /// <summary>How the gains from full cooperation could be shared.</summary>
    public required SharingSolution? Sharing { get; init; }

    /// <summary>What bargaining theory would choose among the texts.</summary>
    public required BargainingSolution? Bargaining { get; init; }

    /// <summary>Who has how much power under the decision rule.</summary>
    public required PowerSolution? Power { get; init; }

    /// <summary>Why a part is missing: its name and a sentence.</summary>
    public required IReadOnlyList<UnsolvedPart> Refusals { get; init; }
}

/// <summary>A profile and what it is worth.</summary>
/// <param name="Actions">Everyone's action on the first issue.</param>
/// <param name="Payoffs">Everyone's payoff, in the world's money.</param>
/// <param name="Welfare">Their sum.</param>
public sealed record ReferencePoint(IReadOnlyList<double> Actions, IReadOnlyList<double> Payoffs, double Welfare);

/// <summary>Stable coalitions (d'Aspremont et al., 1983; with transfers Carraro, Eyckmans and Finus, 2006).</summary>
public sealed record CoalitionSolution
{
    /// <summary>
    /// Whether every coalition was looked at; if not, coalitions were found by best replies in turn from many starts, and there may be
    /// others.
    /// </summary>
    public required bool IsExhaustive { get; init; }

    /// <summary>How many coalitions of at least two were found stable.</summary>
    public required int Stable { get; init; }

    /// <summary>The members of the largest stable one that closes most of the gap; empty where none is stable.</summary>
    public required IReadOnlyList<string> Largest { get; init; }

    /// <summary>How far it closes the gap between no and full cooperation.</summary>
    public required double ClosingTheGap { get; init; }

    /// <summary>How many are stable if members share what they gain; null where not every coalition was looked at.</summary>
    public required int? StableWithTransfers { get; init; }

    /// <summary>The members of the largest of those that closes most of the gap.</summary>
    public required IReadOnlyList<string> LargestWithTransfers { get; init; }

    /// <summary>How far it closes the gap.</summary>
    public required double ClosingTheGapWithTransfers { get; init; }
}

/// <summary>Transfers that go with full cooperation, one per party; above zero is received.</summary>
/// <param name="Shapley">Those that leave each party its Shapley value of the game in which outsiders act for themselves (Shapley, 1953);
/// null where there are too many parties.</param>
/// <param name="GammaCore">Those under which no coalition does better by itself (Chander and Tulkens, 1997); null where the world is no
/// public good with linear benefits.</param>
public sealed record SharingSolution(IReadOnlyList<double>? Shapley, IReadOnlyList<double>? GammaCore);

/// <summary>
/// What bargaining theory chooses among the texts that can be tabled; the weighted Nash solution goes by the parties' voting weights.
/// </summary>
/// <param name="Texts">How many texts there are.</param>
/// <param name="Rational">How many leave nobody worse off than no agreement.</param>
/// <param name="ParetoOptimal">How many cannot be improved upon for all; null where there are too many to tell.</param>
/// <param name="Points">The solutions by name, each with its text in words; a null point has no text because no text leaves all at least as
/// well off.</param>
public sealed record BargainingSolution(int Texts, int Rational, int? ParetoOptimal, IReadOnlyList<NamedPoint> Points);

/// <summary>A bargaining solution by name.</summary>
/// <param name="Name">The solution, such as <c>nash</c>.</param>
/// <param name="Text">The text in words; empty where there is none.</param>
/// <param name="Point">The point.</param>
public sealed record NamedPoint(string Name, string Text, SolutionPoint? Point);

/// <summary>Power under the decision rule.</summary>
/// <param name="ShapleyShubik">The chance to be pivotal in a random order; sums to 1.</param>
/// <param name="Banzhaf">Swings as shares of all (Banzhaf, 1965); NaN where nobody is ever critical.</param>
public sealed record PowerSolution(IReadOnlyList<double> ShapleyShubik, IReadOnlyList<double> Banzhaf);

/// <summary>Why a part of a solution is missing.</summary>
/// <param name="Part">The part.</param>
/// <param name="Reason">The reason, and what to do instead.</param>
public sealed record UnsolvedPart(string Part, string Reason);
