namespace Simulation.Model.Games.Research;

/// <summary>What is decided together.</summary>
public enum ResearchRegime
{
    /// <summary>Nothing: research and output are each one's own.</summary>
    Separate,

    /// <summary>Research; output is each one's own (pre-competitive cooperation).</summary>
    JointResearch,

    /// <summary>Research and output.</summary>
    FullCollusion,

    /// <summary>Research and output, for consumers too.</summary>
    Social,
}

/// <summary>
/// Cost-reducing research with spillovers among n national champions (d'Aspremont and Jacquemin, 1988; Kamien, Muller and Zang, 1992):
/// inverse demand <c>P = a - b Q</c>, unit cost <c>A - x_i - beta sum x_j</c>, research cost <c>gamma x^2/2</c>. Cooperation in research
/// raises it if and only if beta is above 1/2.
/// </summary>
/// <param name="N">How many champions (n), 1 or more.</param>
/// <param name="Demand">Intercept of inverse demand (a), above the unit cost.</param>
/// <param name="UnitCost">Unit cost without research (A).</param>
/// <param name="Slope">Slope of inverse demand (b), above 0.</param>
/// <param name="ResearchCost">Slope of the marginal cost of research (gamma), above 0.</param>
/// <param name="Spillover">What share of others' research one gains (beta), 0 to 1.</param>
public sealed record ResearchCooperation(int N, double Demand, double UnitCost, double Slope, double ResearchCost, double Spillover)
{
    /// <summary>Whether research is higher when decided together: beta above 1/2.</summary>
    public bool CooperationRaisesResearch => Spillover > 0.5;

    // What one unit of research by all takes off each one's unit cost (sigma), and what its own unit gives a champion in competition (h).
    private double Joint => 1 + ((N - 1) * Spillover);

    private double Own => N - ((N - 1) * Spillover);

    private double Margin => Demand - UnitCost;

    /// <summary>
    /// Research of each (x), with <c>sigma = 1 + (n - 1) beta, h = n - (n - 1) beta</c>. Separate:
    /// <c>2 h (a - A)/((n + 1)^2 b gamma - 2 h sigma)</c>; joint research: <c>2 sigma (a - A)/((n + 1)^2 b gamma - 2 sigma^2)</c>; full
    /// collusion: <c>sigma (a - A)/(2 n b gamma - sigma^2)</c>; social: <c>sigma (a - A)/(n b gamma - sigma^2)</c>. NaN where research is
    /// so cheap that there is no finite best.
    /// </summary>
    public double Research(ResearchRegime regime)
    {
        var (gain, scale) = regime switch
        {
            ResearchRegime.Separate => (2 * Own, (N + 1) * (N + 1)),
            ResearchRegime.JointResearch => (2 * Joint, (N + 1) * (N + 1)),
            ResearchRegime.FullCollusion => (Joint, 2 * N),
            _ => (Joint, N),
        };
        var curvature = (scale * Slope * ResearchCost) - (gain * Joint);
        return curvature > 0 ? gain * Margin / curvature : double.NaN;
    }

    /// <summary>
    /// Output of each: in competition <c>(a - A + sigma x)/((n + 1) b)</c>, of a monopoly over <c>2 n b</c>, at marginal cost over
    /// <c>n b</c>.
    /// </summary>
    public double Output(ResearchRegime regime) => (Margin + (Joint * Research(regime))) / (Slope * regime switch
    {
        ResearchRegime.FullCollusion => 2 * N,
        ResearchRegime.Social => N,
        _ => N + 1,
    });

    /// <summary>Profit of each: <c>(a - b n q - A + sigma x) q - gamma x^2/2</c>.</summary>
    public double Profit(ResearchRegime regime)
    {
        var (research, output) = (Research(regime), Output(regime));
        return ((Margin + (Joint * research) - (Slope * N * output)) * output) - (ResearchCost / 2 * research * research);
    }
}
