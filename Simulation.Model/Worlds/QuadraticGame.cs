namespace Simulation.Model.Worlds;

/// <summary>
/// A game in which every action has its own, separate effect on everyone: <c>pi_i = A_i + sum over m of (B_im x_m - (1/2) C_im x_m^2)</c>,
/// m running over all parties' actions on all issues. Tariffs between pairs, barriers and shared goods are of this kind; whatever the
/// others do, the best reply is the same (dominant strategies).
/// </summary>
internal sealed class QuadraticGame : StageGame
{
    private readonly double[] _constant;
    private readonly double[] _linear;
    private readonly double[] _curvature;
    private readonly double[] _upper;
    private readonly double[] _scale;
    private readonly double[] _weight;
    private readonly double[]? _exposure;

    /// <summary>A game of these numbers.</summary>
    /// <param name="issues">How many issues there are.</param>
    /// <param name="parameters">The numbers.</param>
    public QuadraticGame(int issues, QuadraticParameters parameters)
    {
        Issues = issues;
        _constant = parameters.Constant;
        _linear = parameters.Linear;
        _curvature = parameters.Curvature;
        _upper = parameters.Upper;
        _weight = parameters.Weight;
        _scale = parameters.Scale;
        _exposure = parameters.Exposure;
    }

    public override int Parties => _constant.Length;

    public override int Issues { get; }

    public override double Lower(int party, int issue) => 0;

    public override double Upper(int party, int issue) => _upper[(party * Issues) + issue];

    public override double Scale(int party) => _scale[party];

    public override double Exposure(int party, int partner) => _exposure?[(party * Parties) + partner] ?? base.Exposure(party, partner);

    public override double Total(ReadOnlySpan<double> actions)
    {
        var total = 0.0;
        for (var action = 0; action < actions.Length; action++)
            total += _weight[action] * actions[action];

        return total;
    }

    public override double Payoff(int party, ReadOnlySpan<double> actions)
    {
        var linear = _linear.AsSpan(party * actions.Length, actions.Length);
        var curvature = _curvature.AsSpan(party * actions.Length, actions.Length);
        var payoff = _constant[party];
        for (var action = 0; action < actions.Length; action++)
            payoff += actions[action] * (linear[action] - (0.5 * curvature[action] * actions[action]));

        return payoff;
    }

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        var action = (party * Issues) + issue;
        var linear = 0.0;
        var curvature = 0.0;
        for (var other = 0; other < weights.Length; other++)
        {
            linear += weights[other] * _linear[(other * actions.Length) + action];
            curvature += weights[other] * _curvature[(other * actions.Length) + action];
        }

        // Without curvature, or with the wrong one, the best is at an end.
        var upper = _upper[action];
        return curvature > 0 ? Math.Clamp(linear / curvature, 0, upper)
            : (linear - (0.5 * curvature * upper)) * upper >= 0 ? upper
            : 0;
    }
}
