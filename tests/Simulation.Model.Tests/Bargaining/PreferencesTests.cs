using CsCheck;
using Simulation.Model.Bargaining;

namespace Simulation.Model.Tests.Bargaining;

public sealed class PreferencesTests
{
    private static readonly Gen<double[]> Utilities = Gen.Int[0, 20].Select(level => level / 20.0).Array[1, 60];

    [Fact]
    public void Descending_OfAnyUtilities_GoesFromBestToWorstAndEqualsByNumber() => Utilities.Sample(utilities =>
    {
        var order = new Preferences(utilities, 0).Descending.ToArray();

        Assert.Equal(Enumerable.Range(0, utilities.Length).OrderByDescending(outcome => utilities[outcome]).ThenBy(outcome => outcome), order);
    });

    [Fact]
    public void Cheapest_OfAnyTarget_IsTheLeastThatReachesItAndOfEqualsTheFirst() => Gen.Select(Utilities, Gen.Double[0, 1.2]).Sample((utilities, target) =>
    {
        var found = new Preferences(utilities, 0).Cheapest(target);

        var enough = Enumerable.Range(0, utilities.Length).Where(outcome => utilities[outcome] >= target - Preferences.Tolerance).ToList();
        var expected = enough.Count > 0
            ? enough.OrderBy(outcome => utilities[outcome]).ThenBy(outcome => outcome).First()
            : Enumerable.Range(0, utilities.Length).OrderByDescending(outcome => utilities[outcome]).ThenBy(outcome => outcome).First();
        Assert.Equal(expected, found);
    });

    [Fact]
    public void Floor_IsTheLargerOfLeastAndReservation()
    {
        Assert.Equal(0.3, new Preferences([0.3, 0.9], 0).Floor);
        Assert.Equal(0.5, new Preferences([0.3, 0.9], 0.5).Floor);
    }
}
