using Simulation.Model.Games.Cooperative;

namespace Simulation.Model.Games.Projects;

/// <summary>
/// Sharing the cost of a lumpy project that is worth v_i to each member (Moulin, 1988). A sharing is an equilibrium of subscription with
/// refund if it covers the cost and nobody pays more than the project is worth to it (Bagnoli and Lipman, 1989).
/// </summary>
/// <param name="benefit">What the project is worth to each (v), 0 or more.</param>
/// <param name="cost">What it costs (K), above 0.</param>
public sealed class CostSharing(double[] benefit, double cost)
{
    /// <summary>The same for all.</summary>
    public double[] Equal() => [.. benefit.Select(_ => cost / benefit.Length)];

    /// <summary>In proportion to some size, such as benefit (Lindahl) or gross domestic product.</summary>
    public double[] Proportional(double[] size)
    {
        var total = size.Sum();
        return [.. size.Select(one => cost * one / total)];
    }

    /// <summary>What leaves each its Shapley value of <c>v(S) = max(0, sum_S v - K)</c>: <c>s_i = v_i - phi_i</c>.</summary>
    public double[] Shapley()
    {
        var game = new CharacteristicGame(
            benefit.Length,
            coalition => Math.Max(0, CoalitionGame.Members(coalition).Sum(i => benefit[i]) - cost)
        );
        return [.. game.ShapleyValue().Select((value, i) => benefit[i] - value)];
    }

    /// <summary>Whether nobody pays more than the project is worth to it.</summary>
    public bool IsIndividuallyRational(double[] shares) => Enumerable.Range(0, benefit.Length).All(i => Tie.AtLeast(benefit[i], shares[i]));

    /// <summary>The fewest members to whom the project is worth its cost; null if not even to all.</summary>
    public int? SmallestViableCoalition()
    {
        var worth = 0.0;
        foreach (var (rank, value) in benefit.OrderDescending().Index())
        {
            worth += value;
            if (Tie.AtLeast(worth, cost))
                return rank + 1;
        }

        return null;
    }
}
