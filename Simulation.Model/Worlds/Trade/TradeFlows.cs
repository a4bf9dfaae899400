using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Trade;

/// <summary>
/// Who buys how much from whom in a year under free trade: importer i from exporter j at <c>i * Count + j</c>, billion US$.
/// </summary>
internal sealed record TradeFlows(int Count, double[] Flow)
{
    /// <summary>What each party imports from all others.</summary>
    public double[] Imports { get; } = [.. Enumerable.Range(0, Count).Select(i => Flow.AsSpan(i * Count, Count).ToArray().Sum())];

    /// <summary>How much of a party's trade, imports and exports, goes to each partner.</summary>
    public double[] Exposure()
    {
        var exposure = new double[Count * Count];
        for (var i = 0; i < Count; i++)
        {
            var all = 0.0;
            for (var j = 0; j < Count; j++)
                all += exposure[(i * Count) + j] = Flow[(i * Count) + j] + Flow[(j * Count) + i];

            for (var j = 0; j < Count; j++)
                exposure[(i * Count) + j] /= all == 0 ? 1 : all;
        }

        return exposure;
    }

    public static TradeFlows? Read(TradeDefinition definition, WorldContext context)
    {
        if ((definition.Imports is null) == (definition.Flows.Count == 0))
        {
            context.Problems.Add("world", "trade needs imports (shared out by gravity) or flows (typed in), one of the two.");
            return null;
        }

        return definition.Imports is null
            ? Typed(definition.Flows, context)
            : Gravity(definition.Imports, definition.DistanceElasticity, context);
    }

    private static TradeFlows? Typed(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> flows, WorldContext context)
    {
        var n = context.Parties.Count;
        var problems = context.Problems;
        var flow = new double[n * n];
        foreach (var (importer, partners) in flows)
        {
            foreach (var (exporter, amount) in partners)
            {
                var i = IndexOf(importer);
                var j = IndexOf(exporter);
                var path = $"world.flows.{importer}.{exporter}";
                if (i < 0 || j < 0)
                    problems.Add(
                        path,
                        $"'{(i < 0 ? importer : exporter)}' is not a party "
                            + $"here.{CountryHint.For(i < 0 ? importer : exporter, context.Parties.Select(party => party.Code))}"
                    );
                else if (i == j)
                    problems.Add(path, "a party does not import from itself.");
                else if (amount < 0)
                    problems.Add(path, $"expected 0 or more billion US$; found {amount}.");
                else
                    flow[(i * n) + j] = amount;
            }
        }

        return problems.IsEmpty ? new TradeFlows(n, flow) : null;

        int IndexOf(string code) => context.Parties.ToList().FindIndex(party => party.Code == code);
    }

    // Made-up parties lie equally far apart and are equally large.
    private static TradeFlows? Gravity(PartyValues stated, double elasticity, WorldContext context)
    {
        var n = context.Parties.Count;
        if (stated.Read("world.imports", context) is not { } imports)
            return null;

        var flow = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            var weight = new double[n];
            for (var j = 0; j < n; j++)
                weight[j] = i == j ? 0 : Pull(context.Parties[i], context.Parties[j], elasticity, context);

            var sum = weight.Sum();
            for (var j = 0; j < n; j++)
                flow[(i * n) + j] = imports[i] * weight[j] / sum;
        }

        return context.Problems.IsEmpty ? new TradeFlows(n, flow) : null;
    }

    private static double Pull(Party importer, Party exporter, double elasticity, WorldContext context)
    {
        if (context.Data is not { } data || importer.Members.Count == 0 || exporter.Members.Count == 0)
            return 1;

        var output = 0.0;
        var distance = 0.0;
        var weights = 0.0;
        foreach (var seller in exporter.Members)
        {
            output += data.Baselines[seller].Output;
            foreach (var buyer in importer.Members)
            {
                if (data.Pairs.Of(buyer, seller).Ties is not { } ties)
                    continue;

                var weight = data.Baselines[buyer].Output * data.Baselines[seller].Output;
                distance = distance + (weight * ties.DistanceKm);
                weights = weights + weight;
            }
        }

        if (weights > 0)
            return output / Math.Pow(distance / weights, elasticity);

        context.Problems.Add(
            "world.imports",
            $"the country data has no 'distance_km' for {importer.Code} and {exporter.Code}: leave "
                + $"one out, or type the trade in with flows."
        );
        return 0;
    }
}
