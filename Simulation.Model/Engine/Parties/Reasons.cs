using System.Globalization;
using Simulation.Model.Engine.Events;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>Why a party decided as it did: the terms that made up the decision, and the same as one sentence.</summary>
internal static class Reasons
{
    private const int BisectionSteps = 30;

    public static Reason Position(
        RunSetup setup, PartySetup self, PeriodView view, Draft draft, TextOutlook outlook, double trust, double worth, double need, bool accepts, double low, double high)
    {
        var expected = outlook.ExpectedShare();
        var needed = NeededShare(outlook, draft.Ambition, need);
        var scale = view.Game.Scale(self.Index);
        Term[] terms =
        [
            new("ambition", draft.Ambition), new("worth", worth / scale), new("insists_on", need / scale), new("expected_delivery", expected),
            new("trust", trust), new("needed_delivery", needed), new("ideal_ambition", outlook.Ideal), new("least_ambition", low), new("most_ambition", high),
            new("transfer", draft.Transfers[self.Index] / scale),
        ];
        var verdict = accepts ? "accepted" : "declined";
        var others = setup.Channels.Acceptance
            ? Text($"expected delivery by others {expected:0.00} of the pledges at trust {trust:0.00}")
            : "pledges taken at face value";
        var reason = !accepts && draft.Ambition < low
            ? Text($"the text is too weak: it insists on at least {low:0.00} of the joint optimum now, and would like {outlook.Ideal:0.00}")
            : double.IsNaN(needed)
            ? Text($"{others}; no delivery would be enough: its own share costs more than it can bring (it could accept up to {high:0.00} of the joint optimum)")
            : Text($"{others}; needs {needed:0.00}");
        return new Reason(terms, $"{self.Party.Name} {verdict}: {reason}.");
    }

    public static Reason Pledge(RunSetup setup, PartySetup self, PeriodView view, double[] actions, double conceded, double share)
    {
        var before = view.StatusQuo[self.Index * setup.Issues];
        var issue = setup.World.Issues[0];
        var why = share < conceded
            ? Text($"more than {share:0.00} of the way to the joint optimum would cost it more than it expects to gain")
            : Text($"{share:0.00} of the way to the joint optimum is what it has conceded so far");
        return new Reason(
            [new Term("pledge", actions[0]), new Term("status_quo", before), new Term("conceded", conceded), new Term("share", share)],
            Text($"{self.Party.Name} pledged {actions[0]:0.###} {issue.Unit} of {issue.Label} (status quo {before:0.###}): {why}."));
    }

    public static Reason Ratification(RunSetup setup, PartySetup self, double probability, bool ratifies) => new(
        [new Term("probability", probability), new Term("red_tape", setup.Institution.RedTape), new Term("veto_players", self.VetoPlayers)],
        Text($"{self.Party.Name} {(ratifies ? "ratified" : "has not ratified yet")}: at red tape {setup.Institution.RedTape:0.00} with {self.VetoPlayers} veto players the chance in a period is {probability:0.00}."));

    public static Reason Delivery(
        RunSetup setup, PartySetup self, PeriodView view, DeliveryDecision decision, double pays, double ceiling, double carriedOut)
    {
        var scale = view.Game.Scale(self.Index);
        var why = pays < 1
            ? Text($"breaking the promise saves {decision.Temptation / scale:0.###} and risks {decision.Deterrence / scale:0.###} at a detection probability of {setup.Detection:0.00}")
            : ceiling < 1
                ? Text($"it pays as long as the others do, and they were reported to deliver {ceiling:0.00}")
                : Text($"breaking it would save {decision.Temptation / scale:0.###} and risk {decision.Deterrence / scale:0.###}");
        return new Reason(
            [
                new Term("delivered", carriedOut), new Term("self_enforcing", pays), new Term("ceiling", ceiling), new Term("temptation", decision.Temptation / scale),
                new Term("deterrence", decision.Deterrence / scale), new Term("detection", setup.Detection),
            ],
            Text($"{self.Party.Name} delivered {carriedOut:0.00} of its promise: {why}."));
    }

    // The share of everyone's pledges that would have to be delivered for the text to be worth what the party insists on; NaN if even all would not do.
    private static double NeededShare(TextOutlook outlook, double ambition, double need)
    {
        if (outlook.Worth(ambition, 1) < need)
            return double.NaN;

        var (tooLittle, enough) = (0.0, 1.0);
        for (var step = 0; step < BisectionSteps; step++)
        {
            var middle = 0.5 * (tooLittle + enough);
            (tooLittle, enough) = outlook.Worth(ambition, middle) >= need ? (tooLittle, middle) : (middle, enough);
        }

        return enough;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
