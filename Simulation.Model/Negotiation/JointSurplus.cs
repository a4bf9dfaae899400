using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation;

/// <summary>
/// The action profiles in which everyone chooses for itself and, with a weight, for others: Nash with weight 0, full cooperation with 1, a coalition's choice with 1 among
/// its members, the expected-joint-surplus text with trust as the weight (THEORY B7.1: <c>q_i = (b_i + sum_j tau_ji b_j)/c_i</c> in the linear-quadratic world).
/// </summary>
public static class JointSurplus
{
    private const int MostPasses = 200;
    private const double Tolerance = 1e-12;

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

    // Gauss-Seidel best replies. One pass settles games with dominant strategies; the others contract because replies are strategic substitutes with slope above -1.
    private static double[] Solve(StageGame game, double[] start, Func<int, int, double> weight)
    {
        var (parties, issues) = (game.Parties, game.Issues);
        var actions = (double[])start.Clone();
        var weights = new double[parties];
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var change = 0.0;
            for (var party = 0; party < parties; party++)
            {
                for (var other = 0; other < parties; other++)
                    weights[other] = weight(party, other);

                for (var issue = 0; issue < issues; issue++)
                {
                    var index = (party * issues) + issue;
                    var reply = game.Response(party, issue, actions, weights);
                    change = Math.Max(change, Math.Abs(reply - actions[index]) / (1 + Math.Abs(reply)));
                    actions[index] = reply;
                }
            }

            if (change < Tolerance || game.HasDominantReplies)
                break;
        }

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
