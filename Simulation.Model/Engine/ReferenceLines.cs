using Simulation.Model.Engine.Results;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Engine;

/// <summary>
/// The world without conference or trust: everyone its selfish best reply in every period (no cooperation), or everyone the joint optimum
/// of every period (full cooperation), which takes them one round with all at the table.
/// </summary>
/// <param name="Nash">No cooperation.</param>
/// <param name="Cooperative">Full cooperation.</param>
public sealed record ReferenceLines(ReferenceLine Nash, ReferenceLine Cooperative)
{
    /// <summary>
    /// Both, everything uncertain at its median; played when first asked for. Set-ups that share a world, such as the points of a sweep
    /// over institutions, share its lines.
    /// </summary>
    /// <param name="setup">The run.</param>
    /// <param name="cancellationToken">Stops it between two periods.</param>
    public static ReferenceLines Of(RunSetup setup, CancellationToken cancellationToken = default) =>
        setup.Lines.Of(setup, cancellationToken);

    /// <summary>Plays both in the world of one replicate.</summary>
    public static ReferenceLines Of(RunSetup setup, ulong seed, int replicate, CancellationToken cancellationToken = default) =>
        new(Play(setup, seed, replicate, false, cancellationToken), Play(setup, seed, replicate, true, cancellationToken));

    /// <summary>
    /// What becomes of the world of one replicate without any agreement; that is the line at the median where no chance is in the world.
    /// </summary>
    public ReferenceLine NoAgreement(RunSetup setup, ulong seed, int replicate) =>
        setup.World.IsUncertain ? Play(setup, seed, replicate, false, CancellationToken.None) : Nash;

    /// <summary>
    /// Whether two scenarios have the same world in a replicate under one seed: without any agreement the same comes of it, period by
    /// period, as far as both are played. Only then do equal seeds make pairs of their replicates.
    /// </summary>
    public static bool IsSameWorld(RunSetup one, RunSetup other, ulong seed, int replicate)
    {
        var first = Of(one).NoAgreement(one, seed, replicate).World;
        var second = Of(other).NoAgreement(other, seed, replicate).World;
        var periods = Math.Min(one.Periods, other.Periods);
        return one.Year(1) == other.Year(1)
            && one.World.StepYears == other.World.StepYears
            && one.World.WorldSeries.SequenceEqual(other.World.WorldSeries)
            && Enumerable
                .Range(CommonSeries.OfWorld.Count, one.World.WorldSeries.Count)
                .All(series => first[series].AsSpan(0, periods).SequenceEqual(second[series].AsSpan(0, periods)));
    }

    private static ReferenceLine Play(RunSetup setup, ulong seed, int replicate, bool together, CancellationToken cancellationToken)
    {
        var world = setup.World;
        var record = new LaneRecord(world, setup.Periods, setup.Count);
        var accounts = new Accounts(setup, record);
        var state = world.Start(seed, replicate);
        var everyone = new bool[setup.Count];
        Array.Fill(everyone, together);
        for (var period = 1; period <= setup.Periods; period++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var game = world.Outlook(state);
            var statusQuo = JointSurplus.Nash(game);
            var actions = together ? JointSurplus.Cooperative(game) : statusQuo;
            for (var party = 0; party < setup.Count; party++)
                record.Set(CommonSeries.Delivered, period, party, setup.Level(game, actions, party));

            var rounds = together ? 1 : 0;
            record.Set(CommonSeries.Members, period, rounds * setup.Count);
            record.Set(CommonSeries.Rounds, period, rounds);
            record.Set(CommonSeries.DeliveredTotal, period, game.Total(actions));
            accounts.Collaboration(
                new PeriodOutcome
                {
                    Period = period,
                    Open = game,
                    Game = game,
                    StatusQuo = statusQuo,
                    Actions = actions,
                    Members = everyone,
                    AtTable = everyone,
                    Rounds = rounds,
                    Choices = [],
                    Reports = [],
                }
            );
            world.Advance(state, actions, record.Own(period));
            state.Period++;
        }

        return new ReferenceLine(record.World, record.Party);
    }
}
