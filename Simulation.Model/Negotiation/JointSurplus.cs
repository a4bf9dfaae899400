using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation;

/// <summary>
/// The action profiles in which everyone chooses for itself and, with a weight, for others: Nash with weight 0, full cooperation with 1, a coalition's choice with 1 among
/// its members, the expected-joint-surplus text with trust as the weight (THEORY B7.1: <c>q_i = (b_i + sum_j tau_ji b_j)/c_i</c> in the linear-quadratic world).
/// </summary>
public static class JointSurplus
{
    /// <summary>The Nash profile: everyone its selfish best reply.</summary>
    public static double[] Nash(StageGame game) => Solve(game, Start(game), (party, other) => party == other ? 1 : 0);

    /// <summary>The fully cooperative profile: everyone maximises the sum of all payoffs.</summary>
    public static double[] Cooperative(StageGame game) => Solve(game, Start(game), (_, _) => 1);

    /// <summary>The profile of a coalition: members maximise the sum of the members' payoffs, outsiders their own.</summary>
    public static double[] Coalition(StageGame game, IReadOnlyList<bool> members) =>
        Solve(game, Start(game), (party, other) => party == other || (members[party] && members[other]) ? 1 : 0);

    /// <summary>
    /// The text of most expected joint surplus: each participant's action counts for another participant as much as that one trusts it, times <paramref name="weight"/>.
    /// </summary>
    /// <param name="game">The period.</param>
    /// <param name="statusQuo">The Nash profile, which non-participants keep to.</param>
    /// <param name="trust">Trust of i in j at <c>i * parties + j</c>; null takes promises at face value.</param>
    /// <param name="participants">Whom the text is for.</param>
    /// <param name="weight">The weight of others, 0 to 1.</param>
    public static double[] Text(StageGame game, double[] statusQuo, double[]? trust, bool[] participants, double weight)
    {
        var parties = game.Parties;
        return Solve(game, statusQuo, (party, other) =>
            party == other ? 1
            : !participants[party] || !participants[other] ? 0
            : trust is null ? weight
            : weight * trust[(other * parties) + party]);
    }

    private static double[] Solve(StageGame game, double[] start, Func<int, int, double> weight)
    {
        var actions = (double[])start.Clone();
        game.Settle(actions, weight);
        return actions;
    }

    private static double[] Start(StageGame game)
    {
        var actions = new double[game.Parties * game.Issues];
        for (var party = 0; party < game.Parties; party++)
        {
            for (var issue = 0; issue < game.Issues; issue++)
                actions[(party * game.Issues) + issue] = game.Lower(party, issue);
        }

        return actions;
    }
}
