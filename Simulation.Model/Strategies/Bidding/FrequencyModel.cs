using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// Believes that a party likes what it offers often, and cares most for what it seldom changes (the frequency model of HardHeaded; Van
/// Krimpen, Looije and Hajizadeh, 2013; Baarslag, Hendrikx, Hindriks and Jonker, 2013). A value counts <c>(times offered + 1)/(most times
/// offered + 1)</c>, and an issue grows in weight whenever two offers in a row agree on it.
/// </summary>
[Rule("frequency", "likes what it offers often, cares for what it seldom changes", "Van Krimpen, Looije and Hajizadeh (2013)")]
public sealed record FrequencyModel : IOpponentModel
{
    /// <summary>By how much an issue grows that stayed the same, relative to an equal share.</summary>
    [Range(0, 10)]
    public double Learning { get; init; } = 0.2;

    /// <inheritdoc/>
    public OpponentView Begin(OutcomeSpace outcomes, int parties) => new View(outcomes, parties, Learning);

    private sealed class View(OutcomeSpace outcomes, int parties, double learning) : OpponentView
    {
        private readonly Profile?[] _profiles = new Profile?[parties];

        public override void Hear(int party, int outcome) => (_profiles[party] ??= new Profile(outcomes, learning)).Hear(outcome);

        public override double Estimate(int outcome)
        {
            var sum = 0.0;
            var known = 0;
            foreach (var profile in _profiles)
            {
                if (profile is null)
                    continue;

                sum += profile.Estimate(outcome);
                known++;
            }

            return known == 0 ? 1 : sum / known;
        }
    }

    private sealed class Profile
    {
        private readonly OutcomeSpace _outcomes;
        private readonly double _learning;
        private readonly double[] _weights;
        private readonly int[][] _counts;
        private readonly int[] _most;
        private int _last = -1;

        public Profile(OutcomeSpace outcomes, double learning)
        {
            _outcomes = outcomes;
            _learning = learning;
            _weights = new double[outcomes.Issues.Count];
            Array.Fill(_weights, 1);
            _counts = [.. outcomes.Issues.Select(issue => new int[issue.Values.Count])];
            _most = new int[outcomes.Issues.Count];
        }

        public void Hear(int outcome)
        {
            for (var issue = 0; issue < _weights.Length; issue++)
            {
                var value = _outcomes.Value(outcome, issue);
                _most[issue] = Math.Max(_most[issue], ++_counts[issue][value]);
                _weights[issue] += _last >= 0 && _outcomes.Value(_last, issue) == value ? _learning : 0;
            }

            _last = outcome;
        }

        public double Estimate(int outcome)
        {
            var sum = 0.0;
            var all = 0.0;
            for (var issue = 0; issue < _weights.Length; issue++)
            {
                sum += _weights[issue] * (_counts[issue][_outcomes.Value(outcome, issue)] + 1) / (_most[issue] + 1);
                all += _weights[issue];
            }

            return sum / all;
        }
    }
}
