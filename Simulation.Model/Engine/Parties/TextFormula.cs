using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// A text laid out for being looked at over and over, at one ambition after another: where each action starts from, how far the text moves it and within what bounds. Says the same as
/// <see cref="Draft.Commitment"/>, without asking the game for its bounds each time.
/// </summary>
internal sealed class TextFormula(int actions)
{
    private readonly double[] _move = new double[actions];
    private readonly double[] _lower = new double[actions];
    private readonly double[] _upper = new double[actions];
    private double[] _statusQuo = [];
    private int _issues;

    /// <summary>Takes in a text. Who takes no part stays where it is.</summary>
    public void Take(PeriodView view, Draft draft)
    {
        (_statusQuo, _issues) = (view.StatusQuo, view.Game.Issues);
        for (var index = 0; index < _move.Length; index++)
        {
            var (party, issue) = (index / _issues, index % _issues);
            var asked = draft.Participants[party];
            _move[index] = asked ? draft.Target[index] - _statusQuo[index] : 0;
            _lower[index] = asked ? view.Game.Lower(party, issue) : _statusQuo[index];
            _upper[index] = asked ? view.Game.Upper(party, issue) : _statusQuo[index];
        }
    }

    /// <summary>The profile to expect at an ambition where each party delivers a share of what it is asked for.</summary>
    public void Expect(double ambition, ReadOnlySpan<double> shares, Span<double> profile)
    {
        for (var party = 0; party < shares.Length; party++)
        {
            var share = shares[party];
            for (var index = party * _issues; index < (party + 1) * _issues; index++)
            {
                var from = _statusQuo[index];
                var asked = Math.Clamp(from + (ambition * _move[index]), _lower[index], _upper[index]);
                profile[index] = from + (share * (asked - from));
            }
        }
    }
}
