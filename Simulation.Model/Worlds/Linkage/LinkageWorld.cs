namespace Simulation.Model.Worlds.Linkage;

/// <summary>
/// Worlds that go on side by side and are negotiated as one. A name that two of them use is told apart by the world's kind.
/// </summary>
internal sealed class LinkageWorld : IWorld
{
    private readonly IWorld[] _worlds;
    private readonly double[] _weights;

    public LinkageWorld(IWorld[] worlds, double[] weights, string[] kinds)
    {
        _worlds = worlds;
        _weights = weights;
        Issues = Distinct(world => world.Issues, issue => issue.Name, (issue, name) => issue with { Name = name }, kinds);
        WorldSeries = Distinct(world => world.WorldSeries, series => series.Name, Renamed, kinds);
        PartySeries = Distinct(world => world.PartySeries, series => series.Name, Renamed, kinds);
        Headline = WorldSeries[worlds[0].WorldSeries.ToList().IndexOf(worlds[0].Headline)];
        Indicators = Distinct(OwnIndicators, indicator => indicator.Name, (indicator, name) => indicator with { Name = name }, kinds);
        var sizes = new Dictionary<string, double[]>();
        foreach (var (name, values) in worlds.SelectMany(world => world.Sizes))
            sizes.TryAdd(name, values);

        Sizes = sizes;
    }

    public IReadOnlyList<Issue> Issues { get; }

    public string MoneyUnit => _worlds[0].MoneyUnit;

    public int? PriceYear => _worlds.All(world => world.PriceYear == _worlds[0].PriceYear) ? _worlds[0].PriceYear : null;

    public string TotalUnit => "share";

    public int StepYears => _worlds[0].StepYears;

    public IReadOnlyList<Series> WorldSeries { get; }

    public IReadOnlyList<Series> PartySeries { get; }

    public Series Headline { get; }

    public IReadOnlyList<WorldIndicator> Indicators { get; }

    public IReadOnlyDictionary<string, double[]> Sizes { get; }

    public bool IsUncertain => _worlds.Any(world => world.IsUncertain);

    public WorldState Start(ulong seed, int replicate) => new States([.. _worlds.Select(world => world.Start(seed, replicate))]);

    public StageGame Outlook(WorldState state)
    {
        var games = new StageGame[_worlds.Length];
        for (var index = 0; index < games.Length; index++)
            games[index] = _worlds[index].Outlook(Inner(state, index));

        var own = (States)state;
        return own.Game is { } game && own.Games.AsSpan().SequenceEqual(games)
            ? game
            : own.Game = new LinkedGame(own.Games = games, _weights);
    }

    public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var parties = actions.Length / Issues.Count;
        var first = 0;
        var ofWorld = 0;
        var ofParties = 0;
        for (var index = 0; index < _worlds.Length; index++)
        {
            var world = _worlds[index];
            var issues = world.Issues.Count;
            var own = new double[parties * issues];
            for (var party = 0; party < parties; party++)
                actions.Slice((party * Issues.Count) + first, issues).CopyTo(own.AsSpan(party * issues));

            world.Advance(Inner(state, index), own, report.Part(world, ofWorld, ofParties));
            first = first + issues;
            ofWorld = ofWorld + world.WorldSeries.Count;
            ofParties = ofParties + world.PartySeries.Count;
        }
    }

    private static WorldState Inner(WorldState state, int index)
    {
        var inner = ((States)state).Inner[index];
        inner.Period = state.Period;
        return inner;
    }

    private static Series Renamed(Series series, string name) => series with { Name = name, Variable = $"{series.Variable}|{name}" };

    // An inner world's indicator sees its own series only.
    private IEnumerable<WorldIndicator> OwnIndicators(IWorld world)
    {
        var first = _worlds.TakeWhile(other => other != world).Sum(other => other.WorldSeries.Count);
        return world.Indicators.Select(indicator =>
            indicator with
            {
                Compute = input => indicator.Compute(input with { World = Own(input.World), Nash = Own(input.Nash) }),
            }
        );

        SeriesRows Own(SeriesRows rows) => rows.Part(world.WorldSeries, first);
    }

    private List<T> Distinct<T>(Func<IWorld, IEnumerable<T>> of, Func<T, string> name, Func<T, string, T> renamed, string[] kinds)
    {
        var all = _worlds.SelectMany((world, index) => of(world).Select(item => (Item: item, World: index))).ToList();
        return all.ConvertAll(one =>
            all.Count(other => name(other.Item) == name(one.Item)) == 1
                ? one.Item
                : renamed(
                    one.Item,
                    $"{kinds[one.World].Replace('-', '_')}{(kinds.Count(kind => kind == kinds[one.World]) > 1 ? $"{one.World + 1}" : "")}"
                        + $"_{name(one.Item)}"
                )
        );
    }

    private sealed class States(WorldState[] inner) : WorldState
    {
        public WorldState[] Inner => inner;

        public StageGame[] Games { get; set; } = [];

        public LinkedGame? Game { get; set; }
    }
}
