using System.Globalization;
using Simulation.Model.Countries;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Trust;

namespace Simulation.Model.Engine;

/// <summary>What happened outside the conference, as data and as one sentence.</summary>
internal static class LaneReasons
{
    // A change of trust smaller than this is not worth a line.
    private const double WorthTelling = 0.02;

    // Shares are told in hundredths; what differs by less is the same.
    private const double Visible = 0.005;

    public static Reason Withdrawal(Party party, bool wasBound) =>
        new(
            [new Term("was_bound", wasBound ? 1 : 0)],
            wasBound
                ? $"{party.Name} withdrew and walked out of its promise, which everyone sees."
                : $"{party.Name} withdrew from the talks; no promise bound it."
        );

    public static Reason Suspension(Party party, SuspensionClause clause) =>
        new(
            [new Term("reports_in_a_row", clause.After), new Term("periods", clause.Periods)],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{party.Name} was suspended for {SentenceNumber.Count(clause.Periods, "period")}: {InARow(clause.After)} below "
                    + $"{clause.Threshold:0.00} of its promise."
            )
        );

    public static Reason Notice(Party party, int left) =>
        new(
            [new Term("periods_left", left)],
            $"{party.Name} did not sign again and stays bound by what it had promised: {SentenceNumber.Count(left, "period")} of its "
                + $"notice {(left == 1 ? "is" : "are")} left."
        );

    public static Reason EntryIntoForce(ReadOnlySpan<bool> ratifiers, int parties)
    {
        var count = ratifiers.Count(true);
        return new Reason(
            [new Term("ratified", count), new Term("parties", parties)],
            $"The agreement entered into force: {count} of {parties} parties have ratified."
        );
    }

    /// <summary>Records what was reported of each party, and what it is held to have done on purpose.</summary>
    /// <param name="events">Where to.</param>
    /// <param name="parties">Everyone.</param>
    /// <param name="kept">The share of what was due that each kept, 0 to 1; NaN where there is nothing to report on.</param>
    /// <param name="reports">The share that was reported of each.</param>
    /// <param name="choices">What each decided.</param>
    /// <param name="breaches">The share that each is held to have broken on purpose.</param>
    public static void Reports(
        EventLog events,
        IReadOnlyList<Party> parties,
        double[] kept,
        double[] reports,
        DeliveryChoice[] choices,
        double[] breaches
    )
    {
        for (var party = 0; party < kept.Length; party++)
        {
            if (double.IsNaN(kept[party]))
                continue;

            var reason = Report(parties[party], kept[party], reports[party], choices[party].Withheld, breaches[party]);
            events.Add(EventKind.Report, 0, parties[party], null, null, reason);
        }
    }

    private static Reason Report(Party party, double delivered, double report, double withheld, double breach) =>
        new(
            [
                new Term("reported", report),
                new Term("delivered", delivered),
                new Term("withheld", withheld),
                new Term("held_broken", breach),
            ],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{party.Name} was reported to deliver {report:0.00} of "
                    + $"{(withheld < Visible ? "" : "what was due of ")}its promise "
                    + $"({(delivered < 1 ? Share(delivered) : "it delivered all of it")}){Held(breach)}."
            )
        );

    private static string Held(double breach) =>
        breach < Visible ? "" : string.Create(CultureInfo.InvariantCulture, $"; it is held to have broken {breach:0.00} of it on purpose");

    private static string After(double report) =>
        double.IsNaN(report)
            ? ", though nothing was reported of it"
            : string.Create(CultureInfo.InvariantCulture, $", after a report of {report:0.00}");

    private static string Share(double delivered) => string.Create(CultureInfo.InvariantCulture, $"it delivered {delivered:0.00}");

    private static string InARow(int reports) => reports == 1 ? "a report was" : $"{reports} reports in a row were";

    /// <summary>Records how each party's standing with the others changed on average.</summary>
    /// <param name="events">Where to.</param>
    /// <param name="parties">Everyone.</param>
    /// <param name="before">Trust before, trustor by trustor.</param>
    /// <param name="after">Trust now.</param>
    /// <param name="reports">What was reported of each in between; NaN for nothing.</param>
    public static void TrustChanges(EventLog events, IReadOnlyList<Party> parties, double[] before, double[] after, double[] reports)
    {
        var earlier = new TrustMatrix(before, parties.Count);
        var later = new TrustMatrix(after, parties.Count);
        for (var trustee = 0; trustee < parties.Count; trustee++)
        {
            var old = earlier.MeanIn(trustee);
            var now = later.MeanIn(trustee);
            if (Math.Abs(now - old) < WorthTelling)
                continue;

            var reason = new Reason(
                [new Term("trust_before", old), new Term("trust_after", now), new Term("reported", reports[trustee])],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Trust in {parties[trustee].Name} {(now > old ? "rose" : "fell")} from {old:0.00} to {now:0.00} on average"
                        + $"{After(reports[trustee])}."
                )
            );
            events.Add(EventKind.TrustChange, 0, null, parties[trustee], null, reason);
        }
    }
}
