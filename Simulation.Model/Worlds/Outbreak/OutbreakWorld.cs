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

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, Span<double> worldValues, Span<double> partyValues)
    {
        var spread = book.Spread;
        var n = book.Spread.Parties;
        var given = new double[n];
        for (var party = 0; party < n; party++)
            given[party] = book.Given(actions, party);

        var infected = spread.Infected(given);
        var covered = spread.Coverage(given);
        var surveillance = book.Surveillance(actions);
        worldValues.Clear();
        for (var party = 0; party < n; party++)
        {
            partyValues[party] = infected[party];
            partyValues[n + party] = covered[party];
            partyValues[(2 * n) + party] = book.Watch(actions, party);
            worldValues[0] += infected[party] * spread.Population(party);
            worldValues[2] += given[party] * spread.Doses(party);
        }

        var outbreaks = book.Outbreaks(surveillance);
        var chance = (Chance)state;
        worldValues[1] = worldValues[0] * (chance.IsMedian ? outbreaks : Happens(chance, outbreaks));
        worldValues[0] *= outbreaks;
        worldValues[3] = surveillance;
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
                    Reduction.OfFirstSeries
                ),
                new(
                    "surveillance",
                    "share",
                    "what the surveillance of all comes to, mean over the run",
                    "Hirshleifer (1983)",
                    input => input.World[3].Average()
                ),
            ],
            Sizes = sizes,
        };
}
