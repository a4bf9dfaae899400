namespace Simulation.Model.Worlds;

/// <summary>
/// A one-issue public good: <c>pi_i = b_i Q - (g_i/2) Q^2 - c_i x_i^p, Q = sum a_j x_j</c>, actions between 0 and an upper bound. It is the
/// linear-quadratic commons (p = 2, g = 0; c_i here is half the paper's), Barrett's quadratic commons (g above 0) and a period of a climate
/// world, where a_j is the tonnes that full abatement avoids, b_i the own marginal damage of a tonne and p the exponent of the abatement
/// cost curve (Barrett, 1994; Nordhaus and Yang, 1996).
/// </summary>
public sealed class PublicGoodGame : StageGame
{
    private const int NewtonSteps = 60;
    private const int HalvingSteps = 60;

    private readonly double[] _contribution;
    private readonly double[] _benefit;
    private readonly double[] _saturation;
    private readonly double[] _cost;
    private readonly double[] _exponent;
    private readonly double[] _upper;
    private readonly double[] _scale;
    private readonly double[]? _exposure;
    private readonly bool _isLinear;

    /// <summary>A game of these numbers.</summary>
    /// <param name="parameters">The numbers.</param>
    public PublicGoodGame(PublicGoodParameters parameters)
    {
        _contribution = parameters.Contribution;
        _benefit = parameters.Benefit;
        _saturation = parameters.Saturation;
        _cost = parameters.Cost;
        _exponent = parameters.Exponent;
        _upper = parameters.Upper;
        _scale = parameters.Scale;
        _exposure = parameters.Exposure;
        _isLinear = parameters.Saturation.All(value => value == 0);
    }

    /// <inheritdoc/>
    public override int Parties => _contribution.Length;

    /// <inheritdoc/>
    public override int Issues => 1;

    /// <summary>Whether every further unit of Q is worth the same to everyone (g is 0).</summary>
    public bool IsLinear => _isLinear;

    /// <summary>The worth of the first unit of Q to a party (b), money.</summary>
    public double Benefit(int party) => _benefit[party];

    /// <inheritdoc/>
    public override double Lower(int party, int issue) => 0;

    /// <inheritdoc/>
    public override double Upper(int party, int issue) => _upper[party];

    /// <inheritdoc/>
    public override double Scale(int party) => _scale[party];

    /// <inheritdoc/>
    public override double Exposure(int party, int partner) =>
        _exposure is null ? base.Exposure(party, partner)
        : party == partner ? 0
        : _exposure[partner] / (1 - _exposure[party]);

    /// <inheritdoc/>
    public override double Total(ReadOnlySpan<double> actions)
    {
        var total = 0.0;
        for (var party = 0; party < actions.Length; party++)
            total += _contribution[party] * actions[party];

        return total;
    }

    /// <inheritdoc/>
    public override double Payoff(int party, ReadOnlySpan<double> actions)
    {
        var total = Total(actions);
        return (_benefit[party] * total)
            - (0.5 * _saturation[party] * total * total)
            - (_cost[party] * Power(actions[party], _exponent[party]));
    }

    /// <inheritdoc/>
    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        var benefit = 0.0;
        var saturation = 0.0;
        for (var other = 0; other < weights.Length; other++)
        {
            benefit += weights[other] * _benefit[other];
            saturation += weights[other] * _saturation[other];
        }

        var contribution = _contribution[party];
        var slope = benefit * contribution;
        var curvature = saturation * contribution * contribution;
        if (saturation != 0)
            slope -= saturation * contribution * (Total(actions) - (contribution * actions[party]));

        if (slope <= 0)
            return 0;

        return Math.Min(FirstOrder(slope, curvature, weights[party] * _cost[party], _exponent[party]), _upper[party]);
    }

    /// <summary>
    /// The equilibrium hangs on the total alone: given Q, each x_i follows from its first-order condition, and the sum of a_i x_i falls in
    /// Q, so halving finds the Q that they add up to. With a linear benefit the conditions do not depend on Q.
    /// </summary>
    /// <inheritdoc/>
    public override void Settle(double[] actions, Func<int, int, double> weight)
    {
        var n = Parties;
        var benefit = new double[n];
        var saturation = new double[n];
        for (var party = 0; party < n; party++)
        {
            for (var other = 0; other < n; other++)
            {
                benefit[party] += weight(party, other) * _benefit[other];
                saturation[party] += weight(party, other) * _saturation[other];
            }
        }

        var low = 0.0;
        var high = Choose(actions, benefit, saturation, weight, 0);
        for (var step = 0; !_isLinear && step < HalvingSteps; step++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = Choose(actions, benefit, saturation, weight, middle) > middle ? (middle, high) : (low, middle);
        }
    }

    // Everyone's choice if the total were Q; answers what the choices add up to.
    private double Choose(double[] actions, double[] benefit, double[] saturation, Func<int, int, double> weight, double total)
    {
        for (var party = 0; party < actions.Length; party++)
        {
            var slope = (benefit[party] - (saturation[party] * total)) * _contribution[party];
            actions[party] =
                slope <= 0 ? 0 : Math.Min(FirstOrder(slope, 0, weight(party, party) * _cost[party], _exponent[party]), _upper[party]);
        }

        return Total(actions);
    }

    // The x at which slope - curvature x = c p x^(p-1).
    private static double FirstOrder(double slope, double curvature, double cost, double exponent)
    {
        if (exponent == 2)
            return slope / ((2 * cost) + curvature);

        var x = Math.Pow(slope / (cost * exponent), 1 / (exponent - 1));
        for (var step = 0; curvature > 0 && step < NewtonSteps; step++)
        {
            var marginal = cost * exponent * Math.Pow(x, exponent - 1);
            var correction = (marginal + (curvature * x) - slope) / ((marginal * (exponent - 1) / x) + curvature);
            var next = Math.Max(x - correction, 0.1 * x);
            if (Math.Abs(next - x) <= 1e-15 * x)
                break;

            x = next;
        }

        return x;
    }

    private static double Power(double x, double exponent) =>
        exponent == 2 ? x * x
        : x <= 0 ? 0
        : Math.Pow(x, exponent);
}
