namespace Simulation.Model.Worlds.Outbreak;

/// <summary>Outbreaks period by period: who is protected, who falls ill.</summary>
internal sealed class OutbreakWorld(OutbreakBook book, IReadOnlyDictionary<string, double[]> sizes, int stepYears)
    : RepeatedWorld(book.Game(), Terms(book, sizes, stepYears))
{
    private static readonly Series Expected = new("expected_infections", "million", "Expected infections", "Health|Expected Infections");
    private static readonly Series Happened = new("infections", "million", "Infections", "Health|Infections");
    private static readonly Series Shared = new("doses_shared", "million", "Doses shared", "Health|Doses Shared");
    private static readonly Series Watch = new("surveillance", "share", "Surveillance", "Health|Surveillance");
    private static readonly Series Infected = new("infected", "share", "Infected in an outbreak", "Health|Infected");
    private static readonly Series Covered = new("vaccinated", "share", "Vaccinated", "Health|Vaccinated");

    public override bool IsUncertain => true;

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var spread = book.Spread;
        var n = book.Spread.Parties;
        var given = new double[n];
        for (var party = 0; party < n; party++)
            given[party] = book.Given(actions, party);

        var infected = spread.Infected(given);
        var covered = spread.Coverage(given);
        var surveillance = book.Surveillance(actions);
        infected.CopyTo(report.Parties(Infected));
        covered.CopyTo(report.Parties(Covered));
        var watch = report.Parties(Watch);
        var ill = 0.0;
        var shared = 0.0;
        for (var party = 0; party < n; party++)
        {
            watch[party] = book.Watch(actions, party);
            ill += infected[party] * spread.Population(party);
            shared += given[party] * spread.Doses(party);
        }

        var outbreaks = book.Outbreaks(surveillance);
        var chance = (Chance)state;
        report[Expected] = ill * outbreaks;
        report[Happened] = ill * (chance.IsMedian ? outbreaks : Happens(chance, outbreaks));
        report[Shared] = shared;
        report[Watch] = surveillance;
    }

    // One outbreak a period at most, unless more are certain.
    private static double Happens(Chance chance, double expected) =>
        expected >= 1 ? expected
        : chance.Uniform(0) < expected ? 1
        : 0;

    private static WorldTerms Terms(OutbreakBook book, IReadOnlyDictionary<string, double[]> sizes, int stepYears) =>
        new()
        {
            Issues = book.Issues,
            TotalUnit =
                book.Issues.Count > 1 ? "share"
                : book.Issues[0].Name == Watch.Name ? "share"
                : "million",
            StepYears = stepYears,
            WorldSeries = [Expected, Happened, Shared, Watch],
            PartySeries = [Infected, Covered, Watch],
            Indicators =
            [
                new(
                    "infections_avoided_pct",
                    "%",
                    "expected infections below those without agreement",
                    "this project",
                    input => Reduction.Of(Expected, input)
                ),
                new(
                    "surveillance",
                    "share",
                    "what the surveillance of all comes to, mean over the run",
                    "Hirshleifer (1983)",
                    input => input.World[Watch].Average()
                ),
            ],
            Sizes = sizes,
        };
}
