using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Results;

/// <summary>
/// What a party promised, decided and delivered, per replicate the mean over the periods in which a promise bound it. NaN where none ever
/// did.
/// </summary>
/// <param name="Pledged">The promise, median over the replicates.</param>
/// <param name="Decided">What its government decided to deliver of it, median over the replicates; NaN where a result does not say.</param>
/// <param name="Delivered">What was delivered, over the replicates.</param>
/// <param name="Nash">What the party would have done without an agreement, median over the replicates.</param>
internal sealed record Promise(double Pledged, double Decided, Spread Delivered, double Nash)
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
        var pledged = view.PartyPlace(CommonSeries.Pledged.Name);
        var nash = view.PartyPlace(CommonSeries.Nash.Name);
        return new Promise(
            Mean(lane => lane.Party[pledged]).P50,
            view.HasPartySeries(CommonSeries.Decided.Name) ? Mean(Decided).P50 : double.NaN,
            Mean(lane => lane.Party[view.PartyPlace(CommonSeries.Delivered.Name)]),
            Mean(lane => lane.Party[nash]).P50
        );

        Spread Mean(Func<LaneResult, double[]> values) =>
            Spread.Of(view.Lanes.Select(lane => MeanWhereBound(values(lane), lane.Party[member], party, view.Parties)));

        // A party that promises what it does anyway decides to do that.
        double[] Decided(LaneResult lane)
        {
            var share = lane.Party[view.PartyPlace(CommonSeries.Decided.Name)];
            var alone = lane.Party[nash];
            return
            [
                .. share.Select((part, at) => double.IsNaN(part) ? alone[at] : alone[at] + (part * (lane.Party[pledged][at] - alone[at]))),
            ];
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
