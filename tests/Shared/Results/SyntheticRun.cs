using Simulation.Model.Countries;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Worlds;

namespace Simulation.Tests.Results;

/// <summary>
/// Made-up results with the series that every run has and those of a climate-like world: emissions that fall below their course without
/// agreement as parties join and trust grows.
/// </summary>
internal static class SyntheticRun
{
    private static readonly string[] Names =
    [
        "United States",
        "European Union",
        "Japan",
        "Russia",
        "Eurasia",
        "China",
        "India",
        "Middle East",
        "Africa",
        "Latin America",
        "Other high income",
        "Other Asia",
    ];

    public static Series Emissions { get; } = new("emissions", "GtCO2/yr", "Emissions", "Emissions|CO2");

    public static Series Temperature { get; } = new("temperature", "°C", "Warming since 1900", "Temperature|Global Mean");

    public static RunResult Climate(int parties, int periods, int replicates, IReadOnlyList<string>? names = null, int seed = 1)
    {
        Series[] worldSeries = [.. CommonSeries.OfWorld, Emissions, Temperature];
        Series[] partySeries = [.. CommonSeries.OfParty, Emissions];
        var people = Enumerable.Range(0, parties).Select(index => PartyOf(index, names)).ToArray();
        var header = new RunHeader
        {
            Name = "climate-synthetic",
            Title = "Paris-style pledges among made-up regions",
            Summary = "For tests.",
            ScenarioHash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            Seed = 42,
            Replicates = replicates,
            WorldKind = "climate",
            Parties = people,
            Years = [.. Enumerable.Range(0, periods).Select(period => 2025 + (5 * period))],
            StepYears = 5,
            Issues = [new Issue("abatement_rate", "share", "emission reduction")],
            WorldSeries = worldSeries,
            PartySeries = partySeries,
            Headline = Emissions,
            Indicators =
            [
                new Indicator("agreement_rate", "share", "share of periods with an agreement", "this project"),
                new Indicator("rounds_to_agreement", "count", "rounds", "this project"),
            ],
            Notes = [],
        };
        var lanes = Enumerable
            .Range(0, replicates)
            .Select(replicate => Lane(new Random(seed + replicate), parties, periods, replicate))
            .ToArray();
        return new RunResult(header, Reference(parties, periods, 0), Reference(parties, periods, 0.8), lanes);
    }

    private static Party PartyOf(int index, IReadOnlyList<string>? names)
    {
        var name = names?[index] ?? (index < Names.Length ? Names[index] : $"Country {index + 1}");
        return new Party(
            index < 12
                ? ((string[])["US", "EU", "JPN", "RUS", "Eurasia", "CHN", "IND", "MidEast", "Africa", "LatAm", "OHI", "OthAsia"])[index]
                : $"C{index + 1:000}",
            name,
            []
        );
    }

    private static double Baseline(int party, int period) => (9.0 / (1 + party)) * (1 + (0.06 * period) - (0.002 * period * period));

    private static ReferenceLine Reference(int parties, int periods, double effort)
    {
        var world = Rows(CommonSeries.OfWorld.Count + 2, periods);
        var party = Rows(CommonSeries.OfParty.Count + 1, periods * parties);
        var warming = 1.2;
        for (var period = 0; period < periods; period++)
        {
            var total = 0.0;
            for (var who = 0; who < parties; who++)
            {
                var cut = effort * Math.Min(1, (period + 1) / 10.0);
                var emissions = Baseline(who, period) * (1 - cut);
                party[1][(period * parties) + who] = cut;
                party[^1][(period * parties) + who] = emissions;
                total += emissions;
            }

            warming += 0.0022 * 5 * total / 4.5;
            world[^2][period] = total;
            world[^1][period] = warming;
        }

        return new ReferenceLine(world, party);
    }

