namespace Simulation.Model.Games.Agreements;

/// <summary>
/// Pledge and review in reduced form (after Harstad, 2023): each pledge gives others' benefits a weight w between none (Nash) and full
/// (cooperation).
/// </summary>
public static class PartialInternalisation
{
    /// <summary>
    /// The pledges <c>q_i = (b_i + w sum_{j != i} b_j)/c_i</c>; with parties alike the closing-the-gap index is <c>1 - (1 - w)^2</c>.
    /// </summary>
    public static double[] Pledges(double[] benefit, double[] cost, double weight)
    {
        var joint = benefit.Sum();
        return [.. benefit.Select((own, i) => (own + (weight * (joint - own))) / cost[i])];
    }
}
