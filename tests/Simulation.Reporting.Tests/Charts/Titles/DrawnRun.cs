using Simulation.Model.Countries;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Worlds;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Titles;

/// <summary>
/// Results drawn at random, of many shapes: sizes that differ a hundredfold, either direction of cooperation, parties that never join,
/// gaps, one replicate or several.
/// </summary>
internal static class DrawnRun
{
    private const int Signed = 5;
    private static readonly string[] Countries =
    [
        "USA",
        "FRA",
        "BRA",
        "CHN",
        "IND",
        "RUS",
        "ZAF",
        "AUS",
        "CAN",
        "ARG",
        "EGY",
        "IDN",
        "MEX",
        "TUR",
        "NGA",
        "KAZ",
        "MLT",
        "SGP",
    ];
    private static readonly string[] Units = ["GtCO2/yr", "share", "billion US$", "1"];

    public static RunResult Of(int seed)
    {
        var random = new Random(seed);
        var parties = random.Next(4) switch
        {
            0 => random.Next(2, 5),
            1 => random.Next(5, 13),
            2 => random.Next(13, 40),
            _ => random.Next(41, 70),
        };
        var periods = random.Next(1, 9);
        var replicates = random.Next(3) == 0 ? 1 : random.Next(2, 12);
        var unit = Units[seed % Units.Length];
        var run = SyntheticRun.Climate(parties, periods, replicates, seed: seed);
        var series = SyntheticRun.Emissions with { Unit = unit };
        var header = run.Header with
        {
            Parties =
            [
                .. run.Header.Parties.Select(
                    (party, place) => new Party(party.Code, party.Name, place < Countries.Length ? [Countries[place]] : [])
                ),
            ],
            Headline = series,
            WorldSeries = [.. run.Header.WorldSeries.Select(one => one.Name == series.Name ? series : one)],
            PartySeries =
            [
                .. run.Header.PartySeries.Select(one => one.Name == series.Name ? series : one),
                new Series("population", "million", "Population", "Population"),
                new Series("output", "trillion US$/yr", "Output", "GDP"),
            ],
        };
        var scale = Enumerable.Range(0, parties).Select(_ => Math.Pow(10, (2 * random.NextDouble()) - 1)).ToArray();
        var floor = random.Next(3) == 0 ? 0 : 1;
        var nash = Line(run.Nash, () => 1);
        var best = Line(run.Cooperative, () => random.Next(2) == 0 ? 0.4 : 1.7);
        return new RunResult(header, nash, best, [.. run.Lanes.Select(Redrawn)]);

        ReferenceLine Line(ReferenceLine line, Func<double> factor)
        {
            double[] efforts = Efforts(factor());
            return new ReferenceLine(WithTotal(line.World, efforts), [.. line.Party.SkipLast(1), efforts, .. Growth()]);
        }

        // Nothing without an agreement in a third of the runs, so that effort is told in its unit.
        double[] Efforts(double factor) =>
            [
                .. Enumerable
                    .Range(0, periods * parties)
                    .Select(index => scale[index % parties] * (factor == 1 ? floor : factor) * (1 + (0.05 * (index / parties)))),
            ];

        double[][] Growth() =>
            [
                .. new[] { 1.02, 1.09 }.Select(factor =>
                    Enumerable
                        .Range(0, periods * parties)
                        .Select(index => (1 + (index % parties)) * Math.Pow(factor, index / parties))
                        .ToArray()
                ),
            ];

        double[][] WithTotal(double[][] world, double[] efforts) =>
            [.. world.SkipLast(2), [.. efforts.Chunk(parties).Select(period => period.Sum())], world[^1]];

        LaneResult Redrawn(LaneResult lane)
        {
            double[] efforts = [.. Efforts(0.5).Select(effort => effort * (0.2 + (1.8 * random.NextDouble())))];
            double[][] party = [.. lane.Party.SkipLast(1), efforts, .. Growth()];
            for (var who = 0; who < parties; who++)
                Join(party, who);

            var agreement = random.Next(periods + 1);
            double[][] world = WithTotal(lane.World, efforts);
            world[2] = [.. Enumerable.Range(0, periods).Select(period => period >= agreement ? 1.0 : 0)];
            return lane with { World = world, Party = party, Events = lane.Events is null ? null : [.. Demands(header.Parties)] };
        }

        // Signs, ratifies and is bound in this order, each perhaps never; in some runs it leaves again.
        void Join(double[][] party, int who)
        {
            var signs = random.Next(periods + 2);
            var ratifies = signs + random.Next(periods + 1);
            var bound = ratifies + random.Next(2);
            var leaves = bound + (random.Next(3) == 0 ? random.Next(1, 4) : periods);
            for (var period = 0; period < periods; period++)
            {
                var at = (period * parties) + who;
                party[Signed][at] = period >= signs ? 1 : 0;
                party[Signed + 1][at] = period >= ratifies ? 1 : 0;
                party[Signed + 2][at] = period >= bound && period < leaves ? 1 : 0;
                party[0][at] = random.NextDouble();
                party[1][at] = party[0][at] * (random.Next(2) == 0 ? 1 : random.NextDouble());
            }
        }

        IEnumerable<NegotiationEvent> Demands(IReadOnlyList<Party> people) =>
            from round in Enumerable.Range(1, 4)
            from person in people
            let demand = 1 - (0.2 * random.NextDouble() * (round - 1))
            select new NegotiationEvent
            {
                Replicate = 0,
                Period = 1,
                Year = header.Years[0],
                Round = round,
                Kind = EventKind.Response,
                Party = person.Code,
                Other = null,
                Accepted = false,
                Terms = [new Term("insists_on", demand)],
                Sentence = "",
            };
    }
}
