using Simulation.Model.Limits;
using Simulation.Model.Negotiation.Protocols;

namespace Simulation.Model.Engine;

/// <summary>
/// Estimates what scenarios take, from their sizes alone: n parties, T periods, K issues, W series of the world, S series of each party.
/// The factors are measured on the shipped scenarios and on ones of up to 1,000 parties (a convention of this project; tests hold memory
/// within a factor of 2 of what is kept, above 1 MB). Rounds count as if every conference took all it may: so times are upper ends.
/// </summary>
public static class RunCost
{
    // What the delegations of a lane at work remember of each pair.
    private const double WorkingBytesOfPair = 100;

    // Who did what and why: the terms and the sentence.
    private const double BytesOfEvent = 450;
    private const double EventsBesideTalks = 4;

    // Answers to each question that a period has beside its talks, and what a look at a profile of actions costs: one term for each action,
    // and a rest.
    private const double AnswersBesideTalks = 4;
    private const double SecondsOfAction = 1e-8;
    private const double SecondsOfLook = 5e-8;

    // Best replies in turn, by everyone, until none moves: in the talks and in both reference lines.
    private const double PassesOfSettling = 40;

    // The order in which a party likes texts, which it works out when it is first asked.
    private const double BytesOfRankedText = 28;
    private const double SecondsOfRankedText = 1.5e-7;

    /// <summary>Playing one replicate, its result kept.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="recorded">Whether it is kept who did what and why.</param>
    public static Workload Lane(RunSetup setup, bool recorded)
    {
        var n = (double)setup.Count;
        var periods = (double)setup.Periods;
        var actions = (double)setup.ActionCount;
        var protocol = setup.Institution.Protocol;
        var looks = n * ((protocol.MostQuestions * protocol.LooksOfAnswer(setup.Count)) + (AnswersBesideTalks * IProtocol.UsualLooks));
        var events = recorded ? n * (protocol.MostQuestions + EventsBesideTalks) : 0;
        return new Workload(
            (8 * ((periods * Series(setup)) + ((periods + 1) * n * n))) + (periods * events * BytesOfEvent),
            periods * ((looks * Look(actions)) + Settling(n, actions))
        );
    }

    /// <summary>Playing a run, all its replicates kept.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="replicates">How many replicates.</param>
    /// <param name="recorded">For how many of them it is kept who did what and why.</param>
    /// <param name="threads">How many are played at once.</param>
    public static Workload Run(RunSetup setup, int replicates, int recorded, int threads)
    {
        var n = (double)setup.Count;
        var texts = setup.World.Texts * (double)setup.Count;
        var told = Math.Min(recorded, replicates);
        return (Lane(setup, false) * (replicates - told))
            + (Lane(setup, true) * told)
            + References(setup)
            + new Workload(
                (WorkingBytesOfPair * n * n * Math.Min(threads, replicates)) + (BytesOfRankedText * texts),
                SecondsOfRankedText * texts
            );
    }

    /// <summary>Playing a run, all its replicates kept.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="threads">How many are played at once.</param>
    public static Workload Run(RunPlan plan, int threads) => Run(plan.Setup, plan.Replicates, plan.Recorded, threads);

    /// <summary>Playing both reference lines.</summary>
    public static Workload References(RunSetup setup) =>
        new(16 * setup.Periods * Series(setup), 2 * setup.Periods * Settling(setup.Count, setup.ActionCount));

    private static double Series(RunSetup setup) =>
        CommonSeries.OfWorld.Count
        + setup.World.WorldSeries.Count
        + ((CommonSeries.OfParty.Count + setup.World.PartySeries.Count) * (double)setup.Count);

    private static double Look(double actions) => (SecondsOfAction * actions) + SecondsOfLook;

    // Each pass asks every party for each of its actions; most games answer from sums that they keep, so a look is for a party and not for
    // an action.
    private static double Settling(double parties, double actions) => PassesOfSettling * parties * Look(actions);
}
