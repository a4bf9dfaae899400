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
    /// Research of each member and each outsider when k of n decide on research together and all compete in output: with the effect of a
    /// unit of research on the own output, <c>o = (n - (n - 1) beta)/((n + 1) b)</c>, and on another's, <c>c = (2 beta - 1)/((n + 1)
    /// b)</c>, members solve <c>2 b q_m (o + (k - 1) c) = gamma x_m</c> and outsiders <c>2 b q_o o = gamma x_o</c>, linear in both. One
    /// member or none is <see cref="ResearchRegime.Separate"/>, all are <see cref="ResearchRegime.JointResearch"/>. NaN where there is no
    /// finite best.
    /// </summary>
    /// <param name="members">How many decide together (k), 0 to n.</param>
    public (double Member, double Outsider) Coalition(int members)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(members, N);
        var k = Math.Max(1, members);
        var m = N - Math.Max(1, members);
        var o = Own / ((N + 1) * Slope);
        var c = ((2 * Spillover) - 1) / ((N + 1) * Slope);
        var together = o + ((k - 1) * c);
        var gainTogether = 2 * Slope * together;
        var gainAlone = 2 * Slope * o;
        var start = Margin / ((N + 1) * Slope);
        if (ResearchCost <= gainTogether * together || ResearchCost <= 2 * Slope * (o - c) * (o - c) || ResearchCost <= gainAlone * o)
            return (double.NaN, double.NaN);

        // (gamma - G (o + (k-1) c)) x_m - G m c x_o = G q(0), -g k c x_m + (gamma - g (o + (m-1) c)) x_o = g q(0), with G and g the two
        // gains.
        var a11 = ResearchCost - (gainTogether * together);
        var a12 = -gainTogether * m * c;
        var a21 = -gainAlone * k * c;
        var a22 = ResearchCost - (gainAlone * (o + ((m - 1) * c)));
        var determinant = (a11 * a22) - (a12 * a21);
        return (
            ((gainTogether * a22) - (gainAlone * a12)) * start / determinant,
            ((gainAlone * a11) - (gainTogether * a21)) * start / determinant
        );
    }

    /// <summary>
    /// Output of each: in competition <c>(a - A + sigma x)/((n + 1) b)</c>, of a monopoly over <c>2 n b</c>, at marginal cost over
    /// <c>n b</c>.
    /// </summary>
    public double Output(ResearchRegime regime) =>
        (Margin + (Joint * Research(regime)))
        / (
            Slope
            * regime switch
            {
                ResearchRegime.FullCollusion => 2 * N,
                ResearchRegime.Social => N,
                _ => N + 1,
            }
        );

    /// <summary>Profit of each: <c>(a - b n q - A + sigma x) q - gamma x^2/2</c>.</summary>
    public double Profit(ResearchRegime regime)
    {
        var research = Research(regime);
        var output = Output(regime);
        return ((Margin + (Joint * research) - (Slope * N * output)) * output) - (ResearchCost / 2 * research * research);
    }
}
