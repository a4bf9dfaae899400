using Simulation.Model.Games;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Solving;

/// <summary>How the gains from full cooperation could be shared by transfers.</summary>
internal static class CooperationShares
{
    public static SharingSolution? Of(StageGame game, double[] nash, double[] cooperative, List<UnsolvedPart> refusals)
    {
        if (game.Texts is not null)
        {
            refusals.Add(
                new UnsolvedPart("sharing", "this world's agreements are texts, whose utilities cannot be passed from one to another.")
            );
            return null;
        }

        if (game.Parties > ScenarioSolver.MostParties)
            refusals.Add(ScenarioSolver.TooMany("sharing.shapley", game.Parties, "The gamma-core transfers need no coalitions."));

        var gammaCore = GammaCore(game, nash, cooperative);
        if (gammaCore is null)
            refusals.Add(
                new UnsolvedPart(
                    "sharing.gammaCore",
                    "the transfers of Chander and Tulkens are known for a public good with linear benefits, and this world is another."
                )
            );

        return new SharingSolution(game.Parties > ScenarioSolver.MostParties ? null : Shapley(game, cooperative), gammaCore);
    }

    // A coalition's worth is what its members get if they act together and the rest each for itself.
    private static double[] Shapley(StageGame game, double[] cooperative)
    {
        var values = new CharacteristicGame(
            game.Parties,
            coalition =>
            {
                bool[] members = [.. Enumerable.Range(0, game.Parties).Select(party => (coalition >> party & 1) == 1)];
                var profile = JointSurplus.Coalition(game, members);
                return CoalitionGame.Members(coalition).Sum(party => game.Payoff(party, profile));
            }
        ).ShapleyValue();
        return [.. values.Select((value, party) => value - game.Payoff(party, cooperative))];
    }

    // T_i = (C_i^C - C_i^N) - (b_i/sum b) sum (C^C - C^N), the costs read off payoffs: C_i^C - C_i^N = b_i (Q^C - Q^N) - (pi_i^C - pi_i^N).
    private static double[]? GammaCore(StageGame game, double[] nash, double[] cooperative)
    {
        if (game is not PublicGoodGame { IsLinear: true } good)
            return null;

        var added = game.Total(cooperative) - game.Total(nash);
        double[] benefits = [.. Enumerable.Range(0, game.Parties).Select(good.Benefit)];
        double[] costs =
        [
            .. benefits.Select((benefit, party) => (benefit * added) - (game.Payoff(party, cooperative) - game.Payoff(party, nash))),
        ];
        var allCosts = costs.Sum();
        var allBenefits = benefits.Sum();
        return [.. costs.Select((cost, party) => cost - (benefits[party] / allBenefits * allCosts))];
    }
}
