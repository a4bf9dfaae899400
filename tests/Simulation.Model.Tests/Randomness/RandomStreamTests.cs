using Simulation.Model.Randomness;

namespace Simulation.Model.Tests.Randomness;

public sealed class RandomStreamTests
{
    [Fact]
    public void Draws_OfAPinnedStream_NeverChange()
    {
        var stream = RandomStream.For(42, 3, 2, 1, StableHash.Of("BRA"), Purpose.Monitoring);

        double[] draws = [stream.NextDouble(), stream.NextDouble(), stream.NextNormal()];

        Assert.Equal(PinnedDraws, draws);
    }

    [Fact]
    public void Streams_ThatDifferInOneName_AreDifferent()
    {
        var draws = new HashSet<ulong>();
        for (var replicate = 0; replicate < 10; replicate++)
        {
            for (var period = 0; period < 10; period++)
            {
                foreach (var purpose in Enum.GetValues<Purpose>())
                {
                    var stream = RandomStream.For(1, replicate, period, 0, 7, purpose);
                    draws.Add(stream.NextBits());
                }
            }
        }

        Assert.Equal(100 * Enum.GetValues<Purpose>().Length, draws.Count);
    }

    [Fact]
    public void Draws_OfManyStreams_HaveTheMomentsOfTheirDistributions()
    {
        const int count = 100_000;
        var uniform = 0.0;
        var normal = 0.0;
        var square = 0.0;
        for (var replicate = 0; replicate < count; replicate++)
        {
            var stream = RandomStream.For(9, replicate, 1, 1, 1, Purpose.Chair);
            uniform += stream.NextDouble();
            var draw = stream.NextNormal();
            normal += draw;
            square += draw * draw;
        }

        Assert.Equal(0.5, uniform / count, 0.005);
        Assert.Equal(0, normal / count, 0.02);
        Assert.Equal(1, square / count, 0.02);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void NextBool_OfCertainty_IsCertain(double probability, bool expected)
    {
        var stream = new RandomStream(5);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(expected, stream.NextBool(probability)));
    }

    private static readonly double[] PinnedDraws = [0.39367170430404341, 0.19578400235028603, -1.060893688002978];
}
