using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Results;

/// <summary>A result read by names: series, parties and periods instead of array places.</summary>
internal sealed class ResultView(RunResult result)
{
    /// <summary>The most countries that a chart with a row for each can show legibly.</summary>
    public const int MostRows = 40;

    private Dictionary<int, int>? _hues;

    public RunHeader Header => result.Header;

    public IReadOnlyList<LaneResult> Lanes => result.Lanes;

    public int Parties => Header.Parties.Count;

    public int Periods => Header.Years.Count;

    /// <summary>
    /// A party's name in pictures and sentences: its name, where the typefaces lack its script its code, else its number in the run.
    /// </summary>
    public string NameOf(int party) =>
        ChartFonts.CanDraw(Header.Parties[party].Name) ? Header.Parties[party].Name
        : ChartFonts.CanDraw(Header.Parties[party].Code) ? CodeOf(party)
        : $"Party {party + 1}";

    /// <summary>Who the numbers are that stand for names whose script no font here has; null where there are none.</summary>
    public string? Key =>
        string.Join(
            "; ",
            Header
                .Parties.Index()
                .Where(one => !ChartFonts.CanDraw(one.Item.Name) && !ChartFonts.CanDraw(one.Item.Code))
                .Select(one => $"{one.Index + 1} = {one.Item.Name}")
        )
            is { Length: > 0 } key
            ? key
            : null;

    /// <summary>A party's code in pictures; its number in the run where the typefaces lack the code's script.</summary>
    public string CodeOf(int party) => ChartFonts.CanDraw(Header.Parties[party].Code) ? Header.Parties[party].Code : $"{party + 1}";

    /// <summary>What the first issue is called in pictures.</summary>
    public string IssueLabel => new[] { Header.Issues[0].Label, Header.Issues[0].Name, "first issue" }.First(ChartFonts.CanDraw);

    /// <summary>Whether there is more than one replicate, hence a band to draw.</summary>
    public bool HasSpread => Lanes.Count > 1;

    public bool HasWorldSeries(string name) => Header.WorldSeries.Any(series => series.Name == name);

    public bool HasPartySeries(string name) => Header.PartySeries.Any(series => series.Name == name);

    public Series WorldSeries(string name) => Header.WorldSeries[PlaceOf(Header.WorldSeries, name, "world")];

    public Series PartySeries(string name) => Header.PartySeries[PlaceOf(Header.PartySeries, name, "party")];

    /// <summary>A world series over the replicates, one spread for each period.</summary>
    public Spread[] WorldSpread(string name)
    {
        var place = PlaceOf(Header.WorldSeries, name, "world");
        return [.. Enumerable.Range(0, Periods).Select(period => Spread.Of(Lanes.Select(lane => lane.World[place][period])))];
    }

    /// <summary>A party's series over the replicates, one spread for each period.</summary>
    public Spread[] PartySpread(string name, int party)
    {
        var place = PartyPlace(name);
        return
        [
            .. Enumerable
                .Range(0, Periods)
                .Select(period => Spread.Of(Lanes.Select(lane => lane.Party[place][(period * Parties) + party]))),
        ];
    }

    /// <summary>A party's series of a reference line, one value for each period.</summary>
    public double[] Reference(ReferenceLine line, string name, int party)
    {
        var row = line.Party[PartyPlace(name)];
        return [.. Enumerable.Range(0, Periods).Select(period => row[(period * Parties) + party])];
    }

    /// <summary>A party's series, mean over the replicates, one value for each period.</summary>
    public double[] PartyMean(string name, int party)
    {
        var place = PartyPlace(name);
        var means = new double[Periods];
        foreach (var lane in Lanes)
        {
            for (var period = 0; period < means.Length; period++)
                means[period] += lane.Party[place][(period * Parties) + party] / Lanes.Count;
        }

        return means;
    }

    /// <summary>A world series of a reference line.</summary>
    public double[] Reference(ReferenceLine line, string name) => line.World[PlaceOf(Header.WorldSeries, name, "world")];

    public ReferenceLine Nash => result.Nash;

    public ReferenceLine Cooperative => result.Cooperative;

    /// <summary>Where a world series stands in the arrays.</summary>
    public int WorldPlace(string name) => PlaceOf(Header.WorldSeries, name, "world");

    /// <summary>Where a party series stands in the arrays.</summary>
    public int PartyPlace(string name) => PlaceOf(Header.PartySeries, name, "party");

    /// <summary>Mean over the replicates of trust of one party in another after a period (0 is before the first).</summary>
    public double MeanTrust(int period, int trustor, int trustee)
    {
        var place = (((period * Parties) + trustor) * Parties) + trustee;
        var sum = 0.0;
        foreach (var lane in Lanes)
            sum += lane.Trust[place];

        return sum / Lanes.Count;
    }

    /// <summary>
    /// The party series that says what each country does: that of the headline where countries have it, else what they deliver on the first
    /// issue.
    /// </summary>
    public Series Effort =>
        HasPartySeries(Header.Headline.Name)
            ? PartySeries(Header.Headline.Name)
            : PartySeries(CommonSeries.Delivered.Name) with
            {
                Unit = Header.Issues[0].Unit,
            };

    /// <summary>Whether what countries do is an amount, which adds up over them; shares and utilities do not.</summary>
    public bool EffortAddsUp => Effort.Unit is not ("share" or "1" or "" or "utility");

    /// <summary>What each country would do without any agreement, summed over the periods.</summary>
    public double[] EffortTotals(ReferenceLine line) => Totals(line.Party[PartyPlace(Effort.Name)]);

    /// <summary>A party series summed over the periods, for each party.</summary>
    public double[] Totals(double[] row)
    {
        var totals = new double[Parties];
        for (var index = 0; index < row.Length; index++)
            totals[index % Parties] += row[index];

        return totals;
    }

    /// <summary>
    /// The place of a party among those that have a colour of their own, the largest ten; null for the others, which are grey.
    /// </summary>
    public int? Hue(int party)
    {
        _hues ??= ShownParties(ChartStyle.MostHues).Index().ToDictionary(one => one.Item, one => one.Index);
        return _hues.TryGetValue(party, out var place) ? place : null;
    }

    /// <summary>
    /// The parties to show, in the order of the run: all of them, or as many as asked for with the largest effort without an agreement,
    /// after those that the title names.
    /// </summary>
    public IReadOnlyList<int> ShownParties(int most = MostRows, params IReadOnlyList<int> named)
    {
        var all = Enumerable.Range(0, Parties);
        most = Math.Min(most, MostRows);
        if (Parties <= most)
            return [.. all];

        var size = EffortTotals(Nash).Select(total => double.IsNaN(total) ? 0 : Math.Abs(total)).ToArray();
        return [.. all.OrderByDescending(named.Contains).ThenByDescending(party => size[party]).Take(most).Order()];
    }

    private static int PlaceOf(IReadOnlyList<Series> all, string name, string kind)
    {
        for (var place = 0; place < all.Count; place++)
        {
            if (all[place].Name == name)
                return place;
        }

        var known = string.Join(", ", all.Select(series => series.Name));
        throw new ArgumentException($"The result has no {kind} series '{name}'; it has {known}.", nameof(name));
    }
}
