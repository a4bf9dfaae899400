namespace Simulation.Model.Games;

/// <summary>The linear-quadratic commons in which pledges count as far as they are trusted (THEORY B7.1).</summary>
public static class TrustLimitedAmbition
{
    /// <summary>
    /// The pledges of most expected joint surplus: <c>q_i = (b_i + sum_j tau_ji b_j)/c_i</c>, trust of j in i at <c>trust[j][i]</c>.
    /// </summary>
    public static double[] Pledges(double[] benefit, double[] cost, double[][] trust) =>
        [.. benefit.Select((own, i) => (own + benefit.Select((b, j) => j == i ? 0 : trust[j][i] * b).Sum()) / cost[i])];
}
