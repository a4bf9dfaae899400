using System.Numerics;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// A text laid out for being looked at over and over, at one ambition after another: where each action starts from, how far the text moves
/// it and within what bounds. Says the same as <see cref="Draft.Commitment"/>, without asking the game for its bounds each time.
/// </summary>
internal sealed class TextFormula(int actions)
{
    private readonly double[] _move = new double[actions];
    private readonly double[] _lower = new double[actions];
    private readonly double[] _upper = new double[actions];
    private readonly double[] _delivered = new double[actions];
    private PeriodView? _view;
    private double[] _target = [];
    private bool[] _participants = [];
    private double[] _statusQuo = [];
    private int _issues;

    /// <summary>
    /// Takes in a text, unless the last one was the same at another ambition or with other transfers. Who takes no part stays where it is.
    /// </summary>
    public void Take(PeriodView view, Draft draft)
    {
        if (
            ReferenceEquals(_view, view)
            && ReferenceEquals(_target, draft.Target)
            && draft.Participants.AsSpan().SequenceEqual(_participants)
        )
            return;

        _view = view;
        _target = draft.Target;
        _participants = [.. draft.Participants];
        _statusQuo = view.StatusQuo;
        _issues = view.Game.Issues;
        for (var index = 0; index < _move.Length; index++)
        {
            var party = index / _issues;
            var issue = index % _issues;
            var asked = draft.Participants[party];
            _move[index] = asked ? draft.Target[index] - _statusQuo[index] : 0;
            _lower[index] = asked ? view.Game.Lower(party, issue) : _statusQuo[index];
            _upper[index] = asked ? view.Game.Upper(party, issue) : _statusQuo[index];
        }
    }

    /// <summary>Says what share of what it is asked for a party is expected to deliver, 0 to 1.</summary>
    public void Deliver(int party, double share) => Array.Fill(_delivered, share, party * _issues, _issues);

    /// <summary>The profile to expect at an ambition.</summary>
    public void Expect(double ambition, Span<double> profile) => Expect(ambition, _delivered, profile);

    /// <summary>The profile to expect at an ambition where other shares are delivered.</summary>
    /// <param name="ambition">The ambition.</param>
    /// <param name="shares">The share delivered of each action, 0 to 1.</param>
    /// <param name="profile">Receives the profile.</param>
    public void Expect(double ambition, ReadOnlySpan<double> shares, Span<double> profile)
    {
        var index = 0;
        if (Vector.IsHardwareAccelerated)
        {
            for (; index <= profile.Length - Vector<double>.Count; index += Vector<double>.Count)
            {
                var from = new Vector<double>(_statusQuo, index);
                var asked = Vector.Min(
                    Vector.Max(from + (ambition * new Vector<double>(_move, index)), new Vector<double>(_lower, index)),
                    new Vector<double>(_upper, index)
                );
                (from + (new Vector<double>(shares[index..]) * (asked - from))).CopyTo(profile[index..]);
            }
        }

        for (; index < profile.Length; index++)
        {
            var from = _statusQuo[index];
            var asked = Math.Min(Math.Max(from + (ambition * _move[index]), _lower[index]), _upper[index]);
            profile[index] = from + (shares[index] * (asked - from));
        }
    }
}
