using Simulation.Model.Engine;

namespace Simulation.Reporting.Results;

/// <summary>
/// What a party promised and delivered, per replicate the mean over the periods in which a promise bound it. NaN where none ever did.
/// </summary>
/// <param name="Pledged">The promise, median over the replicates.</param>
/// <param name="Delivered">What was delivered, over the replicates.</param>
/// <param name="Nash">What the party would have done without an agreement, median over the replicates.</param>
internal sealed record Promise(double Pledged, Spread Delivered, double Nash)
{
    /// <summary>
    /// The share of the promise beyond no agreement that was not delivered, from 0; NaN where nothing was promised beyond it.
    /// </summary>
    public double Shortfall =>
        Math.Abs(Pledged - Nash) <= 1e-9 * (1 + Math.Abs(Nash)) ? double.NaN : Math.Max(0, (Pledged - Delivered.P50) / (Pledged - Nash));

    /// <summary>Reads the promise of a party off a result.</summary>
    public static Promise Of(ResultView view, int party)
    {
        var member = view.PartyPlace(CommonSeries.Member.Name);
        return new Promise(Mean(CommonSeries.Pledged.Name).P50, Mean(CommonSeries.Delivered.Name), Mean(CommonSeries.Nash.Name).P50);

        Spread Mean(string series)
        {
            var place = view.PartyPlace(series);
            return Spread.Of(view.Lanes.Select(lane => MeanWhereBound(lane.Party[place], lane.Party[member], party, view.Parties)));
        }
    }

    private static double MeanWhereBound(double[] values, double[] member, int party, int parties)
    {
        var sum = 0.0;
        var count = 0;
        for (var index = party; index < values.Length; index += parties)
        {
            if (member[index] == 1)
            {
                sum = sum + values[index];
                count = count + 1;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
