using MathNet.Numerics.LinearAlgebra;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>
/// The three-layer energy balance model (Cummins, Stephenson and Stott, 2020), as FaIR 2 uses it: its time scales, response coefficients,
/// equilibrium and transient sensitivity.
/// </summary>
/// <param name="TimeScales">Time scales (tau), years, shortest first.</param>
/// <param name="Responses">Response coefficients (r), K per W/m2.</param>
/// <param name="Equilibrium">Equilibrium climate sensitivity (ECS), K: <c>F_4xCO2/2 sum r</c>.</param>
/// <param name="Transient">Transient climate response (TCR), K: <c>F_4xCO2/2 sum r (1 - tau/D (1 - exp(-D/tau)))</c>, D = ln 2/ln
/// 1.01.</param>
public sealed record ThreeLayerEnergyBalance(double[] TimeScales, double[] Responses, double Equilibrium, double Transient)
{
    private const int Layers = 3;
    private static readonly double DoublingTime = Math.Log(2) / Math.Log(1.01);

    /// <summary>The emergent parameters of a model.</summary>
    /// <param name="capacity">Heat capacities C1, C2, C3, W yr/m2/K.</param>
    /// <param name="exchange">Heat exchange kappa1 (feedback), kappa2, kappa3, W/m2/K.</param>
    /// <param name="efficacy">Efficacy of deep-ocean uptake (epsilon).</param>
    /// <param name="quadrupling">Forcing of quadrupled CO2, W/m2.</param>
    public static ThreeLayerEnergyBalance Of(double[] capacity, double[] exchange, double efficacy, double quadrupling)
    {
        var k1 = exchange[0];
        var k2 = exchange[1];
        var k3 = exchange[2];
        var matrix = Matrix<double>.Build.DenseOfArray(
            new[,]
            {
                { -(k1 + k2) / capacity[0], k2 / capacity[0], 0 },
                { k2 / capacity[1], -(k2 + (efficacy * k3)) / capacity[1], efficacy * k3 / capacity[1] },
                { 0, k3 / capacity[2], -k3 / capacity[2] },
            }
        );
        var decomposition = matrix.Evd();
        var vectors = decomposition.EigenVectors;
        var forcing = Vector<double>.Build.DenseOfArray([1 / capacity[0], 0, 0]);
        var loading = vectors.Solve(forcing);
        var modes = Enumerable
            .Range(0, Layers)
            .Select(mode => (Tau: -1 / decomposition.EigenValues[mode].Real, Response: vectors[0, mode] * loading[mode]))
            .Select(mode => (mode.Tau, Response: mode.Response * mode.Tau))
            .OrderBy(mode => mode.Tau)
            .ToArray();
        var doubling = quadrupling / 2;
        return new ThreeLayerEnergyBalance(
            [.. modes.Select(mode => mode.Tau)],
            [.. modes.Select(mode => mode.Response)],
            doubling * modes.Sum(mode => mode.Response),
            doubling * modes.Sum(mode => mode.Response * (1 - (mode.Tau / DoublingTime * (1 - Math.Exp(-DoublingTime / mode.Tau)))))
        );
    }
}
