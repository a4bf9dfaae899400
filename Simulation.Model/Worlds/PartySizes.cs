namespace Simulation.Model.Worlds;

/// <summary>The sizes by which votes and entry-into-force shares are counted.</summary>
internal static class PartySizes
{
    /// <summary>A size of the world's own, and of real countries also <c>gdp</c>, <c>population</c> and <c>co2</c>.</summary>
    public static Dictionary<string, double[]> With(string name, double[] values, WorldContext context)
    {
        var sizes = new Dictionary<string, double[]> { [name] = values };
        if (context.Data is not { } data || context.Parties.Any(party => party.Members.Count == 0))
            return sizes;

        sizes.TryAdd("gdp", [.. context.Parties.Select(party => party.Members.Sum(code => data.Baselines[code].Output))]);
        sizes.TryAdd("population", [.. context.Parties.Select(party => party.Members.Sum(code => data.Baselines[code].Population))]);
        sizes.TryAdd("co2", [.. context.Parties.Select(party => party.Members.Sum(code => data.Baselines[code].Co2))]);
        return sizes;
    }
}
