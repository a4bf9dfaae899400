using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Binding;
using Simulation.Model.Catalogs;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Countries;
using Simulation.Model.Limits;

namespace Simulation.Model.Worlds.Agenda;

/// <summary>
/// A negotiation somebody has written down: issues with values, and what each party thinks of them, as additive utilities (Raiffa, 1982);
/// or positions, saliences and capabilities of actors on each issue (Bueno de Mesquita and Stokman, 1994). The parties are those who state
/// preferences, unless the scenario's countries name some of them.
/// </summary>
[Rule(
    "agenda",
    "issues with values and stated preferences, or positions of actors: any negotiation somebody has written down",
    "Raiffa (1982); Bueno de Mesquita and Stokman (1994)"
)]
public sealed record AgendaDefinition : IWorldDefinition
{
    // Of each party: its utility, and the time to work it out and to look for an agreement.
    private const double BytesOfText = 8;
    private const double SecondsOfText = 1.5e-7;

    /// <summary>What is negotiated; left out where <see cref="Positions"/> say it.</summary>
    public IReadOnlyList<AgendaIssue> Issues { get; init; } = [];

    /// <summary>What each party thinks of the values, by its code or name.</summary>
    public IReadOnlyDictionary<string, PartyPreferences> Preferences { get; init; } = new Dictionary<string, PartyPreferences>();

    /// <summary>Where each actor stands, by issue; instead of issues and preferences.</summary>
    public IReadOnlyDictionary<string, IssuePositions> Positions { get; init; } = new Dictionary<string, IssuePositions>();

    /// <summary>
    /// The utility of no agreement to every actor of <see cref="Positions"/>, 0 to 1: an assumption, since such tables do not say.
    /// </summary>
    [Range(0, 1)]
    public double Reservation { get; init; }

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties =>
        [
            .. (Positions.Count > 0 ? Positions.Values.SelectMany(issue => issue.Actors.Keys).Distinct() : Preferences.Keys).Select(
                name => new Party(name, name, [])
            ),
        ];

    /// <summary>A utility of every text for every party.</summary>
    /// <inheritdoc/>
    public Workload Building(int parties)
    {
        var texts = Issues.Aggregate(1.0, (product, issue) => product * Math.Max(1, issue.Values.Count));
        texts = Positions.Values.Aggregate(
            texts,
            (product, issue) => product * Math.Max(1, issue.Actors.Values.Select(actor => actor.Position).Distinct().Count())
        );
        return texts > OutcomeSpace.MostOutcomes
            ? Workload.Pairs(parties)
            : Workload.Pairs(parties) + (new Workload(BytesOfText, SecondsOfText) * (texts * parties));
    }

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        if (Positions.Count > 0 && (Issues.Count > 0 || Preferences.Count > 0))
        {
            context.Problems.Add("world.positions", "positions stand instead of issues and preferences: leave one of the two out.");
            return null;
        }

        var agenda = Positions.Count > 0 ? new PositionAgenda(this, context).Build() : new StatedAgenda(this, context).Build();
        return agenda is null ? null : new AgendaWorld(agenda, StepYears);
    }
}

/// <summary>An issue and what can be agreed on it.</summary>
public sealed record AgendaIssue
{
    /// <summary>What is at issue.</summary>
    [Required]
    public required string Name { get; init; }

    /// <summary>What can be agreed on it, in order.</summary>
    [Required]
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>What a party thinks of an agenda.</summary>
public sealed record PartyPreferences
{
    /// <summary>The utility that <see cref="Reservation"/> lies within, above and below 0.</summary>
    public const double MostReservation = 1;

    /// <summary>The least <see cref="Discount"/>.</summary>
    public const double LeastDiscount = 1e-6;

    /// <summary>The utility of no agreement, in units in which the best conceivable text is worth the sum of the weights, 1.</summary>
    [Range(-MostReservation, MostReservation)]
    public double Reservation { get; init; }

    /// <summary>What a utility at the end of the talks is worth at their start, above 0 to 1.</summary>
    [Range(LeastDiscount, 1)]
    public double Discount { get; init; } = 1;

    /// <summary>How much each issue matters and what its values are worth, by the issue's name.</summary>
    [OtherKeys]
    public IReadOnlyDictionary<string, IssuePreference> Issues { get; init; } = new Dictionary<string, IssuePreference>();
}

/// <summary>What a party thinks of one issue.</summary>
public sealed record IssuePreference
{
    /// <summary>How much the issue matters, 0 to 1; the weights of a party sum to 1.</summary>
    [Required, Range(0, 1)]
    public required double Weight { get; init; }

    /// <summary>What each value is worth, 0 or more, in the order of the issue's values; they count relative to the largest.</summary>
    [Required, Range(0, 1e12)]
    public required IReadOnlyList<double> Evaluations { get; init; }
}

/// <summary>Where the actors stand on an issue.</summary>
public sealed record IssuePositions
{
    /// <summary>The ends of the scale; left out, the lowest and the highest position.</summary>
    [Range(-ActorPosition.MostPosition, ActorPosition.MostPosition)]
    public IReadOnlyList<double> Range { get; init; } = [];

    /// <summary>The actors that take a position on it.</summary>
    [OtherKeys]
    public IReadOnlyDictionary<string, ActorPosition> Actors { get; init; } = new Dictionary<string, ActorPosition>();

    /// <summary>The same as the models of collective decisions take it.</summary>
    /// <param name="issue">The issue's name.</param>
    public IssueStances Stances(string issue)
    {
        double[] positions = [.. Actors.Values.Select(actor => actor.Position)];
        return new IssueStances(
            issue,
            [.. Actors.Keys],
            positions,
            [.. Actors.Values.Select(actor => actor.Salience)],
            [.. Actors.Values.Select(actor => actor.Capability)],
            Range.Count == 2 ? Range[0] : positions.Min(),
            Range.Count == 2 ? Range[1] : positions.Max()
        );
    }
}

/// <summary>Where one actor stands on an issue, how much it cares and how much it can do.</summary>
public sealed record ActorPosition
{
    /// <summary>How far from 0 a <see cref="Position"/> may lie.</summary>
    public const double MostPosition = 1e12;

    /// <summary>The greatest <see cref="Capability"/>.</summary>
    public const double MostCapability = 1e12;

    /// <summary>The outcome it wants most, on the issue's scale.</summary>
    [Required, Range(-MostPosition, MostPosition)]
    public required double Position { get; init; }

    /// <summary>How much it cares (s), 0 to 1.</summary>
    [Required, Range(0, 1)]
    public required double Salience { get; init; }

    /// <summary>How much power it has (c), 0 or more.</summary>
    [Required, Range(0, MostCapability)]
    public required double Capability { get; init; }
}
