namespace Simulation.Model.Trust;

/// <summary>Trust among parties as one array: that of i in j is at <c>i * parties + j</c>.</summary>
public static class TrustMatrix
{
    /// <summary>The mean trust that the others place in a party, 0 to 1; 0 where there are no others.</summary>
    /// <param name="trust">The trust of each pair.</param>
    /// <param name="parties">How many parties there are.</param>
    /// <param name="trustee">Who is trusted.</param>
    public static double MeanIn(ReadOnlySpan<double> trust, int parties, int trustee)
    {
        var sum = 0.0;
        for (var trustor = 0; trustor < parties; trustor++)
            sum += trustor == trustee ? 0 : trust[(trustor * parties) + trustee];

        return sum / Math.Max(1, parties - 1);
    }
}
