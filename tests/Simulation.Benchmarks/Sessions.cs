using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Sessions;
using Simulation.Model.Randomness;
using Simulation.Model.Strategies;

namespace Simulation.Benchmarks;

/// <summary>
/// Sessions of stacked alternating offers without conference or grains: two boulwares over 576 outcomes, and 190 over 3,125, tables and
/// rankings included.
/// </summary>
internal static class Sessions
{
    private const int Batch = 5000;
    private const ulong Modulus = 1UL << 31;

    public static void Measure(int times)
    {
        var (small, two) = TwoParties();
        var one = Median.Of(
            times,
            () =>
            {
                for (var session = 0; session < Batch; session++)
                    Hold(small, two, 100);
            }
        );
        Console.WriteLine($"two boulwares over {small.Count} outcomes, 100 rounds: {Batch / one.TotalSeconds:N0} sessions a second");

        var large = Space(5, 5, 5, 5, 5);
        var many = Median.Of(
            times,
            () =>
            {
                var x = 42UL;
                double Next()
                {
                    x = ((1103515245 * x) + 12345) % Modulus;
                    return x / (double)Modulus;
                }

                Hold(large, [.. Enumerable.Range(0, 190).Select(_ => Draw(large, Next))], 100);
            }
        );
        Console.WriteLine(
            $"190 boulwares over {large.Count:N0} outcomes, 100 rounds: {many.TotalMilliseconds:0} ms a session, tables included"
        );
    }

    /// <summary>Two parties with drawn preferences over 576 outcomes.</summary>
    public static (OutcomeSpace Outcomes, Preferences[] Parties) TwoParties()
    {
        var random = new RandomStream(3);
        var outcomes = Space(4, 4, 3, 3, 4);
        return (outcomes, [.. Enumerable.Range(0, 2).Select(_ => Draw(outcomes, () => random.NextDouble()))]);
    }

    /// <summary>Boulwares take turns to offer for so many rounds.</summary>
    public static void Hold(OutcomeSpace space, Preferences[] parties, int rounds)
    {
        var boulware = (IStrategy)new Conceder { Beta = 0.25 };
        StackedSession.Hold(
            [.. parties.Select((own, party) => boulware.Bidder(new BidderSeat(party, parties.Length, space, own, default)))],
            rounds
        );
    }

    // Per issue first the weight, then an evaluation for each value.
    private static Preferences Draw(OutcomeSpace space, Func<double> next)
    {
        var weights = new double[space.Issues.Count];
        var evaluations = new IReadOnlyList<double>[space.Issues.Count];
        for (var issue = 0; issue < weights.Length; issue++)
        {
            weights[issue] = next();
            evaluations[issue] = [.. space.Issues[issue].Values.Select(_ => next())];
        }

        var sum = weights.Sum();
        return new Preferences(AdditiveUtility.Table(space, [.. weights.Select(weight => weight / sum)], evaluations), 0);
    }

    private static OutcomeSpace Space(params int[] sizes) =>
        new([
            .. sizes.Select(
                (size, issue) => new DiscreteIssue($"issue {issue + 1}", [.. Enumerable.Range(1, size).Select(value => $"v{value}")])
            ),
        ]);
}
