namespace Simulation.Model.Games.Cooperative;

/// <summary>Sharing the cost of something that is built for the one who needs most of it (Littlechild and Owen, 1973).</summary>
public static class AirportGame
{
    /// <summary>The Shapley shares of the largest cost: each step from one party's cost to the next is shared by all who need it.</summary>
    /// <param name="costs">What it would cost to serve each alone, 0 or more.</param>
    public static double[] Shares(double[] costs)
    {
        int[] order = [.. Enumerable.Range(0, costs.Length).OrderBy(i => costs[i])];
        var shares = new double[costs.Length];
        var share = 0.0;
        var covered = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            var cost = costs[order[rank]];
            share += (cost - covered) / (order.Length - rank);
            shares[order[rank]] = share;
            covered = cost;
        }

        return shares;
    }
}
