using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// Accepts what is at least as good as its own next offer, scaled and shifted: <c>alpha u + beta >= u(next)</c> (AC_next; Baarslag,
/// Hindriks and Jonker, 2014).
/// </summary>
[Rule("ac-next", "accepts what is as good as its own next offer", "Baarslag, Hindriks and Jonker (2014)")]
public sealed record NextAcceptance : IAcceptance
{
    /// <summary>The scale (alpha).</summary>
    [Range(0.01, 100)]
    public double Alpha { get; init; } = 1;

    /// <summary>The shift (beta), in units of utility.</summary>
    [Range(-1, 1)]
    public double Beta { get; init; }

    /// <inheritdoc/>
    public bool Accepts(in AcceptanceMoment moment) => (Alpha * moment.Utility) + Beta >= moment.NextUtility - moment.Tolerance;
}

/// <summary>Accepts what is worth at least a fixed share of what can be had (AC_const; Baarslag, Hindriks and Jonker, 2014).</summary>
[Rule("ac-const", "accepts what is worth at least a fixed share of the best", "Baarslag, Hindriks and Jonker (2014)")]
public sealed record ConstantAcceptance : IAcceptance
{
    /// <summary>The share of the way from the least acceptable to the best outcome, 0 to 1.</summary>
    [Range(0, 1)]
    public double Share { get; init; } = 0.8;

    /// <inheritdoc/>
    public bool Accepts(in AcceptanceMoment moment) => moment.Utility >= moment.Floor + (Share * moment.Span) - moment.Tolerance;
}

/// <summary>Accepts anything no worse than no agreement once it is late enough (AC_time; Baarslag, Hindriks and Jonker, 2014).</summary>
[Rule("ac-time", "accepts anything tolerable once it is late enough", "Baarslag, Hindriks and Jonker (2014)")]
public sealed record TimeAcceptance : IAcceptance
{
    /// <summary>How much of the talks has to be over (T), 0 to 1.</summary>
    [Range(0, 1)]
    public double After { get; init; } = 0.98;

    /// <inheritdoc/>
    public bool Accepts(in AcceptanceMoment moment) => moment.Time >= After && moment.Utility >= moment.Floor - moment.Tolerance;
}

/// <summary>
/// Accepts as AC_next does, and late in the talks also what is as good as the best that was offered in as much time as is left (AC_combi;
/// Baarslag, Hindriks and Jonker, 2014).
/// </summary>
[Rule("ac-combi", "as its own next offer, or late the best seen in as much time as is left", "Baarslag, Hindriks and Jonker (2014)")]
public sealed record CombinedAcceptance : IAcceptance
{
    /// <summary>From when on it looks at what was offered (T), 0 to 1.</summary>
    [Range(0, 1)]
    public double After { get; init; } = 0.9;

    /// <inheritdoc/>
    public bool Accepts(in AcceptanceMoment moment) =>
        moment.Utility >= moment.NextUtility - moment.Tolerance
        || (
            moment.Time >= After
            && moment.Utility >= moment.Floor - moment.Tolerance
            && moment.Utility >= moment.BestInWindow - moment.Tolerance
        );
}
