namespace Simulation.Model.Worlds.Project;

/// <summary>A joint project, period by period: what is paid in, what it costs this time, and whether it runs.</summary>
internal sealed class ProjectWorld(ProjectGame game, IReadOnlyDictionary<string, double[]> sizes, int stepYears)
    : RepeatedWorld(game, Terms(sizes, stepYears))
{
    private static readonly Series Funding = new("funding", "billion US$/yr", "Funding", "Project|Funding");
    private static readonly Series Running = new("running", "share", "Project running", "Project|Running");
    private static readonly Series Worth = new("project_worth", "billion US$/yr", "Worth to all parties", "Project|Worth");
    private static readonly Series Contribution = new("paid_in", "billion US$/yr", "Contribution", "Project|Contribution");

    public override bool IsUncertain => game.Cost.Spread > 0;

    public override void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var funding = game.Total(actions);
        var runs = funding >= game.Cost.At(((Chance)state).Normal(0)) * (1 - 1e-12);
        var paid = report.Parties(Contribution);
        var worth = 0.0;
        for (var party = 0; party < actions.Length; party++)
        {
            paid[party] = runs || !game.IsRefunded ? game.Paid(party, actions[party]) : 0;
            worth += runs ? game.Worth(party, actions[party]) : 0;
        }

        report[Funding] = funding;
        report[Running] = runs ? 1 : 0;
        report[Worth] = worth;
    }

    private static WorldTerms Terms(IReadOnlyDictionary<string, double[]> sizes, int stepYears) =>
        new()
        {
            Issues = [new("share_paid", "share", "the assessed share of the budget")],
            TotalUnit = "billion US$/yr",
            StepYears = stepYears,
            WorldSeries = [Funding, Running, Worth],
            PartySeries = [Contribution],
            Indicators =
            [
                new(
                    "project_running",
                    "share",
                    "share of periods in which the project runs",
                    "this project",
                    input => input.World[Running].Average()
                ),
                new(
                    "project_worth",
                    "billion US$/yr",
                    "mean worth of the project to all parties",
                    "this project",
                    input => input.World[Worth].Average()
                ),
            ],
            Sizes = sizes,
        };
}
