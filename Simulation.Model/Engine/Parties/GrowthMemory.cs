using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// How what the others can do for a party grows, as it has seen it so far: <c>g = (G_t/G_1)^(1/(t-1))</c>, G_t being what it would gain in
/// period t if all others did what full cooperation asks. Punishment comes later than the breach, when more is at stake.
/// </summary>
internal sealed class GrowthMemory(int self)
{
    private int _first;
    private double _atFirst;
    private int _period;
    private double _growth = 1;

    /// <summary>The growth from one period to the next, 0 or more; 1 as long as it has seen one period only.</summary>
    /// <param name="view">What is public.</param>
    public double Of(PeriodView view)
    {
        if (view.Period == _period)
            return _growth;

        _period = view.Period;
        var now = Gain(view);
        if (_first == 0)
            (_first, _atFirst) = (view.Period, now);
        else
            _growth = _atFirst > 0 ? Math.Pow(Math.Max(0, now) / _atFirst, 1.0 / (view.Period - _first)) : 1;

        return _growth;
    }

    private double Gain(PeriodView view)
    {
        var game = view.Game;
        var profile = (double[])view.Path.Whole.Clone();
        game.Profile(view.StatusQuo).Of(self).CopyTo(game.Profile(profile).Of(self));
        return game.Payoff(self, profile) - game.Payoff(self, view.StatusQuo);
    }
}
