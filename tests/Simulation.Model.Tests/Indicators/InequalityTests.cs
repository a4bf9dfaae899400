using CsCheck;
using Simulation.Model.Indicators;

namespace Simulation.Model.Tests.Indicators;

public sealed class InequalityTests
{
    private static readonly Gen<double[]> Incomes = Gen.Double[0.01, 100].Array[1, 30];

    [Fact]
    public void Measures_OfIncomes_AreFreeOfScaleAndOrder() =>
        Gen.Select(Incomes, Gen.Double[0.1, 10])
            .Sample(
                (incomes, scale) =>
                {
                    double[] other = [.. incomes.Reverse().Select(income => scale * income)];

                    Assert.Equal(Inequality.Gini(incomes), Inequality.Gini(other), 1e-9);
                    Assert.Equal(Inequality.Theil(incomes), Inequality.Theil(other), 1e-9);
                    Assert.Equal(Inequality.Herfindahl(incomes), Inequality.Herfindahl(other), 1e-9);
                }
            );

    [Fact]
    public void Gini_WhereOneOfNHasAll_IsOneLessItsShareOfPeople() => Assert.Equal(0.75, Inequality.Gini([0, 0, 8, 0]), 1e-12);

    [Fact]
    public void Measures_OfEqualIncomes_AreAtTheirLowest()
    {
        Assert.Equal(0, Inequality.Gini([3, 3, 3]));
        Assert.Equal(0, Inequality.Theil([3, 3, 3]), 1e-12);
        Assert.Equal(1 / 3.0, Inequality.Herfindahl([3, 3, 3]), 1e-12);
    }

    [Fact]
    public void Theil_WhereOneOfNHasAll_IsTheLogarithmOfN() => Assert.Equal(Math.Log(4), Inequality.Theil([0, 0, 8, 0]), 1e-12);

    [Fact]
    public void Gini_OfGainsAndLosses_StaysBetween0And1() =>
        Gen.Double[-100, 100]
            .Array[1, 30]
            .Where(gains => gains.Any(gain => gain != 0))
            .Sample(gains => Assert.InRange(Inequality.Gini(gains), 0, 1));

    [Fact]
    public void Gini_OfGainsAlone_IsThatOfGini() =>
        Incomes.Sample(incomes =>
        {
            var differences = incomes.Sum(one => incomes.Sum(other => Math.Abs(one - other)));

            Assert.Equal(differences / (2 * incomes.Length * incomes.Length * incomes.Average()), Inequality.Gini(incomes), 1e-9);
        });

    [Fact]
    public void Gini_WhereOneGainsWhatAnotherLoses_IsTheLargestOfTwo() => Assert.Equal(0.5, Inequality.Gini([-2, 2]), 1e-12);

    [Fact]
    public void Gini_WhereAllLoseAlike_IsZero() => Assert.Equal(0, Inequality.Gini([-3, -3, -3]));

    // Heads get 1, 1, 1 and 5: six pairs of 4 of them differ by 4, of 2 x 4 x 8.
    [Fact]
    public void Gini_PerHead_CountsPeople() => Assert.Equal(0.375, Inequality.Gini([3, 5], [3, 1]), 1e-12);

    // Three lose 1 each and one gains 3: all pairs that differ do so by 4.
    [Fact]
    public void Gini_PerHeadOfLosses_CountsPeople() => Assert.Equal(24 / 48.0, Inequality.Gini([-3, 3], [3, 1]), 1e-12);

    [Fact]
    public void Gini_PerHead_IsThatOfTheHeads() =>
        Gen.Select(Gen.Double[-10, 10].Array[4], Gen.Int[1, 5].Array[4])
            .Sample(
                (heads, people) =>
                {
                    double[] each = [.. heads.SelectMany((gain, party) => Enumerable.Repeat(gain, people[party]))];
                    double[] gains = [.. heads.Zip(people, (gain, count) => gain * count)];
                    Assert.Equal(Inequality.Gini(each), Inequality.Gini(gains, [.. people.Select(count => (double)count)]), 1e-9);
                }
            );

    [Fact]
    public void Gini_OfNothing_DoesNotExist()
    {
        Assert.True(double.IsNaN(Inequality.Gini([])));
        Assert.True(double.IsNaN(Inequality.Gini([0, 0])));
    }
}
