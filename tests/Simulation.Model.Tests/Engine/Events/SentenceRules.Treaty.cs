using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Tests.Engine.Events;

/// <summary>Ratification, deliveries, trust, and what people decided.</summary>
internal static partial class SentenceRules
{
    private const string CarriedOut =
        @"(; its administration carried out <done> of the promise \((capacity <capacity>)?(, )?(chance <chance>)?(, )?"
        + @"(?<held>held to what it can do)?\))?";

    private const string Due = "(?<due>its promise|what was due of its promise)";
    private const string Held = "(; it is held to have broken <broken> of it on purpose)?";
    private const string After = "(after a report of <report>|though nothing was reported of it)";

    private static IReadOnlyList<SentenceRule> AfterTheTalks =>
        [
            // Ratification and entry into force.
            new(
                EventKind.Ratification,
                ".+ ratified: at red tape <tape> with <veto> veto players? the chance in a period is <chance>.",
                said => said.Accepted == true && said.Term("probability") > 0 && Ratified(said)
            ),
            new(
                EventKind.Ratification,
                ".+ has not ratified yet: at red tape <tape> with <veto> veto players? the chance in a period is <chance>.",
                said => said.Accepted == false && said.Term("probability") < 1 && Ratified(said)
            ),
            new(
                EventKind.EntryIntoForce,
                "The agreement entered into force: <ratified> of <parties> parties have ratified.",
                said => said.Is("ratified", said.Term("ratified")) && said.Is("parties", said.Term("parties"))
            ),
            // What was decided of a promise, and what was carried out.
            Delivery("breaking it would save nothing", said => said.Term("temptation") <= 0 && said.Term("kept") == 1),
            Delivery(
                "breaking all (?<all>of it|that is due) would save <saves> and cost <costs>(; (?<luck>breaking) it would have "
                    + "paid, but chance has a say)?",
                said =>
                    said.Term("kept") == 1
                    && said.Has("luck") == said.Term("temptation") > said.Term("deterrence")
                    && said.Words("all") == (said.Has("withheld") ? "that is due" : "of it")
                    && said.Is("saves", said.Term("temptation"))
                    && said.Is("costs", said.Term("deterrence"))
            ),
            Delivery(
                "breaking <part> of what is due saves <saves> and costs <costs> at a detection probability of <seen>(; (?<luck>keeping) "
                    + "all of it would have been better, but chance has a say)?",
                said =>
                    said.Term("kept") < 1
                    && said.Has("luck") == said.Term("saves") < said.Term("costs")
                    && said.Is("part", 1 - said.Term("kept"))
                    && said.Is("saves", said.Term("saves"))
                    && said.Is("costs", said.Term("costs"))
                    && said.Is("seen", said.Term("detection"))
            ),
            Delivery(
                "breaking all of it saves <saves> and costs <costs> at a detection probability of <seen>",
                said =>
                    said.Term("kept") < 1
                    && said.Is("saves", said.Term("temptation"))
                    && said.Is("costs", said.Term("deterrence"))
                    && said.Is("seen", said.Term("detection"))
            ),
            Delivery(
                "it delivers no more than the others were reported to, <ceiling>",
                said => said.Term("ceiling") < said.Term("kept") && said.Is("ceiling", said.Term("ceiling"))
            ),
            new(
                EventKind.Delivery,
                $".+ set out to deliver <decided> of its promise, as its people decided(: {Text})?{CarriedOut}.",
                said => said.Term("decided_by_people") == 1 && Implemented(said)
            ),
            new(
                EventKind.Delivery,
                ".+ had promised no more than it does anyway, and did that.",
                said => double.IsNaN(said.Term("delivered"))
            ),
            new(
                EventKind.Report,
                $@".+ was reported to deliver <reported> of {Due} \(it delivered <delivered>\){Held}\.",
                said => Reported(said) && said.Is("delivered", said.Term("delivered")) && said.Term("delivered") < 1
            ),
            new(
                EventKind.Report,
                $@".+ was reported to deliver <reported> of {Due} \(it delivered all of it\){Held}\.",
                said => Reported(said) && said.Term("delivered") == 1
            ),
            // What follows from it.
            new(
                EventKind.TrustChange,
                $"Trust in .+ rose from <before> to <after> on average, {After}.",
                said => said.Term("trust_after") > said.Term("trust_before") && Trust(said)
            ),
            new(
                EventKind.TrustChange,
                $"Trust in .+ fell from <before> to <after> on average, {After}.",
                said => said.Term("trust_after") < said.Term("trust_before") && Trust(said)
            ),
            new(
                EventKind.Suspension,
                ".+ was suspended for <periods> periods?: (a report was|<reports> reports in a row were) below <threshold> of its promise.",
                said => said.Is("periods", said.Term("periods")) && said.Is("reports", said.Term("reports_in_a_row"))
            ),
            new(
                EventKind.Membership,
                ".+ (?<way>left|came back to) the agreement: it expects <inside> inside and <outside> outside, trust and notice "
                    + @"counted; the chance of that in this period was <chance>\."
                    + "( It would have been better off (?<better>inside|outside): politics at home had a say.)?",
                said =>
                    said.Accepted == (said.Words("way") == "came back to")
                    && said.Is("inside", said.Term("inside"))
                    && said.Is("outside", said.Term("outside"))
                    && said.Is("chance", said.Term("chance"))
                    && said.Words("better")
                        == (
                            said.Accepted == true && said.Term("outside") > said.Term("inside") ? "outside"
                            : said.Accepted != true && said.Term("inside") > said.Term("outside") ? "inside"
                            : ""
                        )
            ),
            new(
                EventKind.Membership,
                ".+ (left|came back to) the agreement: nothing binds anybody at present, so that it has nothing to lose.",
                said => said.Term("inside") == 0 && said.Term("outside") == 0
            ),
            new(
                EventKind.Membership,
                ".+ came back to the agreement, as its people lead it now.",
                said => said.Accepted == true && said.Term("decided_by_people") == 1
            ),
            new(
                EventKind.Notice,
                ".+ did not sign again and stays bound by what it had promised: <left> periods? of its notice (is|are) left.",
                said => said.Is("left", said.Term("periods_left"))
            ),
            new(EventKind.Shock, ".+ withdrew and walked out of its promise, which everyone sees.", said => said.Term("was_bound") == 1),
            new(EventKind.Shock, ".+ withdrew from the talks; no promise bound it.", said => said.Term("was_bound") == 0),
            // What people decided.
            new(
                EventKind.Pledge,
                $@".+ pledged <pledge> .+ \(.+\), <share> of the way, as its people decided(: {Text})?(; "
                    + $"its earlier promise of <stands> .+ stands, as <less> .+ would fall behind it)?.",
                said => said.Is("share", said.Term("share")) && said.Term("decided_by_people") == 1
            ),
            new(
                EventKind.Proposal,
                $".+ tabled a text at <ambition> of the joint optimum that shares <shares> of the gains, as its people decided(: {Text})?.",
                said => said.Is("ambition", said.Term("ambition"))
            ),
            new(
                EventKind.Response,
                $".+ (?<verdict>accepted the text|declined the text|is in|stays out), as its people decided(: {Text})?.",
                said => said.Accepted == said.Words("verdict") is "accepted the text" or "is in"
            ),
            new(
                EventKind.Ratification,
                $".+ has not put the agreement to its legislature, as its people decided(: {Text})?.",
                said => said.Accepted == false
            ),
        ];

