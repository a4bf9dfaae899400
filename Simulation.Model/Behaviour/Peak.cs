using Simulation.Model.Numerics;

namespace Simulation.Model.Behaviour;

/// <summary>
/// Finds the share of the way at which a party is best off: a coarse look over the whole way, since a worth may have several peaks where
/// projects tip, then golden-section search around the best. An end that is as good is taken.
/// </summary>
internal static class Peak
{
    private const int Looks = 8;
    private const int Steps = 18;
    private const double Tie = 1e-12;

    /// <summary>The share of 0 to 1 of most worth.</summary>
    /// <param name="worth">What a share is worth.</param>
    public static double Of(Func<double, double> worth)
    {
        var at = 0;
        var most = worth(0);
        var none = most;
        var all = most;
        for (var look = 1; look <= Looks; look++)
        {
            var there = worth((double)look / Looks);
            all = there;
            if (there <= most)
                continue;

            at = look;
            most = there;
        }

        var inside = GoldenSection.Peak(worth, Math.Max(0, at - 1.0) / Looks, Math.Min(Looks, at + 1.0) / Looks, Steps);
        var best = Math.Max(worth(inside), most);
        var slack = Tie * (Math.Abs(best) + Math.Abs(none));
        return none >= best - slack ? 0
            : all >= best - slack ? 1
            : inside;
    }
}
