using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Engine;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Indicators;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Solving;

/// <summary>Solves the first period of a scenario as the one-shot game that it is, without talks, trust or time.</summary>
public static class ScenarioSolver
{
    /// <summary>The most parties whose coalitions are all looked at.</summary>
    public const int MostParties = 20;

    /// <summary>The most texts whose Pareto frontier is looked for where there are more than two parties.</summary>
    public const int MostTexts = 50_000;

    /// <summary>Solves a scenario.</summary>
    public static ScenarioSolution Solve(RunSetup setup)
    {
        var game = setup.World.Outlook(setup.World.Start(0, WorldState.Median));
        var nash = JointSurplus.Nash(game);
        var cooperative = JointSurplus.Cooperative(game);
        var refusals = new List<UnsolvedPart>();
        double[] gains = [.. Enumerable.Range(0, game.Parties).Select(party => game.Payoff(party, cooperative) - game.Payoff(party, nash))];
        return new ScenarioSolution
        {
            Parties = [.. setup.PartyList.Select(party => party.Code)],
            MoneyUnit = setup.World.MoneyUnit,
            ActionUnit = setup.World.Issues[0].Unit,
            Nash = Point(game, nash),
            Cooperative = Point(game, cooperative),
            GiniOfGains = Inequality.Gini(gains, setup.People),
            Coalitions = CoalitionSearch.Of(setup, game, refusals),
            Sharing = CooperationShares.Of(game, nash, cooperative, refusals),
            Bargaining = Bargain(setup, game, nash, refusals),
            Power = Power(setup, refusals),
            Refusals = refusals,
        };
    }

    /// <summary>Why something that looks at every coalition is not done for so many parties.</summary>
    internal static UnsolvedPart TooMany(string part, int parties, string instead) =>
        new(part, $"every coalition of at most {MostParties} parties can be looked at; there are {parties}. {instead}");

    private static ReferencePoint Point(StageGame game, double[] profile)
    {
        double[] payoffs = [.. Enumerable.Range(0, game.Parties).Select(party => game.Payoff(party, profile))];
        return new ReferencePoint(
            [.. Enumerable.Range(0, game.Parties).Select(party => game.Profile(profile)[party, 0])],
            payoffs,
            payoffs.Sum()
        );
    }

    private static BargainingSolution Bargain(RunSetup setup, StageGame game, double[] nash, List<UnsolvedPart> refusals)
    {
        var table = BargainingTable.Of(setup, game, nash);
        var solutions = table.Solutions;
        var isSmall = game.Parties == 2 || solutions.Outcomes <= MostTexts;
        if (!isSmall)
            refusals.Add(
                new UnsolvedPart(
                    "bargaining.paretoOptimal",
                    $"the Pareto frontier of more than two parties is looked for among at most {MostTexts:N0} texts; there are "
                        + $"{solutions.Outcomes:N0}. Leave out issues or values."
                )
            );

        return new BargainingSolution(
            solutions.Outcomes,
            solutions.RationalOutcomes,
            isSmall ? solutions.Frontier.Outcomes.Count : null,
            [
                Named("nash", solutions.Nash),
                Named("nash_weighted", solutions.WeightedNash(setup.Electorate.Weights)),
                Named("kalai_smorodinsky", solutions.KalaiSmorodinsky),
                Named("egalitarian", solutions.Egalitarian),
                Named("utilitarian", solutions.UtilitarianInZone),
                Named("maximin", solutions.Maximin),
            ]
        );

        NamedPoint Named(string name, SolutionPoint? point) => new(name, point is null ? "" : table.Describe(point.Outcome), point);
    }

    private static PowerSolution? Power(RunSetup setup, List<UnsolvedPart> refusals)
    {
        try
        {
            if (setup.Institution.Decision.AsVote(setup.Electorate) is { } vote)
                return new PowerSolution(vote.ShapleyShubik(), vote.Banzhaf());
            if (setup.Count <= MostParties)
                return PowerOfEveryCoalition(setup);

            refusals.Add(TooMany("power", setup.Count, "Group the parties into blocs (countries.blocs or groupBy)."));
        }
        catch (ArgumentException tooMany)
        {
            refusals.Add(new UnsolvedPart("power", tooMany.Message));
        }

        return null;
    }

    // For rules that are no weighted vote.
    private static PowerSolution PowerOfEveryCoalition(RunSetup setup)
    {
        var accepts = new bool[setup.Count];
        var everyone = new bool[setup.Count];
        Array.Fill(everyone, true);
        var game = new VotingGame(
            setup.Count,
            coalition =>
            {
                for (var party = 0; party < accepts.Length; party++)
                    accepts[party] = (coalition >> party & 1) == 1;

                return setup.Institution.Decision.Passes(accepts, everyone, setup.Electorate);
            }
        );
        return new PowerSolution(game.ShapleyShubik(), game.Banzhaf());
    }
}
