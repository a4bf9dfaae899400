using CsCheck;
using Simulation.Model.Bargaining;

namespace Simulation.Model.Tests.Bargaining;

public sealed class PreferencesTests
{
    // Multiples of a twentieth in [0, 1], and the same stretched and moved, which are ranked in another way.
    private static readonly Gen<double[]> Utilities = Gen.Select(
        Gen.Int[0, 20].Array[1, 60],
        Gen.Bool,
        (levels, moved) => levels.Select(level => moved ? ((level / 20.0) * 1.7) - 0.3 : level / 20.0).ToArray()
    );

    [Fact]
    public void Descending_OfAnyUtilities_GoesFromBestToWorstAndEqualsByNumber() =>
        Utilities.Sample(utilities =>
        {
            var order = new Preferences(utilities, 0).Descending.ToArray();

            Assert.Equal(
                Enumerable.Range(0, utilities.Length).OrderByDescending(outcome => utilities[outcome]).ThenBy(outcome => outcome),
                order
            );
        });

    [Fact]
    public void Cheapest_OfAnyTarget_IsTheLeastThatReachesItAndOfEqualsTheFirst() =>
        Gen.Select(Utilities, Gen.Double[0, 1.2])
            .Sample(
                (utilities, target) =>
                {
                    var found = new Preferences(utilities, 0).Cheapest(target);

                    var enough = Enumerable
                        .Range(0, utilities.Length)
                        .Where(outcome => utilities[outcome] >= target - Preferences.Tolerance)
                        .ToList();
                    var expected =
                        enough.Count > 0
                            ? enough.OrderBy(outcome => utilities[outcome]).ThenBy(outcome => outcome).First()
                            : Enumerable
                                .Range(0, utilities.Length)
                                .OrderByDescending(outcome => utilities[outcome])
                                .ThenBy(outcome => outcome)
                                .First();
                    Assert.Equal(expected, found);
                }
            );

    [Fact]
    public void Floor_IsTheLargerOfLeastAndReservation()
    {
        Assert.Equal(0.3, new Preferences([0.3, 0.9], 0).Floor);
        Assert.Equal(0.5, new Preferences([0.3, 0.9], 0.5).Floor);
    }
}