    private static SentenceRule Delivery(string why, Func<Said, bool> holds) =>
        new(
            EventKind.Delivery,
            ".+ decided to deliver <decided> of its promise: (it withholds <withheld> in answer to what others broke, and )?"
                + $@"{why}{CarriedOut}\.",
            said =>
                Math.Abs(said.Term("decided") - ((1 - said.Term("withheld")) * Math.Min(said.Term("kept"), said.Term("ceiling")))) < 1e-12
                && said.Has("withheld") == said.Term("withheld") >= 0.005
                && (!said.Has("withheld") || said.Is("withheld", said.Term("withheld")))
                && Implemented(said)
                && holds(said)
        );

    // What was carried out is named where it is not what was decided, and by what made it so.

    private static bool Implemented(Said said)
    {
        var decided = said.Term("decided");
        var done = said.Term("delivered");
        var capacity = said.Term("capacity");
        var chance = said.Term("chance");
        var made = decided * capacity * chance;
        return said.Is("decided", decided)
            && said.Is("done", done)
            && said.Is("capacity", capacity)
            && said.Is("chance", chance)
            && said.Has("done") == (Math.Abs(done - decided) >= 0.005)
            && (
                !said.Has("done")
                || (
                    said.Has("capacity") == capacity < 1
                    && said.Has("chance") == (chance != 1)
                    && said.Has("held") == Math.Abs(done - made) > 0.005
                )
            );
    }

    private static bool Ratified(Said said) =>
        said.Is("tape", said.Term("red_tape")) && said.Is("veto", said.Term("veto_players")) && said.Is("chance", said.Term("probability"));

    private static bool Trust(Said said) =>
        said.Is("before", said.Term("trust_before"))
        && said.Is("after", said.Term("trust_after"))
        && said.Has("report") != double.IsNaN(said.Term("reported"))
        && said.Is("report", said.Term("reported"));

    private static bool Reported(Said said) =>
        said.Is("reported", said.Term("reported"))
        && said.Words("due") == (said.Term("withheld") < 0.005 ? "its promise" : "what was due of its promise")
        && said.Has("broken") == said.Term("held_broken") >= 0.005
        && said.Is("broken", said.Term("held_broken"));
}
