namespace Simulation.Model.Worlds.Research;

/// <summary>Research period by period: what is done, and what it takes off costs and prices.</summary>
internal sealed class ResearchWorld(ResearchGame game, IReadOnlyDictionary<string, double[]> sizes, int stepYears)
    : RepeatedWorld(game, Terms(sizes, stepYears))
{
    private static readonly Series Research = new("research", "US$ off the unit cost", "Research by all", "Research|Effort");
    private static readonly Series Reduction = new("cost_reduction", "US$", "Mean cost reduction", "Research|Cost Reduction");
    private static readonly Series Output = new("output", "billion units/yr", "Output", "Research|Output");

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var n = actions.Length;
        var outputs = game.Output(actions.ToArray());
        actions.CopyTo(report.Parties(Research));
        outputs.CopyTo(report.Parties(Output));
        var reductions = report.Parties(Reduction);
        var mean = 0.0;
        for (var party = 0; party < n; party++)
        {
            reductions[party] = game.CostReduction(party, actions);
            mean += reductions[party] / n;
        }

        report[Research] = game.Total(actions);
        report[Reduction] = mean;
        report[Output] = outputs.Sum();
    }

    private static WorldTerms Terms(IReadOnlyDictionary<string, double[]> sizes, int stepYears) =>
        new()
        {
            Issues = [new("research", "US$ off the unit cost", "research")],
            TotalUnit = "US$ off the unit cost",
            StepYears = stepYears,
            WorldSeries = [Research, Reduction, Output],
            PartySeries = [Research with { Label = "Research" }, Reduction with { Label = "Cost reduction" }, Output],
            Indicators =
            [
                new(
                    "research_change_pct",
                    "%",
                    "research by all above that without agreement",
                    "this project",
                    input => -Worlds.Reduction.Of(Research, input)
                ),
                new("cost_reduction", "US$", "mean reduction of the unit cost", "this project", input => input.World[Reduction].Average()),
            ],
            Sizes = sizes,
        };
}
