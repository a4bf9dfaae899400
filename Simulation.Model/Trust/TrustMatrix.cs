namespace Simulation.Model.Trust;

/// <summary>
/// Trust among parties, a view of one array without a copy: that of i in j after period t is at <c>(t * parties + i) * parties + j</c>.
/// </summary>
/// <param name="values">The trust of each pair, each 0 to 1; of one moment, or of one period after another.</param>
/// <param name="parties">How many parties there are.</param>
/// <param name="period">After which period; 0 is the first in the array.</param>
public readonly struct TrustMatrix(double[] values, int parties, int period = 0)
{
    private readonly int _start = period * parties * parties;

    /// <summary>What one party (first) trusts another (second).</summary>
    public double this[int trustor, int trustee] => values[_start + (trustor * parties) + trustee];

    /// <summary>The mean trust that the others place in a party, 0 to 1; 0 where there are no others.</summary>
    /// <param name="trustee">Who is trusted.</param>
    public double MeanIn(int trustee)
    {
        var sum = 0.0;
        for (var trustor = 0; trustor < parties; trustor++)
            sum += trustor == trustee ? 0 : this[trustor, trustee];

        return sum / Math.Max(1, parties - 1);
    }
}
