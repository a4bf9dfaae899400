using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Reserve;

/// <summary>Harvests that go up and down, partly together.</summary>
internal sealed class Harvests(IReadOnlyList<Party> parties, double[] value, double[] variation, double correlation)
{
    /// <summary>The expected shortfall of a normal number below its mean, in standard deviations: <c>1/sqrt(2 pi)</c>.</summary>
    private static readonly double Shortfall = 1 / Math.Sqrt(2 * Math.PI);

    private readonly double _sum = value.Sum();

    public int Count => value.Length;

    /// <summary>What a mean year is worth to a party.</summary>
    public double Value(int party) => value[party];

    /// <summary>A party's part of the total harvest.</summary>
    public double Part(int party) => value[party] / _sum;

    /// <summary>How good this year is for each, in standard deviations: <c>sqrt(rho) z + sqrt(1 - rho) e_i</c>.</summary>
    public double[] Draw(Chance chance)
    {
        var common = Math.Sqrt(correlation) * chance.Normal(0);
        var own = Math.Sqrt(1 - correlation);
        return [.. parties.Select(party => common + (own * chance.Normal(party.Key)))];
    }

    /// <summary>
    /// What a party can use, above or below a mean year and as a share of it: what it does not pool of its own, and its part of the pool.
    /// </summary>
    public double Available(int party, ReadOnlySpan<double> pooled, double[] years)
    {
        var pool = 0.0;
        var stakes = 0.0;
        for (var other = 0; other < Count; other++)
        {
            pool += pooled[other] * value[other] * variation[other] * years[other];
            stakes += pooled[other] * value[other];
        }

        var own = variation[party] * years[party];
        return stakes == 0 ? own : ((1 - pooled[party]) * own) + (pooled[party] * pool / stakes);
    }

    /// <summary>What a party lacks of a mean year in expectation, in money; <see cref="Available"/> is normal with mean 0.</summary>
    public double ExpectedShortfall(int party, ReadOnlySpan<double> pooled)
    {
        var stakes = 0.0;
        for (var other = 0; other < Count; other++)
            stakes += pooled[other] * value[other];

        // Each harvest's weight in what the party can use; variance = (1 - rho) sum of squares + rho (sum)^2 of weight times deviation.
        var sum = 0.0;
        var squares = 0.0;
        for (var other = 0; other < Count; other++)
        {
            var weight =
                (other == party ? 1 - pooled[party] : 0) + (stakes == 0 ? 0 : pooled[party] * pooled[other] * value[other] / stakes);
            weight = stakes == 0 && other == party ? 1 : weight;
            sum += weight * variation[other];
            squares += weight * variation[other] * weight * variation[other];
        }

        return Shortfall * value[party] * Math.Sqrt(((1 - correlation) * squares) + (correlation * sum * sum));
    }
}
