using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>
/// What a club with a fixed target would do: each member its share of the way from the status quo to the joint optimum of all, whoever else
/// is in; outsiders keep to the status quo.
/// </summary>
internal sealed class TargetPlanner : ICoalitionPlanner
{
    private readonly PeriodView _view;
    private readonly double[] _target;

    public TargetPlanner(PeriodView view, bool[] atTable, double ambition)
    {
        _view = view;
        var text = new Draft(ambition, JointSurplus.Text(view.Game, view.StatusQuo, null, atTable, 1), atTable, new double[atTable.Length]);
        _target = Treaty.Of(view, text, atTable, 0).Commitments;
    }

    /// <inheritdoc/>
    public CoalitionPlan Plan(bool[] members)
    {
        var profile = (double[])_view.StatusQuo.Clone();
        for (var index = 0; index < profile.Length; index++)
            profile[index] = members[index / _view.Game.Issues] ? _target[index] : profile[index];

        return new CoalitionPlan(members, profile, new double[members.Length]);
    }
}
