using Simulation.Model.Countries;

namespace Simulation.Model.Scenarios;

/// <summary>What must hold between the parts of a scenario, beyond each part by itself.</summary>
internal static class ScenarioRules
{
    public static void Check(Scenario scenario, ProblemList problems)
    {
        Countries(scenario.Countries, problems);
        for (var index = 0; index < scenario.Shocks.Count; index++)
            Shock(scenario.Shocks[index], $"shocks[{index}]", scenario.Horizon, problems);

        if (scenario.Trust.Initial is not null && scenario.Trust.Prior != new Trust.PriorWeights())
            problems.Add("trust.prior", "prior has no effect where initial gives every pair the same trust: leave one of the two out.");
    }

    private static void Countries(CountriesDefinition countries, ProblemList problems)
    {
        (string Key, bool IsUsed)[] ways =
        [
            ("select", countries.Select.Count > 0), ("groupBy", countries.GroupBy is not null), ("top", countries.Top is not null), ("all", countries.All),
            ("region", countries.Region is not null), ("preset", countries.Preset is not null), ("count", countries.Count is not null),
        ];
        var used = ways.Where(way => way.IsUsed).Select(way => way.Key).ToList();
        foreach (var second in used.Skip(1))
            problems.Add($"countries.{second}", $"the countries are chosen by '{used[0]}' already; leave one of the two out.");

        if (countries.RestBy is not null && countries.Top is null && countries.Select.Count == 0)
            problems.Add("countries.restBy", "restBy groups what 'top' or 'select' leave out, and neither is given.");
    }

    private static void Shock(Shock shock, string path, Horizon horizon, ProblemList problems)
    {
        if (shock.Period > horizon.Periods)
            problems.Add($"{path}.period", $"period {shock.Period} is beyond the horizon of {horizon.Periods} periods.");

        if (shock.Kind == ShockKind.Withdrawal)
        {
            if (shock.Country is null)
                problems.Add(path, "a withdrawal needs 'country': who withdraws.");
            if (shock.Between.Count > 0)
                problems.Add($"{path}.between", "a withdrawal concerns one country; 'between' belongs to a tension.");
        }
        else
        {
            if (shock.Between.Count != 2 || shock.Between[0] == shock.Between[1])
                problems.Add(path, "a tension needs 'between' with two different countries.");
            if (shock.Country is not null)
                problems.Add($"{path}.country", "a tension is between two countries; 'country' belongs to a withdrawal.");
        }
    }
}
