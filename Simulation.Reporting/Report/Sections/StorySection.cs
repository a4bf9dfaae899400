using Simulation.Model.Negotiation.Record;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Report.Sections;

/// <summary>Who did what and why in one replicate: what turned its course, in the order it happened.</summary>
internal sealed class StorySection : IReportSection
{
    private const int MostBreaches = 8;
    private const int MostChanges = 8;
    private const int MostRefusals = 8;
    private const int MostDepartures = 12;
    private const double Breach = 0.95;

    public string Title => "Who did what, and why";

    public void Write(Html html, ReportRun run, string prefix)
    {
        if (run.Result.Lanes.FirstOrDefault(lane => lane.Events is not null) is not { } lane)
        {
            html.Element("p", "No replicate was recorded; run with --events 1 to have one told.");
            return;
        }

        var told = Telling(lane.Events!);
        html.Element(
            "p",
            $"What turned the course of replicate {lane.Replicate}; its {lane.Events!.Count} events in full: negsim explain RUNDIR "
                + $"--replicate {lane.Replicate}."
        );
        html.Element(
            "ol",
            () =>
            {
                foreach (var period in told.GroupBy(one => one.Year))
                {
                    html.Element(
                        "li",
                        () =>
                        {
                            html.Element("strong", Wording.Year(period.Key));
                            html.Element(
                                "ul",
                                () =>
                                {
                                    foreach (var one in period)
                                        html.Element("li", one.Sentence);
                                }
                            );
                        }
                    );
                }
            },
            ("class", "story")
        );
    }

    // Every turn of the treaty, and the largest of what happens all the time.
    private static IEnumerable<NegotiationEvent> Telling(IReadOnlyList<NegotiationEvent> events)
    {
        var told = new HashSet<NegotiationEvent>(ReferenceEqualityComparer.Instance);
        told.UnionWith(events.Where(one => one.Kind is EventKind.EntryIntoForce or EventKind.Shock));
        told.UnionWith(events.Where(one => one.Kind is EventKind.Notice or EventKind.Suspension).Take(MostDepartures));
        told.UnionWith(Turns(events));
        told.UnionWith(events.Where(one => one.Kind == EventKind.Ratification && one.Accepted == false).Take(MostRefusals));
        told.UnionWith(
            events
                .Where(one => one.Kind == EventKind.Delivery && Term(one, "delivered") < Breach)
                .OrderBy(one => Term(one, "delivered"))
                .Take(MostBreaches)
        );
        told.UnionWith(
            events
                .Where(one => one.Kind == EventKind.TrustChange)
                .OrderByDescending(one => Math.Abs(Term(one, "trust_after") - Term(one, "trust_before")))
                .Take(MostChanges)
        );
        return events.Where(told.Contains);
    }

    // Conferences that ended otherwise than the one before.
    private static IEnumerable<NegotiationEvent> Turns(IEnumerable<NegotiationEvent> events)
    {
        NegotiationEvent? before = null;
        foreach (var one in events.Where(one => one.Kind == EventKind.Conclusion))
        {
            if (before is null || before.Accepted != one.Accepted || !Term(before, "signatories").Equals(Term(one, "signatories")))
                yield return one;

            before = one;
        }
    }

    private static double Term(NegotiationEvent one, string name)
    {
        foreach (var term in one.Terms)
        {
            if (term.Name == name)
                return term.Value;
        }

        return double.NaN;
    }
}
