using Simulation.Model.Worlds.Climate.Economy;

namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// Control rates for all of a model's periods, with the powers of them that abatement costs are made of, so that a plan that is played many
/// times raises them once. Immutable and safe to share.
/// </summary>
public sealed class ControlPlan
{
    private readonly double[] _rates;
    private readonly double[] _marginal;

    /// <summary>
    /// A plan of these control rates (MIU), 0 or more, at <c>period * regions + region</c>; the array is kept and must not be written to
    /// afterwards.
    /// </summary>
    /// <param name="model">The model whose cost exponents count.</param>
    /// <param name="rates">The control rates.</param>
    public ControlPlan(ClimateModel model, double[] rates)
    {
        _rates = rates;
        _marginal = new double[rates.Length];
        for (var index = 0; index < rates.Length; index++)
            _marginal[index] = Marginal(rates[index], model.Economy.CostExponent[index % model.Regions]);
    }

    /// <summary>MIU^(theta2 - 1), from which both the price and the cost of abatement follow.</summary>
    internal static double Marginal(double rate, double exponent) => rate <= 0 ? 0 : Power.Of(rate, exponent - 1);

    /// <summary>The control rates of a period's regions.</summary>
    internal ReadOnlySpan<double> Rates(int period, int regions) => _rates.AsSpan(period * regions, regions);

    /// <summary>Their powers MIU^(theta2 - 1).</summary>
    internal ReadOnlySpan<double> Marginals(int period, int regions) => _marginal.AsSpan(period * regions, regions);
}
