namespace Simulation.Model.Worlds.Reserve;

/// <summary>
/// A reserve as a public good: <c>pi_i = G_i (2 Q - Q^2) - (k_i/2) G_i x_i^2</c>, Q the pooled part of all harvests, G_i what pooling
/// everything is worth to i, k_i its cost, which rises in a good year. At Q = 1 the first term is Borch's gain; below it the risk left
/// falls with the square of what is not pooled.
/// </summary>
internal sealed class ReserveWorld(
    Harvests harvests,
    double[] gain,
    double cost,
    double temptation,
    IReadOnlyDictionary<string, double[]> sizes,
    int stepYears
) : IWorld
{
    private static readonly Series Risk = new("expected_shortfall", "billion US$/yr", "Expected shortfall", "Reserve|Expected Shortfall");
    private static readonly Series Realised = new("shortfall", "billion US$/yr", "Shortfall this year", "Reserve|Shortfall");
    private static readonly Series Pooled = new("pooled", "share", "Pooled part of all harvests", "Reserve|Pooled");
    private static readonly Series Harvest = new("harvest", "share", "Harvest above a mean year", "Reserve|Harvest");
    private static readonly Series Available = new("available", "share", "Supply above a mean year", "Reserve|Supply");

    public IReadOnlyList<Issue> Issues { get; } = [new("pooled_share", "share", "the share of the harvest that is pooled")];

    public string MoneyUnit => "billion US$";

    public string TotalUnit => "share";

    public int StepYears => stepYears;

    public IReadOnlyList<Series> WorldSeries { get; } = [Risk, Realised, Pooled];

    public IReadOnlyList<Series> PartySeries { get; } = [Harvest, Available];

    public Series Headline => Risk;

    public IReadOnlyList<WorldIndicator> Indicators { get; } =
    [
        new(
            "shortfall_avoided_pct",
            "%",
            "expected shortfalls below those without agreement",
            "Borch (1962)",
            input => Reduction.Of(Risk, input)
        ),
    ];

    public IReadOnlyDictionary<string, double[]> Sizes { get; } = sizes;

    public bool IsUncertain => true;

    public WorldState Start(ulong seed, int replicate) => new Season(seed, replicate);

    public StageGame Outlook(WorldState state)
    {
        var n = harvests.Count;
        var years = harvests.Draw((Season)state);
        ((Season)state).Years = years;
        double[] first = [.. gain.Select(one => 2 * one)];
        double[] costs = [.. years.Select((year, i) => 0.5 * cost * gain[i] * Math.Exp(temptation * Math.Max(0, year) * Math.Log(2)))];
        double[] parts = [.. Enumerable.Range(0, n).Select(harvests.Part)];
        double[] twos = [.. Enumerable.Repeat(2.0, n)];
        return new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = parts,
                Benefit = first,
                Saturation = first,
                Cost = costs,
                Exponent = twos,
                Upper = [.. Enumerable.Repeat(1.0, n)],
                Scale = [.. gain],
            }
        );
    }

    public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var years = ((Season)state).Years;
        var harvest = report.Parties(Harvest);
        var available = report.Parties(Available);
        var risk = 0.0;
        var realised = 0.0;
        var pooled = 0.0;
        for (var party = 0; party < actions.Length; party++)
        {
            harvest[party] = harvests.Available(party, new double[actions.Length], years);
            available[party] = harvests.Available(party, actions, years);
            risk += harvests.ExpectedShortfall(party, actions);
            realised += harvests.Value(party) * Math.Max(0, -available[party]);
            pooled += harvests.Part(party) * actions[party];
        }

        report[Risk] = risk;
        report[Realised] = realised;
        report[Pooled] = pooled;
    }

    private sealed class Season(ulong seed, int replicate) : Chance(seed, replicate)
    {
        public double[] Years { get; set; } = [];
    }
}
