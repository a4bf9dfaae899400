using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Results;

/// <summary>What countries do beyond no agreement over the horizon, counted in the direction that full cooperation takes.</summary>
/// <param name="Reached">Of each party, over the replicates.</param>
/// <param name="Together">Of all parties together; the mean over them where what they do does not add up.</param>
/// <param name="Cooperative">Of each party under full cooperation.</param>
/// <param name="Unit">The unit: per cent of no agreement where that makes sense, else that of the series.</param>
/// <param name="Heading">What the numbers are.</param>
/// <param name="Direction">-1 where less is more effort (emissions), 1 where more is (abatement).</param>
internal sealed record EffortBeyondNash(
    IReadOnlyList<Spread> Reached, Spread Together, IReadOnlyList<double> Cooperative, string Unit, string Heading, int Direction)
{
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
        var (nash, best) = (view.EffortTotals(view.Nash), view.EffortTotals(view.Cooperative));
        var direction = best.Sum() < nash.Sum() ? -1 : 1;
        var relative = direction < 0 && nash.All(total => total > 0);
        var isSum = relative || view.EffortAddsUp;
        var lanes = view.Lanes.Select(lane => view.Totals(lane.Party[view.PartyPlace(series.Name)])).ToArray();
        return new EffortBeyondNash(
            [.. Enumerable.Range(0, view.Parties).Select(party => Spread.Of(lanes.Select(totals => Beyond(totals[party], nash[party]))))],
            Spread.Of(lanes.Select(totals => Beyond(totals.Sum(), nash.Sum()) / (isSum ? 1 : view.Parties))),
            [.. Enumerable.Range(0, view.Parties).Select(party => Beyond(best[party], nash[party]))],
            relative ? "%" : series.Unit,
            $"{series.Label} {Wording.Span(view)} {(direction < 0 ? "below" : "above")} no agreement"
                + (relative ? "" : $"{ChartNumber.InUnit(series.Unit)}, mean of the periods"),
            direction)
        { IsSum = isSum };

        double Beyond(double total, double without) => direction * (total - without) * (relative ? 100 / without : 1.0 / view.Periods);
    }

    /// <summary>A number with its unit.</summary>
    public string Format(double value) => IsRelative ? ChartNumber.Signed(value) : ChartNumber.InWords(Unit)(value);

    /// <summary>A number as on an axis.</summary>
    public string OnAxis(double value) => IsRelative ? ChartNumber.Signed(value) : ChartNumber.OnAxis(Unit)(value);

    /// <summary>A number as a phrase: how far below or above no agreement.</summary>
    public string Words(double value) =>
        $"{Format(Math.Abs(value))}{(IsRelative ? "" : ChartNumber.BehindNumber(Unit))} {(value < 0 == Direction < 0 ? "above" : "below")} no agreement";
}
