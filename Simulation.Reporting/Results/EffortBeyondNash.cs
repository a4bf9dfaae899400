using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Results;

/// <summary>What countries do beyond no agreement over the horizon, counted in the direction that full cooperation takes.</summary>
/// <param name="Reached">Of each party, over the replicates.</param>
/// <param name="Together">Of all parties together; the mean over them where what they do does not add up.</param>
/// <param name="Cooperative">Of each party under full cooperation.</param>
/// <param name="TogetherCooperative">Of all parties together under full cooperation.</param>
/// <param name="Unit">The unit: per cent of no agreement where that makes sense, else that of the series.</param>
/// <param name="Heading">What the numbers are.</param>
/// <param name="Direction">-1 where less is more effort (emissions), 1 where more is (abatement).</param>
internal sealed record EffortBeyondNash(
    IReadOnlyList<Spread> Reached,
    Spread Together,
    IReadOnlyList<double> Cooperative,
    double TogetherCooperative,
    string Unit,
    string Heading,
    int Direction
)
{
    /// <summary>What a number above zero is: below or above no agreement.</summary>
    public string DirectionWord => Direction < 0 ? "below" : "above";

    /// <summary>Whether the numbers are per cent of what would be without an agreement.</summary>
    public bool IsRelative => Unit == "%";

    /// <summary>Whether <see cref="Together"/> is what all do in sum, rather than on average.</summary>
    public required bool IsSum { get; init; }

    /// <summary>
    /// Measures a result. Relative where effort means less of something that every country has without an agreement; else the mean over the
    /// periods.
    /// </summary>
    public static EffortBeyondNash Of(ResultView view)
    {
        var series = view.Effort;
        var nash = view.EffortTotals(view.Nash);
        var best = view.EffortTotals(view.Cooperative);
        var direction = best.Sum() < nash.Sum() ? -1 : 1;
        var relative = direction < 0 && nash.All(total => total > 0);
        var isSum = relative || view.EffortAddsUp;
        var lanes = view.Lanes.Select(lane => view.Totals(lane.Party[view.PartyPlace(series.Name)])).ToArray();
        return new EffortBeyondNash(
            [.. Enumerable.Range(0, view.Parties).Select(party => Spread.Of(lanes.Select(totals => Beyond(totals[party], nash[party]))))],
            Spread.Of(lanes.Select(totals => Beyond(totals.Sum(), nash.Sum()) / (isSum ? 1 : view.Parties))),
            [.. Enumerable.Range(0, view.Parties).Select(party => Beyond(best[party], nash[party]))],
            Beyond(best.Sum(), nash.Sum()) / (isSum ? 1 : view.Parties),
            relative ? "%" : series.Unit,
            $"{series.Label} {Wording.Span(view)} {(direction < 0 ? "below" : "above")} no agreement"
                + (
                    relative
                        ? ""
                        : $"{(series.Unit == "share" ? ", percentage points" : ChartNumber.InUnit(series.Unit))}, mean of the periods"
                ),
            direction
        )
        {
            IsSum = isSum,
        };

        double Beyond(double total, double without) => direction * (total - without) * (relative ? 100 / without : 1.0 / view.Periods);
    }

    /// <summary>A number with its unit.</summary>
    public string Format(double value) => IsRelative ? ChartNumber.Signed(value) : ChartNumber.InWords(Unit)(value);

    /// <summary>A number as on an axis.</summary>
    public string OnAxis(double value) => IsRelative ? ChartNumber.Signed(value) : ChartNumber.OnAxis(Unit)(value);

    /// <summary>A number as a phrase, with its unit: how far below or above no agreement.</summary>
    public string Words(double value)
    {
        var size = IsRelative ? ChartNumber.Percent(value) : Wording.Amount(Math.Abs(value), Unit);
        return size.StartsWith("0 ", StringComparison.Ordinal) || value == 0
            ? Wording.AsWithout
            : $"{size} {(value < 0 == Direction < 0 ? "above" : "below")} no agreement";
    }

    /// <summary>The parties from the one that goes furthest to the one that goes least far; those without a value are left out.</summary>
    public IReadOnlyList<int> Order { get; } = Ranking.Of(Reached.Select(reached => reached.P50));

    /// <summary>From the party that goes furthest to the one that goes least far, in words; those two are to be in the picture.</summary>
    public string Range(ResultView view, IReadOnlyList<int> order)
    {
        var most = Words(Reached[order[0]].P50);
        var least = Words(Reached[order[^1]].P50);
        return most == least ? $"{most} for all parties" : Wording.FromTo(most, view.NameOf(order[0]), least, view.NameOf(order[^1]));
    }

    /// <summary>Whether what is drawn of the outcome is the same for all parties and replicates.</summary>
    public bool IsFlat => Ranking.IsFlat(Reached.SelectMany(reached => new[] { reached.P05, reached.P50, reached.P95 }));

    /// <summary>What all do alike, where it <see cref="IsFlat"/>, as a sentence.</summary>
    public string Flat(ResultView view) =>
        Order.Count == 0
            ? $"{view.Effort.Label} has no value."
            : $"{view.Effort.Label} of every party is {Words(Reached[Order[0]].P50)}, in every replicate.";
}
