using System.Globalization;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Equilibrium;

/// <summary>Why a party in equilibrium proposed, waited, or voted as it did.</summary>
internal static class EquilibriumReasons
{
    public static Reason Proposal(Conference conference, StationaryOffers equilibrium, int proposer, int text) =>
        new(
            Terms(equilibrium, proposer, text),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{conference.Name(proposer)} offered \"{conference.Texts.Outcomes.Describe(text)}\": a gain of "
                    + $"{equilibrium.Gain(proposer, text):0.###}, the most among the texts that enough others accept; waiting is worth "
                    + $"{equilibrium.Waiting(proposer):0.###}."
            )
        );

    public static Reason Waits(Conference conference, StationaryOffers equilibrium, int proposer) =>
        new(
            [new Term("waiting", equilibrium.Waiting(proposer))],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{conference.Name(proposer)} let the round go by: nothing that would pass is worth as much to it as waiting, "
                    + $"{equilibrium.Waiting(proposer):0.###}."
            )
        );

    public static Reason Response(Conference conference, StationaryOffers equilibrium, int party, int text)
    {
        var accepts = equilibrium.Accepts(party, text);
        var verdict = accepts ? "accepted" : "declined";
        var (gain, waiting) = SentenceNumber.Apart(
            accepts ? Math.Max(equilibrium.Gain(party, text), equilibrium.Waiting(party)) : equilibrium.Gain(party, text),
            equilibrium.Waiting(party)
        );
        return new Reason(
            Terms(equilibrium, party, text),
            $"{conference.Name(party)} {verdict} a gain of {gain}: waiting is worth {waiting}."
        );
    }

    private static Term[] Terms(StationaryOffers equilibrium, int party, int text) =>
        [new("gain", equilibrium.Gain(party, text)), new("waiting", equilibrium.Waiting(party))];
}
