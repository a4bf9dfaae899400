using CsCheck;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class AffinityTests
{
    private static readonly Gen<double[]> Votes = Gen.Double[1, 3].Array[6];

    [Fact]
    public void Distances_OfTwoCountries_AreSymmetricAndZeroToOneself() =>
        Gen.Select(Votes, Votes, Gen.Double[0.1, 2].Array[6])
            .Sample(
                (x, y, variance) =>
                {
                    double[] largest = [2, 2, 2, 2, 2, 2];

                    Assert.Equal(0, Affinity.KogutSingh(x, x, variance));
                    Assert.Equal(1, Affinity.SScore(x, x, largest));
                    Assert.Equal(Affinity.KogutSingh(x, y, variance), Affinity.KogutSingh(y, x, variance), 1e-12);
                    Assert.InRange(Affinity.SScore(x, y, largest), -1, 1);
                }
            );

    [Fact]
    public void SScore_OfOppositeVotes_IsMinusOne() => Assert.Equal(-1, Affinity.SScore([1, 3], [3, 1], [2, 2]));

    [Fact]
    public void Distances_OfListsOfDifferentLengths_AreRefused() =>
        Assert.Contains("found 2, 1 and 2", Assert.Throws<ArgumentException>(() => Affinity.KogutSingh([1, 2], [1], [1, 1])).Message);
}
