namespace Simulation.Model.Worlds.Standard;

/// <summary>Adoption of a standard, period by period.</summary>
internal sealed class StandardWorld(StandardGame game, IReadOnlyDictionary<string, double[]> sizes, int stepYears)
    : RepeatedWorld(game, Terms(sizes, stepYears))
{
    private static readonly Series Adoption = new("adoption", "share", "Networks on the new standard", "Standard|Adoption");

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        actions.CopyTo(report.Parties(Adoption));
        report[Adoption] = game.Total(actions);
    }

    private static WorldTerms Terms(IReadOnlyDictionary<string, double[]> sizes, int stepYears) =>
        new()
        {
            Issues = [new("adoption", "share", "adoption of the standard")],
            TotalUnit = "share",
            StepYears = stepYears,
            WorldSeries = [Adoption],
            PartySeries = [Adoption with { Label = "Own networks on the new standard" }],
            Indicators =
            [
                new(
                    "final_adoption",
                    "share",
                    "networks on the new standard at the end",
                    "Granovetter (1978)",
                    input => input.World[Adoption][^1]
                ),
                new(
                    "periods_to_half_adoption",
                    "periods",
                    "first period with half the networks on the new standard",
                    "this project",
                    input => Array.FindIndex(input.World[Adoption], share => share >= 0.5) is var at and >= 0 ? at + 1 : double.NaN
                ),
            ],
            Sizes = sizes,
        };
}