    private static LaneResult Lane(Random random, int parties, int periods, int replicate)
    {
        var world = Rows(CommonSeries.OfWorld.Count + 2, periods);
        var party = Rows(CommonSeries.OfParty.Count + 1, periods * parties);
        var trust = new double[(periods + 1) * parties * parties];
        var luck = 0.25 + (0.5 * random.NextDouble());
        var warming = 1.2 + (0.1 * random.NextDouble());
        for (var index = 0; index < parties * parties; index++)
            trust[index] = index / parties == index % parties ? 1 : 0.25 + (0.5 * random.NextDouble());

        var joins = Enumerable
            .Range(0, parties)
            .Select(who => who % 7 == 3 ? int.MaxValue : 1 + random.Next(periods / 3 + 1) + (who % 3))
            .ToArray();
        for (var period = 0; period < periods; period++)
        {
            var total = 0.0;
            var members = 0;
            for (var who = 0; who < parties; who++)
            {
                var at = (period * parties) + who;
                var bound = period > joins[who];
                var pledge = bound ? luck * Math.Min(1, (period + 1) / 10.0) * (1 - (0.04 * who % 0.5)) : 0;
                var kept = pledge * (who % 4 == 1 ? 0.6 + (0.2 * random.NextDouble()) : 1);
                party[0][at] = pledge;
                party[1][at] = kept;
                party[2][at] = 0;
                party[3][at] = 0.8 * Math.Min(1, (period + 1) / 10.0);
                party[4][at] = bound ? kept / pledge : double.NaN;
                party[5][at] = period >= joins[who] - 1 ? 1 : 0;
                party[6][at] = period >= joins[who] ? 1 : 0;
                party[7][at] = bound ? 1 : 0;
                party[8][at] = 10 * kept;
                party[9][at] = 0;
                party[^1][at] = Baseline(who, period) * (1 - kept);
                total += party[^1][at];
                members += bound ? 1 : 0;
                for (var other = 0; other < parties; other++)
                {
                    var now = (((period * parties) + who) * parties) + other;
                    var next = ((((period + 1) * parties) + who) * parties) + other;
                    trust[next] =
                        who == other
                            ? 1
                            : Math.Clamp(trust[now] + (other % 4 == 1 ? -0.03 : 0.025) + (0.02 * (random.NextDouble() - 0.5)), 0, 1);
                }
            }

            warming += 0.0022 * 5 * total / 4.5;
            world[0][period] = members;
            world[1][period] = members;
            world[2][period] = members > 0 ? 1 : 0;
            world[3][period] = 4;
            Moments(
                trust.AsSpan((period + 1) * parties * parties, parties * parties),
                parties,
                out world[9][period],
                out world[10][period]
            );
            world[^2][period] = total;
            world[^1][period] = warming;
        }

        IReadOnlyList<NegotiationEvent> events =
        [
            new()
            {
                Replicate = replicate,
                Period = 1,
                Year = 2025,
                Round = 2,
                Kind = EventKind.Response,
                Party = "US",
                Other = null,
                Accepted = false,
                Terms = [new Term("need", 0.5), new Term("worth", double.NaN)],
                Sentence = "The United States declined.",
            },
        ];
        return new LaneResult(
            replicate,
            world,
            party,
            trust,
            [world[2].Average(), joins.Min() > 3 ? double.NaN : joins.Min()],
            replicate == 0 ? events : null
        );
    }

    private static void Moments(ReadOnlySpan<double> trust, int parties, out double mean, out double spread)
    {
        var sum = 0.0;
        var squares = 0.0;
        var count = 0;
        for (var index = 0; index < trust.Length; index++)
        {
            if (index / parties == index % parties)
                continue;

            (sum, squares, count) = (sum + trust[index], squares + (trust[index] * trust[index]), count + 1);
        }

        mean = count == 0 ? double.NaN : sum / count;
        spread = count == 0 ? double.NaN : Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
    }

    private static double[][] Rows(int count, int length) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Repeat(double.NaN, length).ToArray())];
}
