namespace Simulation.Model.Behaviour;

/// <summary>
/// A choice that better options are likelier to win: option k with probability <c>exp(u_k/(sigma u))/sum_l exp(u_l/(sigma u))</c>, u being
/// what is at stake, the distance between the best and the worst option (quantal response; McKelvey and Palfrey, 1995). With sigma 0 the
/// best option is taken, of equals the last.
/// </summary>
internal static class LogitChoice
{
    /// <summary>The option that is taken.</summary>
    /// <param name="worths">What each option is worth; written over.</param>
    /// <param name="noise">How far chance decides (sigma), as a share of what is at stake; 0 or more.</param>
    /// <param name="draw">A uniform random number in [0, 1).</param>
    public static int Of(Span<double> worths, double noise, double draw)
    {
        var best = 0;
        var worst = 0;
        for (var option = 1; option < worths.Length; option++)
        {
            best = worths[option] >= worths[best] ? option : best;
            worst = worths[option] < worths[worst] ? option : worst;
        }

        var top = worths[best];
        var scale = noise * (top - worths[worst]);
        if (scale <= 0)
            return best;

        var sum = 0.0;
        for (var option = 0; option < worths.Length; option++)
        {
            worths[option] = Math.Exp((worths[option] - top) / scale);
            sum += worths[option];
        }

        var left = draw * sum;
        for (var option = 0; option < worths.Length; option++)
        {
            left -= worths[option];
            if (left < 0)
                return option;
        }

        return best;
    }
}
