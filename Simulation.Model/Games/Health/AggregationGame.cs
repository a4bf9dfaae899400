namespace Simulation.Model.Games.Health;

/// <summary>
/// Public goods by how efforts add up (Hirshleifer, 1983): benefit <c>b_i X</c>, cost <c>c_i x_i^2/2</c>, where X is the sum of efforts
/// (containment), the least (surveillance) or the greatest (finding a vaccine).
/// </summary>
/// <param name="benefit">Each country's benefit of a unit of the good (b), above 0.</param>
/// <param name="cost">Each country's slope of marginal cost (c), above 0.</param>
public sealed class AggregationGame(double[] benefit, double[] cost)
{
    /// <summary>Sum: everyone's effort without cooperation, <c>b_i/c_i</c>.</summary>
    public double[] SummationNash => [.. benefit.Select((b, i) => b / cost[i])];

    /// <summary>Sum: everyone's effort under cooperation, <c>sum b/c_i</c>.</summary>
    public double[] SummationCooperation
    {
        get
        {
            var joint = benefit.Sum();
            return [.. cost.Select(c => joint / c)];
        }
    }

    /// <summary>Weakest link: the highest effort of all in an equilibrium, <c>min b_i/c_i</c>.</summary>
    public double WeakestLinkHighestNash => SummationNash.Min();

    /// <summary>Weakest link: the best common effort, <c>sum b/sum c</c>.</summary>
    public double WeakestLinkCooperation => benefit.Sum() / cost.Sum();

    /// <summary>Best shot: who should provide, the one of least cost; of several the first.</summary>
    public int EfficientProvider => Array.IndexOf(cost, cost.Min());

    /// <summary>Best shot: how much the efficient provider should provide, <c>sum b/c_j</c>.</summary>
    public double EfficientLevel => benefit.Sum() / cost.Min();

    /// <summary>
    /// Best shot: who can be the only provider in an equilibrium, at its own best <c>x_j = b_j/c_j</c>: nobody else gains by providing
    /// more, <c>b_i x_j >= b_i^2/(2 c_i)</c>.
    /// </summary>
    public IReadOnlyList<int> NashProviders()
    {
        var levels = SummationNash;
        return
        [
            .. Enumerable
                .Range(0, levels.Length)
                .Where(j => Enumerable.Range(0, levels.Length).All(i => i == j || Tie.AtLeast(levels[j], levels[i] / 2))),
        ];
    }
}
