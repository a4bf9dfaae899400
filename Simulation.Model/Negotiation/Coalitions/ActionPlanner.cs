using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>
/// What a coalition would do in a world where everyone acts for itself: members a share of their joint optimum, each other's benefit
/// counted as far as promises are trusted; outsiders their best reply.
/// </summary>
internal sealed class ActionPlanner(PeriodView view, double[]? credence, CoalitionSettings settings) : ICoalitionPlanner
{
    private const int ReplyPasses = 60;
    private const int SearchSteps = 30;
    private const double MostLead = 2;
    private const double Golden = 0.6180339887498949;

    /// <inheritdoc/>
    public CoalitionPlan Plan(bool[] members)
    {
        var profile = Profile(members);
        var transfers = new double[members.Length];
        if (settings.Sharing == Sharing.AlmostIdeal && Yes(members) >= settings.Least)
            Share(members, profile, transfers);

        return new CoalitionPlan(members, profile, transfers);
    }

    private static int Yes(ReadOnlySpan<bool> members) => members.Count(true);

    private double[] Profile(bool[] members)
    {
        if (Yes(members) < settings.Least)
            return (double[])view.StatusQuo.Clone();

        var joint = JointSurplus.Text(view.Game, view.StatusQuo, credence, members, 1);
        return settings.Timing == Timing.Stackelberg ? Lead(members, joint)
            : settings.Ambition == 1 ? joint
            : Scaled(members, joint, settings.Ambition);
    }

    // Members move in proportion to their joint optimum; by how much is best for them together, outsiders' replies allowed for.
    private double[] Lead(bool[] members, double[] joint)
    {
        var start = Start(members, joint);
        var low = start;
        var high = MostLead;
        for (var step = 0; step < SearchSteps; step++)
        {
            var left = high - (Golden * (high - low));
            var right = low + (Golden * (high - low));

            (low, high) =
                Worth(members, Scaled(members, joint, left)) >= Worth(members, Scaled(members, joint, right)) ? (low, right) : (left, high);
        }

        var still = Scaled(members, joint, start);
        var led = Scaled(members, joint, 0.5 * (low + high));
        return Worth(members, still) >= Worth(members, led) ? still
            : settings.Ambition == 1 ? led
            : Scaled(members, joint, settings.Ambition * 0.5 * (low + high));
    }

    // The scale below which nobody would do more than alone.
    private double Start(bool[] members, double[] joint)
    {
        var start = 1.0;
        for (var index = 0; index < joint.Length; index++)
            start = members[index / view.Game.Issues] && joint[index] > 0 ? Math.Min(start, view.StatusQuo[index] / joint[index]) : start;

        return start;
    }

    private double Worth(bool[] members, double[] profile)
    {
        var sum = 0.0;
        for (var party = 0; party < members.Length; party++)
            sum += members[party] ? view.Game.Payoff(party, profile) : 0;

        return sum;
    }

    private double[] Scaled(bool[] members, double[] joint, double scale)
    {
        var game = view.Game;
        var issues = view.Game.Issues;
        var profile = (double[])view.StatusQuo.Clone();
        for (var index = 0; index < profile.Length; index++)
        {
            var party = index / issues;
            var issue = index % issues;
            if (members[party])
                profile[index] = Math.Clamp(
                    NotBack(view.StatusQuo[index], scale * joint[index], joint[index]),
                    game.Lower(party, issue),
                    game.Upper(party, issue)
                );
        }

        Reply(game, members, profile);
        return profile;
    }

    // However modest, nobody promises to fall behind what it would do alone.
    private static double NotBack(double alone, double promised, double joint) =>
        joint >= alone ? Math.Max(alone, promised) : Math.Min(alone, promised);

    private static void Reply(StageGame game, bool[] members, double[] profile)
    {
        var own = new double[members.Length];
        for (var (pass, change) = (0, 1.0); pass < ReplyPasses && change > 1e-12; pass++)
        {
            change = 0;
            for (var index = 0; index < profile.Length; index++)
            {
                var party = index / game.Issues;
                if (members[party])
                    continue;

                own[party] = 1;
                var reply = game.Response(party, index % game.Issues, profile, own);
                own[party] = 0;
                change = Math.Max(change, Math.Abs(reply - profile[index]) / (1 + Math.Abs(reply)));
                profile[index] = reply;
            }
        }
    }

    private void Share(bool[] members, double[] profile, double[] transfers)
    {
        var surplus = 0.0;
        for (var party = 0; party < members.Length; party++)
        {
            if (!members[party])
                continue;

            var without = (bool[])members.Clone();
            without[party] = false;
            transfers[party] = view.Game.Payoff(party, Profile(without)) - view.Game.Payoff(party, profile);
            surplus -= transfers[party];
        }

        for (var party = 0; party < members.Length; party++)
            transfers[party] += members[party] ? surplus / Yes(members) : 0;
    }
}
