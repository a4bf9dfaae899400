using System.Globalization;
using Simulation.Model.Engine.Events;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Equilibrium;

/// <summary>Why a party in equilibrium proposed, waited, or voted as it did.</summary>
internal static class EquilibriumReasons
{
    public static Reason Proposal(Conference conference, StationaryOffers equilibrium, int proposer, int text) => new(
        Terms(equilibrium, proposer, text),
        Text($"{conference.Name(proposer)} offered \"{conference.Texts.Outcomes.Describe(text)}\": a gain of {equilibrium.Gain(proposer, text):0.###}, the most that enough others just accept; waiting is worth {equilibrium.Waiting(proposer):0.###}."));

    public static Reason Waits(Conference conference, StationaryOffers equilibrium, int proposer) => new(
        [new Term("waiting", equilibrium.Waiting(proposer))],
        Text($"{conference.Name(proposer)} let the round go by: nothing that would pass is worth more to it than waiting, {equilibrium.Waiting(proposer):0.###}."));

    public static Reason Response(Conference conference, StationaryOffers equilibrium, int party, int text)
    {
        var verdict = equilibrium.Accepts(party, text) ? "accepted" : "declined";
        return new Reason(Terms(equilibrium, party, text), Text($"{conference.Name(party)} {verdict} a gain of {equilibrium.Gain(party, text):0.###}: waiting is worth {equilibrium.Waiting(party):0.###}."));
    }

    private static Term[] Terms(StationaryOffers equilibrium, int party, int text) =>
        [new("gain", equilibrium.Gain(party, text)), new("waiting", equilibrium.Waiting(party))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
