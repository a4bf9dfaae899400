using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Randomness;

namespace Simulation.Benchmarks;

/// <summary>
/// The Pareto frontier and every solution point of two parties over eight issues with five values each, 390,625 outcomes.
/// </summary>
internal static class SolutionPoints
{
    private const int Issues = 8;
    private const int Values = 5;

    public static void Measure(int times)
    {
        var outcomes = new OutcomeSpace([
            .. Enumerable
                .Range(1, Issues)
                .Select(issue => new DiscreteIssue($"Issue {issue}", [.. Enumerable.Range(1, Values).Select(value => $"v{value}")])),
        ]);
        Preferences[] parties = [Drawn(outcomes, 1), Drawn(outcomes, 2)];
        void Solve()
        {
            var solutions = BargainingSolutions.Of(parties);
            _ = (
                solutions.Frontier,
                solutions.Ideal,
                solutions.Utilitarian,
                solutions.UtilitarianInZone,
                solutions.Nash,
                solutions.Egalitarian,
                solutions.KalaiSmorodinsky,
                solutions.Maximin
            );
            _ = (
                solutions.MostEqualShares,
                solutions.MostEqualUtilities,
                solutions.NashWithoutRationality,
                solutions.WeightedNash([0.3, 0.7]),
                solutions.Opposition
            );
        }

        Solve();
        Console.WriteLine(
            $"{outcomes.Count:N0} outcomes x {parties.Length} parties: frontier and all solution points "
                + $"{Median.Of(times, Solve).TotalMilliseconds:0} ms"
        );
    }

    private static Preferences Drawn(OutcomeSpace outcomes, ulong seed)
    {
        var random = new RandomStream(seed);
        double[] weights = [.. Enumerable.Range(0, Issues).Select(_ => random.NextDouble())];
        IReadOnlyList<double>[] evaluations =
        [
            .. weights.Select(_ => Enumerable.Range(0, Values).Select(_ => random.NextDouble()).ToArray()),
        ];
        return new Preferences(AdditiveUtility.Table(outcomes, [.. weights.Select(weight => weight / weights.Sum())], evaluations), 0.2);
    }
}
