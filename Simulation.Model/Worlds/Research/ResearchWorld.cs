namespace Simulation.Model.Worlds.Research;

/// <summary>Research period by period: what is done, and what it takes off costs and prices.</summary>
internal sealed class ResearchWorld(ResearchGame game, IReadOnlyDictionary<string, double[]> sizes, int stepYears)
    : RepeatedWorld(game, Terms(sizes, stepYears))
{
    private static readonly Series Research = new("research", "US$ off the unit cost", "Research by all", "Research|Effort");
    private static readonly Series Reduction = new("cost_reduction", "US$", "Mean cost reduction", "Research|Cost Reduction");
    private static readonly Series Output = new("output", "billion units/yr", "Output", "Research|Output");

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, Span<double> worldValues, Span<double> partyValues)
    {
        var n = actions.Length;
        var outputs = game.Output(actions.ToArray());
        worldValues.Clear();
        for (var party = 0; party < n; party++)
        {
            partyValues[party] = actions[party];
            partyValues[n + party] = game.CostReduction(party, actions);
            partyValues[(2 * n) + party] = outputs[party];
            worldValues[1] += partyValues[n + party] / n;
            worldValues[2] += outputs[party];
        }

        worldValues[0] = game.Total(actions);
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
                    input => -Worlds.Reduction.OfFirstSeries(input)
                ),
                new("cost_reduction", "US$", "mean reduction of the unit cost", "this project", input => input.World[1].Average()),
            ],
            Sizes = sizes,
        };
}
