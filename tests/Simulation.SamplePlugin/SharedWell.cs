using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Worlds;

namespace Simulation.SamplePlugin;

/// <summary>
/// A well that everyone tends: party i's work x_i in [0, 1] is worth <c>pi_i = b mean(x) - (c/2) x_i^2</c> to it.
/// </summary>
[Rule("shared-well", "a well that all tend and all draw from", "this sample")]
public sealed record SharedWell : IWorldDefinition
{
    /// <summary>What the well is worth to each party when all tend it (b), money.</summary>
    [Range(0, 1e6)]
    public double Benefit { get; init; } = 1;

    /// <summary>What the first unit of work costs (c), money.</summary>
    [Range(1e-6, 1e6)]
    public double Cost { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public IWorld Build(WorldContext context) => new World(new Game(context.Parties.Count, Benefit, Cost));

    // One period as a game. Everything else, from what parties accept to what they deliver, follows from payoffs and best replies.
    private sealed class Game(int parties, double benefit, double cost) : StageGame
    {
        public override int Parties => parties;

        public override int Issues => 1;

        public override double Total(ReadOnlySpan<double> actions)
        {
            var sum = 0.0;
            foreach (var action in actions)
                sum += action;

            return sum;
        }

        public override double Lower(int party, int issue) => 0;

        public override double Upper(int party, int issue) => 1;

        public override double Payoff(int party, ReadOnlySpan<double> actions) =>
            (benefit * Total(actions) / parties) - (0.5 * cost * actions[party] * actions[party]);

        // The x_i at which the derivative of the weighted sum of payoffs is 0.
        public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights) =>
            Math.Min(1, benefit * Total(weights) / (parties * cost * weights[party]));

        public override double Scale(int party) => 1;
    }

    // The periods: here all are the same.
    private sealed class World(Game game) : IWorld
    {
        private static readonly Series Work = new("work", "share", "Work on the well", "Work");

        public IReadOnlyList<Issue> Issues { get; } = [new("work", "share", "work on the well")];

        public string MoneyUnit => "money";

        public string TotalUnit => "share";

        public int StepYears => 1;

        public IReadOnlyList<Series> WorldSeries { get; } = [Work];

        public IReadOnlyList<Series> PartySeries { get; } = [Work];

        public Series Headline => Work;

        public IReadOnlyList<WorldIndicator> Indicators => [];

        public IReadOnlyDictionary<string, double[]> Sizes { get; } =
            new Dictionary<string, double[]> { ["parties"] = [.. Enumerable.Repeat(1.0, game.Parties)] };

        public bool IsUncertain => false;

        public WorldState Start(ulong seed, int replicate) => new Memoryless();

        public StageGame Outlook(WorldState state) => game;

        public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
        {
            actions.CopyTo(report.Parties(Work));
            report[Work] = game.Total(actions);
        }

        private sealed class Memoryless : WorldState;
    }
}
