namespace Simulation.Model.Worlds.Equilibria;

/// <summary>
/// The action profiles in which everyone chooses for itself and, with a weight, for others: Nash with weight 0, full cooperation with 1, a
/// coalition's choice with 1 among its members, the expected-joint-surplus text with trust as the weight (THEORY B7.1: <c>q_i = (b_i +
/// sum_j tau_ji b_j)/c_i</c> in the linear-quadratic world).
/// </summary>
public static class JointSurplus
{
    /// <summary>The Nash profile: everyone its selfish best reply.</summary>
    public static double[] Nash(StageGame game) =>
        [.. game.Nash(static open => Settled(open, Ends(open, open.Lower), (party, other) => party == other ? 1 : 0))];

    /// <summary>The fully cooperative profile: everyone maximises the sum of all payoffs.</summary>
    public static double[] Cooperative(StageGame game) =>
        [.. game.Cooperative(static open => Best(open, Ends(open, open.Lower), _ => true, (_, _) => 1))];

    /// <summary>The profile of a coalition: members maximise the sum of the members' payoffs, outsiders their own.</summary>
    public static double[] Coalition(StageGame game, IReadOnlyList<bool> members) =>
        Best(
            game,
            Ends(game, game.Lower),
            party => members[party],
            (party, other) => party == other || (members[party] && members[other]) ? 1 : 0
        );

    /// <summary>
    /// The text of most expected joint surplus: each participant's action counts for another participant as much as that one trusts it,
    /// times <paramref name="weight"/>.
    /// </summary>
    /// <param name="game">The period.</param>
    /// <param name="statusQuo">The Nash profile, which non-participants keep to.</param>
    /// <param name="trust">Trust of i in j at <c>i * parties + j</c>; null takes promises at face value.</param>
    /// <param name="participants">Whom the text is for.</param>
    /// <param name="weight">The weight of others, 0 to 1.</param>
    public static double[] Text(StageGame game, double[] statusQuo, double[]? trust, bool[] participants, double weight)
    {
        var parties = game.Parties;
        return Best(
            game,
            statusQuo,
            party => participants[party],
            (party, other) =>
                party == other ? 1
                : !participants[party] || !participants[other] ? 0
                : trust is null ? weight
                : weight * trust[(other * parties) + party]
        );
    }

    // The profile that best replies lead to; where that hangs on the start, the one of the two ends that is worth more to those who choose
    // together.
    private static double[] Best(StageGame game, double[] start, Func<int, bool> takesPart, Func<int, int, double> weight)
    {
        var near = Settled(game, start, weight);
        if (!game.HasManyEquilibria)
            return near;

        var far = Ends(game, game.Upper);
        for (var index = 0; index < far.Length; index++)
            far[index] = takesPart(index / game.Issues) ? far[index] : start[index];

        far = Settled(game, far, weight);
        return Worth(far) > Worth(near) ? far : near;

        double Worth(double[] profile) => Enumerable.Range(0, game.Parties).Where(takesPart).Sum(party => game.Payoff(party, profile));
    }

    private static double[] Settled(StageGame game, double[] start, Func<int, int, double> weight)
    {
        var actions = (double[])start.Clone();
        game.Settle(actions, weight);
        return actions;
    }

    private static double[] Ends(StageGame game, Func<int, int, double> end)
    {
        var actions = new double[game.Parties * game.Issues];
        for (var index = 0; index < actions.Length; index++)
            actions[index] = end(index / game.Issues, index % game.Issues);

        return actions;
    }
}
