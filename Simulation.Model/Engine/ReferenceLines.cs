using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>
/// The world without conference or trust: everyone its selfish best reply in every period (no cooperation), or everyone the joint optimum of every period (full cooperation).
/// </summary>
/// <param name="Nash">No cooperation.</param>
/// <param name="Cooperative">Full cooperation.</param>
public sealed record ReferenceLines(ReferenceLine Nash, ReferenceLine Cooperative)
{
    /// <summary>Plays both.</summary>
    public static ReferenceLines Of(RunSetup setup) => new(Play(setup, JointSurplus.Nash), Play(setup, JointSurplus.Cooperative));

    private static ReferenceLine Play(RunSetup setup, Func<StageGame, double[]> choose)
    {
        var world = setup.World;
        var record = new LaneRecord(world, setup.Periods, setup.Count);
        var state = world.Start(0, WorldState.Median);
        var worldValues = new double[world.WorldSeries.Count];
        var partyValues = new double[world.PartySeries.Count * setup.Count];
        for (var period = 1; period <= setup.Periods; period++)
        {
            var game = world.Outlook(state);
            var actions = choose(game);
            for (var party = 0; party < setup.Count; party++)
                record.Set(CommonSeries.Delivered, period, party, actions[party * setup.Issues]);

            record.Set(CommonSeries.DeliveredTotal, period, game.Total(actions));
            world.Advance(state, actions, worldValues, partyValues);
            record.SetOwn(period, worldValues, partyValues);
            state.Period++;
        }

        return new ReferenceLine(record.World, record.Party);
    }
}
