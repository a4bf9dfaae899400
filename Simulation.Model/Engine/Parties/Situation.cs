using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Randomness;
using Simulation.Model.Strategies;

namespace Simulation.Model.Engine.Parties;

/// <summary>What a party's strategy goes by in talks, and the party's own random numbers.</summary>
internal sealed class Situation(PartySetup self, TrustMemory memory, ulong seed, int replicate)
{
    /// <summary>Its mean trust in the others at the table; 1 where there is nobody.</summary>
    public double Trust(PeriodView view) => memory.MeanTrust(view.Withdrawn);

    /// <summary>The mean of the newest reports on what the others delivered; 1 before there is any.</summary>
    public double Delivered(PeriodView view)
    {
        var sum = 0.0;
        var count = 0;
        for (var party = 0; party < view.LastReports.Length; party++)
        {
            if (party == self.Index || double.IsNaN(view.LastReports[party]))
                continue;

            sum += view.LastReports[party];
            count++;
        }

        return count == 0 ? 1 : sum / count;
    }

    /// <summary>What the strategy looks at in a round, from 1.</summary>
    public BargainingMoment Moment(PeriodView view, int round, int rounds) =>
        new(rounds == 1 ? 1 : (round - 1.0) / (rounds - 1), Trust(view), Delivered(view));

    /// <summary>The party's own random numbers.</summary>
    public RandomStream Stream(PeriodView view, int round, Purpose purpose) =>
        RandomStream.For(seed, replicate, view.Period, round, self.Party.Key, purpose);

    /// <summary>Its random numbers for reading the report on another, given the other's key.</summary>
    public RandomStream Misreading(PeriodView view, ulong other) =>
        RandomStream.For(seed, replicate, view.Period, 0, StableHash.Combine(self.Party.Key, other), Purpose.Misreading);
}
