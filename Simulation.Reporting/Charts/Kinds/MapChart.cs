using ScottPlot;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Charts.Maps;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>What each party does beyond no agreement, on a map of the world: all members of a region in the region's colour.</summary>
internal sealed class MapChart : IChart
{
    private const int MostLabels = 16;

    public string Kind => "map";

    public string Summary => "what each country does beyond no agreement, on a map of the world";

    public string? WhyNot(ResultView view) =>
        view.Header.Parties.SelectMany(party => party.Members).Any(WorldMap.ByCode.ContainsKey)
            ? null
            : "Its parties are made up, so they have no place on a map.";

    public string? WhyFlat(ResultView view)
    {
        var effort = EffortBeyondNash.Of(view);
        return Ranking.IsFlat(effort.Reached.Select(reached => reached.P50)) ? effort.Flat(view) : null;
    }

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var effort = EffortBeyondNash.Of(view);
        var shades = new Shades(effort, style);
        int[] placed = [.. effort.Order.Where(party => PlaceOf(view.Header.Parties[party].Members) is not null)];
        var partyOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var party = 0; party < view.Parties; party++)
        {
            foreach (var member in view.Header.Parties[party].Members)
                partyOf.TryAdd(member, party);
        }

        var plot = ChartPlot.Map(style);
        plot.Add.Plottable(
            new MapShapes(country => partyOf.TryGetValue(country.Code, out var party) ? shades.Of(effort.Reached[party].P50) : null, style)
        );
        plot.Add.Plottable(new BoxedLabels(Labels(view, effort, placed, style), style));
        return new Figure(
            placed.Length == 0 ? effort.Heading : $"{view.Effort.Label}: {effort.Range(view, placed)}",
            $"{Wording.Scenario(view)}. {(view.HasSpread ? $"Median of {view.Lanes.Count} replicates" : "A single replicate")}; grey: "
                + $"takes no part, or has no value.{Unplaced(view)}",
            $"World map, {Wording.InSentence(effort.Heading)}: "
                + string.Join(
                    "; ",
                    view.Header.Parties.Select((party, index) => $"{view.NameOf(index)} {effort.Format(effort.Reached[index].P50)}")
                )
                + ".",
            [new Panel(effort.Heading, plot)],
            csv => Write(csv, view, effort)
        )
        {
            Key = shades.Key,
        };
    }

    // Those that the title names first, then the largest parties, each at the place of its member with the largest shape.
    private static List<BoxedLabel> Labels(ResultView view, EffortBeyondNash effort, int[] placed, ChartStyle style)
    {
        var sizes = view.EffortTotals(view.Nash);
        return
        [
            .. placed
                .OrderByDescending(party => party == placed[0] || party == placed[^1])
                .ThenByDescending(party => double.IsNaN(sizes[party]) ? 0 : Math.Abs(sizes[party]))
                .Take(style.Size.IsNarrow ? MostLabels / 2 : MostLabels)
                .Select(party => (Party: party, Place: PlaceOf(view.Header.Parties[party].Members)))
                .Select(one => new BoxedLabel(
                    one.Place!.Value.X,
                    one.Place.Value.Y,
                    style.Size.IsNarrow
                        ? effort.Format(effort.Reached[one.Party].P50)
                        : $"{view.NameOf(one.Party)} {effort.Format(effort.Reached[one.Party].P50)}"
                )),
        ];
    }

    private static string Unplaced(ResultView view)
    {
        var count = view.Header.Parties.Count(party => PlaceOf(party.Members) is null);
        return count == 0 ? "" : $" Not on the map: {count} of {view.Parties} parties.";
    }

    private static MapPoint? PlaceOf(IReadOnlyList<string> members)
    {
        var largest = members
            .Select(WorldMap.ByCode.GetValueOrDefault)
            .OfType<MapCountry>()
            .MaxBy(country => country.Rings.Select(Area).DefaultIfEmpty().Max());
        if (largest is null)
            return null;

        if (largest.Rings.Length == 0)
            return largest.Place;

        var ring = largest.Rings.MaxBy(Area)!;
        return new MapPoint(
            (ring.Min(point => point.X) + ring.Max(point => point.X)) / 2,
            (ring.Min(point => point.Y) + ring.Max(point => point.Y)) / 2
        );
    }

    private static double Area(MapPoint[] ring)
    {
        var twice = 0.0;
        for (var corner = 0; corner < ring.Length; corner++)
        {
            var next = ring[(corner + 1) % ring.Length];
            twice += (ring[corner].X * next.Y) - (next.X * ring[corner].Y);
        }

        return Math.Abs(twice) / 2;
    }

    private static void Write(CsvWriter csv, ResultView view, EffortBeyondNash effort)
    {
        csv.Header("iso3", "party", "name", "value", "direction", "unit");
        for (var party = 0; party < view.Parties; party++)
        {
            foreach (var member in view.Header.Parties[party].Members.Where(WorldMap.ByCode.ContainsKey))
                csv.Cell(member)
                    .Cell(view.Header.Parties[party].Code)
                    .Cell(view.Header.Parties[party].Name)
                    .Cell(effort.Reached[party].P50)
                    .Cell(effort.DirectionWord)
                    .Cell(effort.Unit)
                    .EndRow();
        }
    }

    // From nothing to the most; where some do less than without an agreement, around nothing with both ends alike.
    private sealed class Shades
    {
        private readonly double _low;
        private readonly double _high;
        private readonly ColorScale _scale;

        public Shades(EffortBeyondNash effort, ChartStyle style)
        {
            double[] known = [.. effort.Reached.Select(reached => reached.P50).Where(double.IsFinite)];
            var most = known.Select(Math.Abs).DefaultIfEmpty().Max() is > 0 and var largest ? largest : 1;
            (_low, _high, _scale) = Array.Exists(known, value => value < -0.02 * most)
                ? (-most, most, style.Trust)
                : (0, most, style.Share);
            Key = new ColorKey(_scale, effort.Format(_low), effort.Format(_high));
        }

        public ColorKey Key { get; }

        public Color? Of(double value) => double.IsFinite(value) ? _scale.At((value - _low) / (_high - _low)) : null;
    }
}
