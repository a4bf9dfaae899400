namespace Simulation.Model.CollectiveDecisions;

/// <summary>
/// Exchanges of positions over two issues that help both sides equally (Stokman and Van Oosten, 1994). Actors i and j stand on opposite
/// sides of the compromise on issues p and q; i cares relatively more for p, so j moves towards it on p and i towards j on q. A move shifts
/// the expected outcome by <c>move w/sum w</c>, so that i gains <c>dp s_ip - dq s_iq</c> and j <c>dq s_jq - dp s_jp</c>; the moves are the
/// largest that make both gains equal. Positions are counted from 0 to 100 of each issue's scale.
/// </summary>
public static class EqualGainExchange
{
    private const double LeastGain = 1e-12;

    /// <summary>All pairs of actors and issues in which both stand on opposite sides, with the exchange each could make.</summary>
    /// <param name="issues">The issues.</param>
    public static IReadOnlyList<PairExchange> Candidates(IReadOnlyList<IssueStances> issues)
    {
        var scaled = issues.Select(Scaled).ToList();
        var outcomes = scaled.Select(Opinion.Compromise).ToList();
        var actors = issues.SelectMany(issue => issue.Actors).Distinct().ToList();
        var found = new List<PairExchange>();
        for (var p = 0; p < issues.Count; p++)
        {
            for (var q = p + 1; q < issues.Count; q++)
            {
                for (var one = 0; one < actors.Count; one++)
                {
                    for (var other = one + 1; other < actors.Count; other++)
                    {
                        if (Between(scaled[p], scaled[q], outcomes[p], outcomes[q], actors[one], actors[other]) is { } exchange)
                            found.Add(exchange);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The exchanges that are worth making, the best first; of equals (to 12 decimals) by the names of p, q, i and j.</summary>
    public static IReadOnlyList<PairExchange> Worthwhile(IReadOnlyList<PairExchange> candidates) =>
        [
            .. candidates
                .Where(exchange => exchange.Gain > LeastGain)
                .OrderByDescending(exchange => Math.Round(exchange.Gain, 12))
                .ThenBy(exchange => exchange.P, StringComparer.Ordinal)
                .ThenBy(exchange => exchange.Q, StringComparer.Ordinal)
                .ThenBy(exchange => exchange.I, StringComparer.Ordinal)
                .ThenBy(exchange => exchange.J, StringComparer.Ordinal),
        ];

    /// <summary>An issue with its positions counted from 0 to 100.</summary>
    public static IssueStances Scaled(IssueStances issue) =>
        issue with
        {
            Positions = [.. issue.Positions.Select(x => 100 * (x - issue.Low) / (issue.High - issue.Low))],
            Low = 0,
            High = 100,
        };

    private static PairExchange? Between(
        IssueStances first,
        IssueStances second,
        double outcomeFirst,
        double outcomeSecond,
        string one,
        string other
    )
    {
        if (
            Seat.Of(first, one) is not { } a1
            || Seat.Of(second, one) is not { } a2
            || Seat.Of(first, other) is not { } b1
            || Seat.Of(second, other) is not { } b2
        )
            return null;

        if (a1.IsLow(outcomeFirst) == b1.IsLow(outcomeFirst) || a2.IsLow(outcomeSecond) == b2.IsLow(outcomeSecond))
            return null;

        // Whoever cares relatively more for the first issue demands it; on a tie the first actor.
        return a1.Salience / a2.Salience >= b1.Salience / b2.Salience
            ? Largest(first, second, outcomeFirst, outcomeSecond, (one, a1, a2), (other, b1, b2))
            : Largest(first, second, outcomeFirst, outcomeSecond, (other, b1, b2), (one, a1, a2));
    }

    private static PairExchange Largest(
        IssueStances p,
        IssueStances q,
        double outcomeP,
        double outcomeQ,
        (string Name, Seat P, Seat Q) i,
        (string Name, Seat P, Seat Q) j
    )
    {
        var perMoveOfJ = j.P.Weight / p.Weights.Sum();
        var perMoveOfI = i.Q.Weight / q.Weights.Sum();
        var valueP = i.P.Salience + j.P.Salience;
        var valueQ = i.Q.Salience + j.Q.Salience;
        var fullJ = Math.Abs(i.P.Position - j.P.Position);
        var fullI = Math.Abs(j.Q.Position - i.Q.Position);
        (double Shift, string Limit)[] limits =
        [
            (fullI * perMoveOfI * valueQ / valueP, "full_move_i"),
            (fullJ * perMoveOfJ, "full_move_j"),
            (Math.Abs(i.P.Position - outcomeP), "outcome_p"),
            (Math.Abs(j.Q.Position - outcomeQ) * valueQ / valueP, "outcome_q"),
        ];
        var (shiftP, binding) = limits.MinBy(limit => limit.Shift);
        var shiftQ = shiftP * valueP / valueQ;
        return new PairExchange
        {
            I = i.Name,
            J = j.Name,
            P = p.Issue,
            Q = q.Issue,
            Gain = (shiftP * i.P.Salience) - (shiftQ * i.Q.Salience),
            GainOfOther = (shiftQ * j.Q.Salience) - (shiftP * j.P.Salience),
            ShiftP = shiftP,
            ShiftQ = shiftQ,
            MoveOfI = Signed(shiftQ / perMoveOfI, j.Q.Position - i.Q.Position),
            MoveOfJ = Signed(shiftP / perMoveOfJ, i.P.Position - j.P.Position),
            Binding = binding,
        };
    }

    private static double Signed(double size, double direction) => direction < 0 ? -size : size;

    private readonly record struct Seat(double Position, double Salience, double Weight)
    {
        public static Seat? Of(IssueStances issue, string actor)
        {
            for (var place = 0; place < issue.Actors.Count; place++)
            {
                if (issue.Actors[place] == actor)
                    return new Seat(issue.Positions[place], issue.Saliences[place], issue.Weights[place]);
            }

            return null;
        }

        public bool IsLow(double outcome) => Position <= outcome;
    }
}

/// <summary>An exchange of positions.</summary>
public sealed record PairExchange
{
    /// <summary>Who demands the first issue and gives way on the second.</summary>
    public required string I { get; init; }

    /// <summary>Its counterpart.</summary>
    public required string J { get; init; }

    /// <summary>The first issue.</summary>
    public required string P { get; init; }

    /// <summary>The second issue.</summary>
    public required string Q { get; init; }

    /// <summary>What i gains; below or at zero the exchange is not worth making.</summary>
    public required double Gain { get; init; }

    /// <summary>What j gains; the same but for rounding.</summary>
    public required double GainOfOther { get; init; }

    /// <summary>By how much the expected outcome on p moves, on a scale of 100.</summary>
    public required double ShiftP { get; init; }

    /// <summary>By how much that on q moves.</summary>
    public required double ShiftQ { get; init; }

    /// <summary>How far i moves on q, signed.</summary>
    public required double MoveOfI { get; init; }

    /// <summary>How far j moves on p, signed.</summary>
    public required double MoveOfJ { get; init; }

    /// <summary>What keeps the exchange from being larger.</summary>
    public required string Binding { get; init; }
}
