using CsCheck;
using Simulation.Model.Bargaining.Solutions;

namespace Simulation.Model.Tests.Bargaining.Solutions;

public sealed class ParetoFrontierTests
{
    // Few levels, so that utilities tie often.
    private static readonly Gen<double[][]> Tables = Gen.Select(Gen.Int[1, 5], Gen.Int[1, 40])
        .SelectMany((parties, outcomes) => Gen.Int[0, 6].Select(level => level / 6.0).Array[outcomes].Array[parties]);

    [Fact]
    public void Of_AnyUtilities_IsWhatNothingDominates() =>
        Tables.Sample(utilities =>
        {
            var frontier = ParetoFrontier.Of(utilities);

            var all = Enumerable.Range(0, utilities[0].Length).ToList();
            var undominated = all.Where(x =>
                    !all.Exists(y => utilities.All(party => party[y] >= party[x]) && utilities.Any(party => party[y] > party[x]))
                )
                .ToList();
            Assert.Equal(undominated, frontier.Outcomes);
            Assert.Equal(
                undominated.Select(x => string.Join(' ', utilities.Select(party => party[x]))).Distinct().Count(),
                frontier.Points.Count
            );
            Assert.All(all, x => Assert.Equal(undominated.Contains(x), frontier.Contains(x)));
        });

    [Fact]
    public void Of_TwoPartiesFinelyGraded_IsWhatNothingDominates() =>
        Gen.Double[0, 1]
            .Array[2, 300]
            .Sample(first =>
            {
                double[] second = [.. first.Select((utility, index) => ((1 - utility) * 0.9) + (index % 7 * 0.01))];

                var frontier = ParetoFrontier.Of([first, second]);

                Assert.Equal(
                    Enumerable
                        .Range(0, first.Length)
                        .Where(x =>
                            !Enumerable
                                .Range(0, first.Length)
                                .Any(y => first[y] >= first[x] && second[y] >= second[x] && (first[y] > first[x] || second[y] > second[x]))
                        ),
                    frontier.Outcomes
                );
            });

    [Fact]
    public void Distance_OfAPoint_IsToTheNearestOfTheFrontier()
    {
        var frontier = ParetoFrontier.Of([
            [1, 0, 0.2],
            [0.5, 1, 0.2],
        ]);

        Assert.Equal(Math.Sqrt(0.64 + 0.04), frontier.Distance([0.2, 0.2]), 1e-15);
        Assert.Equal(Math.Sqrt(0.68) / 3, frontier.MeanDistance(), 1e-15);
    }
}
