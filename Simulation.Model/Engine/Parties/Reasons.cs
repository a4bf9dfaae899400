using System.Globalization;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine.Parties;

/// <summary>Why a party decided as it did: the terms that made up the decision, and the same as one sentence.</summary>
internal static class Reasons
{
    private const int BisectionSteps = 30;

    // Shares are told in hundredths; what differs by less is the same.
    private const double Visible = 0.005;

    public static Reason Position(PartySetup self, PeriodView view, Draft draft, TextOutlook outlook, double trust, JudgedText judged)
    {
        var expected = outlook.ExpectedShare();
        var needed = NeededShare(outlook, draft.Ambition, judged.Need);
        var scale = view.Game.Scale(self.Index);
        Term[] terms =
        [
            new("ambition", draft.Ambition),
            new("worth", judged.Worth / scale),
            new("insists_on", judged.Need / scale),
            new("expected_delivery", expected),
            new("trust", trust),
            new("needed_delivery", needed),
            new("ideal_ambition", outlook.Ideal),
            new("least_ambition", judged.Low),
            new("most_ambition", judged.High),
            new("transfer", draft.Transfers[self.Index] / scale),
        ];
        var shown = judged.Accepts ? Math.Max(judged.Worth, judged.Need) : judged.Worth;
        var (worth, insisted) = SentenceNumber.Apart(shown / scale, judged.Need / scale);
        var because = judged.Accepts
            ? Needing(needed < expected - Visible)
            : Obstacle(outlook, draft.Ambition, judged, needed) ?? Needing(needed > expected + Visible);
        return new Reason(
            terms,
            $"{self.Party.Name} {(judged.Accepts ? "accepted" : "declined")}: the text is worth {worth} to it and it insists on "
                + $"{insisted}; {because}."
        );

        string Needing(bool isWorthSaying)
        {
            var (likely, enough) = SentenceNumber.Apart(expected, isWorthSaying ? needed : expected);
            var others = outlook.Discounts
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"it expects the others to deliver {likely} of what they promise at trust {trust:0.00}"
                )
                : "it takes the others' promises at face value";
            return isWorthSaying ? $"{others} and needs {enough}" : others;
        }
    }

    // What stands in the way whatever the others deliver; null where it is what they deliver.
    private static string? Obstacle(TextOutlook outlook, double ambition, JudgedText judged, double needed)
    {
        if (outlook.Best < 0)
            return "at no ambition would it be worth as much as staying out";
        if (ambition < judged.Low)
            return $"the text is too weak: it insists on at least {SentenceNumber.Apart(ambition, judged.Low).Other} of the joint optimum "
                + $"now, and would like {SentenceNumber.Of(outlook.Ideal)}";
        if (!double.IsNaN(needed))
            return null;

        var most =
            judged.High < ambition
                ? $", as it could accept up to {SentenceNumber.Apart(ambition, judged.High).Other} of the joint optimum"
                : "";
        return $"all that the others promise would not be enough{most}";
    }

    public static Reason Pledge(RunSetup setup, PartySetup self, PeriodView view, double[] actions, PledgeDecision pledge, double share)
    {
        var before = view.Game.Profile(view.StatusQuo)[self.Index, 0];
        var issue = setup.World.Issues[0];
        var kept =
            pledge.Kept < pledge.Best - Visible
                ? string.Create(CultureInfo.InvariantCulture, $"; it would keep no more than {pledge.Kept:0.00}")
                : "";
        return new Reason(
            [
                new Term("pledge", actions[0]),
                new Term("status_quo", before),
                new Term("share", share),
                new Term("best_share", pledge.Best),
                new Term("kept_share", pledge.Kept),
                new Term("expected_answer", pledge.ExpectedAnswer),
                new Term("answered", pledge.Answered),
                new Term("worth", pledge.Worth / view.Game.Scale(self.Index)),
                new Term("cost", pledge.Cost / view.Game.Scale(self.Index)),
            ],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{self.Party.Name} pledged {SentenceNumber.Amount(actions[0], issue.Unit)} ({issue.Label}; alone "
                    + $"{SentenceNumber.Amount(before, issue.Unit)}), {share:0.00} of the way to full cooperation: it expects the "
                    + $"others to answer with {pledge.ExpectedAnswer:0.00} of what it adds, {Best(pledge)}{kept}"
                    + $"{Answered(pledge.Answered)}."
            )
        );
    }

    private static string Best(PledgeDecision pledge) =>
        pledge.Best < Visible ? "so that it is best off alone"
        : pledge.Cost <= 0 ? string.Create(CultureInfo.InvariantCulture, $"so that {pledge.Best:0.00} of the way is best for it")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"so that {pledge.Best:0.00} of the way is best for it and gains {100 * pledge.Worth / pledge.Cost:0} % of what it costs"
        );

    private static string Answered(double share) =>
        Math.Abs(share) < Visible ? "" : string.Create(CultureInfo.InvariantCulture, $"; {share:0.00} of it answers what the others moved");

    public static Reason Ratification(RunSetup setup, PartySetup self, double probability, bool ratifies) =>
        new(
            [
                new Term("probability", probability),
                new Term("red_tape", setup.Institution.RedTape),
                new Term("veto_players", self.VetoPlayers),
            ],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{self.Party.Name} {(ratifies ? "ratified" : "has not ratified yet")}: at red tape {setup.Institution.RedTape:0.00} with "
                    + $"{SentenceNumber.Count(self.VetoPlayers, "veto player")} the chance in a period is {probability:0.00}."
            )
        );

    // The share of everyone's pledges that would have to be delivered for the text to be worth what the party insists on; NaN if even all
    // would not do.
    private static double NeededShare(TextOutlook outlook, double ambition, double need)
    {
        if (outlook.Worth(ambition, 1) < need)
            return double.NaN;

        var tooLittle = 0.0;
        var enough = 1.0;
        for (var step = 0; step < BisectionSteps; step++)
        {
            var middle = 0.5 * (tooLittle + enough);
            (tooLittle, enough) = outlook.Worth(ambition, middle) >= need ? (tooLittle, middle) : (middle, enough);
        }

        return enough;
    }
}
