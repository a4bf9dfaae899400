using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Tests.Engine.Events;

/// <summary>
/// Every form that a sentence of the record can have. The sentences are written here again on purpose: one that is not here is one that
/// nobody has held against its terms.
/// </summary>
internal static partial class SentenceRules
{
    private const string Expecting =
        "it expects the others to deliver <expected> of what they promise at trust <trust>( and needs <needed>)?";
    private const string FaceValue = "it takes the others' promises at face value( and needs <needed>)?";
    private const string Text = "\"[^\"]*\"";

    public static IReadOnlyList<SentenceRule> All { get; } =
    [
        // The chair, the mediator, the conference.
        new(
            EventKind.Proposal,
            @"(The chair tabled a text|Put to the vote was the text with the most backers,) at <ambition> of the joint optimum for "
                + @"<parties> parties(, with transfers of <paid> in all)?\.",
            said =>
                said.Is("ambition", said.Term("ambition"))
                && said.Is("parties", said.Term("participants"))
                && said.Is("paid", said.Term("transfers"))
                && said.Has("paid") == said.Term("transfers") > 0
        ),
        new(EventKind.Proposal, $@"The mediator (began with|moved to) {Text}\.", said => said.Term("text") >= 0),
        new(
            EventKind.Conclusion,
            @"Agreement on .+ in round <round> by <signatories> of <parties> parties(, without .+)?\.",
            said => said.Accepted == true && said.Is("signatories", said.Term("signatories"))
        ),
        new(
            EventKind.Conclusion,
            @"No agreement( after <rounds> rounds?)?: .+\.",
            said => said.Accepted == false && said.Is("rounds", said.Term("rounds")) && said.Has("rounds") == said.Term("rounds") > 0
        ),
        // Positions on a text of the chair.
        Position(
            "accepted",
            Expecting,
            said => Expected(said) && (!said.Has("needed") || said.Number("needed") <= said.Number("expected"))
        ),
        Position("accepted", FaceValue, said => said.Term("expected_delivery") > 1 - 1e-9),
        Position("declined", Expecting, said => Expected(said) && (!said.Has("needed") || said.Number("needed") > said.Number("expected"))),
        Position(
            "declined",
            "at no ambition would it be worth as much as staying out",
            said => said.Term("insists_on") == 0 && said.Term("worth") < 0
        ),
        Position(
            "declined",
            "the text is too weak: it insists on at least <least> of the joint optimum now, and would like <ideal>",
            said =>
                said.Term("ambition") < said.Term("least_ambition")
                && said.Is("least", said.Term("least_ambition"))
                && said.Is("ideal", said.Term("ideal_ambition"))
        ),
        Position(
            "declined",
            "all that the others promise would not be enough(, as it could accept up to <most> of the joint optimum)?",
            said =>
                double.IsNaN(said.Term("needed_delivery"))
                && said.Has("most") == said.Term("most_ambition") < said.Term("ambition")
                && said.Is("most", said.Term("most_ambition"))
        ),
        // Pledges.
        new(
            EventKind.Pledge,
            @".+ pledged <pledge> (?<unit>.+) \(.+; alone <before> .+\), <share> of the way to full cooperation: it expects the others to "
                + "answer with <answer> of what it adds, so that (it is (?<alone>best off alone)|<best> of the way is best for it( and "
                + "gains <gain> % of what it costs)?)(; it would keep no more than <kept>)?"
                + "(; <answered> of it answers what the others moved)?"
                + @"(; its earlier promise of <stands> .+ stands, as <less> .+ would fall behind it)?\.",
            said =>
                said.Is("pledge", InUnits(said, said.Term("pledge")))
                && said.Is("before", InUnits(said, said.Term("status_quo")))
                && said.Is("share", said.Term("share"))
                && said.Is("answer", said.Term("expected_answer"))
                && said.Is("best", said.Term("best_share"))
                && said.Has("alone") == said.Term("best_share") < 0.005
                && said.Has("gain") == (said.Term("best_share") >= 0.005 && said.Term("cost") > 0)
                && (!said.Has("gain") || Math.Abs(said.Number("gain") - (100 * said.Term("worth") / said.Term("cost"))) < 0.501)
                && said.Has("kept") == said.Term("kept_share") < said.Term("best_share") - 0.005
                && said.Is("kept", said.Term("kept_share"))
                && said.Has("answered") == Math.Abs(said.Term("answered")) >= 0.005
                && said.Is("answered", said.Term("answered"))
                && said.Has("stands") == said.Term("stands") > said.Term("pledge")
                && (!said.Has("stands") || said.Number("stands") > said.Number("less"))
        ),
        new(
            EventKind.Pledge,
            ".+ commits itself (whatever the others do|if another one does|if <needed> others do).",
            said => said.Accepted == true && said.Is("needed", said.Term("others_needed"))
        ),
        new(
            EventKind.Pledge,
            ".+ does not commit itself: even if all <others> others did, it would lose.",
            said => said.Accepted == false && said.Is("others", said.Term("others"))
        ),
        // Texts of a list.
        new(
            EventKind.Response,
            $@".+ accepted {Text}, worth <worth> to it \(no agreement: <none>\)\.",
            said => said.Accepted == true && said.Is("worth", said.Term("on_table_worth")) && said.Is("none", said.Term("reservation"))
        ),
        new(
            EventKind.Proposal,
            @".+ passed: its best text is worth <best> to it, less than no agreement \(<none>\)\.",
            said => said.Term("best_worth") < said.Term("reservation") && said.Number("best") < said.Number("none")
        ),
        new(
            EventKind.Proposal,
            $@".+ offered {Text}: worth <worth> to it( rather than <table> for what is on the table)?; its best text is worth <best>\.",
            said =>
                said.Is("worth", said.Term("offer_worth"))
                && said.Is("table", said.Term("on_table_worth"))
                && said.Is("best", said.Term("best_worth"))
                && said.Term("offer_worth") <= said.Term("best_worth")
        ),
        new(
            EventKind.Response,
            $@".+ voted (?<vote>for|against) {Text}, worth <worth> to it \(no agreement: <none>\)\.",
            said => said.Accepted == (said.Words("vote") == "for") && said.Is("worth", said.Term("best_worth"))
        ),
        new(
            EventKind.Response,
            @".+ voted for <votes> of <texts> texts; the best on the ballot is worth <worth> to it \(no agreement: <none>\)\.",
            said =>
                said.Is("votes", said.Term("votes_for"))
                && said.Is("texts", said.Term("candidates"))
                && said.Is("worth", said.Term("best_worth"))
        ),
        new(
            EventKind.Response,
            $@".+ backed {Text}: worth <worth> to it, the text so far <before>\.",
            said => said.Accepted == true && said.Number("worth") > said.Number("before") && Compared(said)
        ),
        new(
            EventKind.Response,
            $@".+ opposed {Text}: worth <worth> to it, the text so far <before>\.",
            said => said.Accepted == false && said.Number("worth") <= said.Number("before") && Compared(said)
        ),
        new(
            EventKind.Response,
            $@".+ backed {Text}: worth <worth> to it, the text so far <before>; while the talks are warm it takes that with a chance "
                + @"of <chance>\.",
            said =>
                said.Accepted == true
                && said.Number("worth") <= said.Number("before")
                && Compared(said)
                && said.Is("chance", said.Term("chance_of_taking_a_loss"))
        ),
        // Equilibrium.
        new(
            EventKind.Proposal,
            $@".+ offered {Text}: a gain of <gain>, the most among the texts that enough others accept; waiting is worth <waiting>\.",
            said => said.Is("gain", said.Term("gain")) && said.Term("gain") >= said.Term("waiting") - 1e-9
        ),
        new(
            EventKind.Proposal,
            ".+ let the round go by: nothing that would pass is worth as much to it as waiting, <waiting>.",
            said => said.Is("waiting", said.Term("waiting"))
        ),
        new(
            EventKind.Response,
            ".+ accepted a gain of <gain>: waiting is worth <waiting>.",
            said => said.Accepted == true && said.Number("gain") >= said.Number("waiting") && said.Is("waiting", said.Term("waiting"))
        ),
        new(
            EventKind.Response,
            ".+ declined a gain of <gain>: waiting is worth <waiting>.",
            said => said.Accepted == false && said.Number("gain") < said.Number("waiting") && said.Is("gain", said.Term("gain"))
        ),
        // Coalitions and deals in pairs.
        new(
            EventKind.Response,
            ".+ is in: with <others> other members? it expects <inside> inside and <outside> outside.",
            said => said.Accepted == true && said.Number("inside") >= said.Number("outside") && Membership(said)
        ),
        new(
            EventKind.Response,
            ".+ stays out: with <others> other members? it expects <inside> inside and <outside> outside.",
            said => said.Accepted == false && said.Number("inside") < said.Number("outside") && Membership(said)
        ),
        new(
            EventKind.Response,
            ".+ gave up its place: <members> members? would promise nothing beyond what each does anyway.",
            said => said.Accepted == false && said.Is("members", said.Term("members"))
        ),
        new(
            EventKind.Proposal,
            ".+ asked its partners for <least> to <most> of their parts in the joint optimum and promised <conceded> of the same.",
            said =>
                said.Is("least", said.Term("least_request"))
                && said.Is("most", said.Term("most_request"))
                && said.Is("conceded", said.Term("conceded"))
        ),
        new(EventKind.Response, ".+ was offered no deal.", said => said.Term("offered") == 0),
        new(
            EventKind.Response,
            ".+ accepted <accepted> of the <offered> deals? that it was offered: (?<rest>none leaves|each would leave|the others would "
                + "leave) it worse off.",
            said =>
                said.Is("accepted", said.Term("accepted"))
                && said.Is("offered", said.Term("offered"))
                && said.Words("rest")
                    == (
                        said.Number("accepted") == said.Number("offered") ? "none leaves"
                        : said.Number("accepted") == 0 ? "each would leave"
                        : "the others would leave"
                    )
        ),
        .. AfterTheTalks,
    ];

    // Shares stand in percent.
    private static double InUnits(Said said, double value) => said.Words("unit") == "%" ? 100 * value : value;

    private static SentenceRule Position(string verdict, string because, Func<Said, bool> holds) =>
        new(
            EventKind.Response,
            $@".+ {verdict}: the text is worth <worth> to it and it insists on <need>; {because}\.",
            said =>
                said.Accepted == (verdict == "accepted")
                && said.Is("need", said.Term("insists_on"))
                && said.Number("worth") >= said.Number("need") == said.Accepted
                && holds(said)
        );

    private static bool Expected(Said said) =>
        said.Is("expected", said.Term("expected_delivery"))
        && said.Is("trust", said.Term("trust"))
        && said.Is("needed", said.Term("needed_delivery"));

    private static bool Compared(Said said) =>
        said.Is("worth", said.Term("challenger_worth")) && said.Is("before", said.Term("current_worth"));

    private static bool Membership(Said said) => said.Is("others", said.Term("other_members")) && said.Is("outside", said.Term("outside"));
}
