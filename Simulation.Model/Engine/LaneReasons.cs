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

    public static Reason Report(Party party, double delivered, double report) =>
        new(
            [new Term("reported", report), new Term("delivered", delivered)],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{party.Name} was reported to deliver {report:0.00} of its promise "
                    + $"({(delivered < 1 ? Share(delivered) : "it delivered all of it")})."
            )
        );

    private static string Share(double delivered) => string.Create(CultureInfo.InvariantCulture, $"it delivered {delivered:0.00}");

    private static string InARow(int reports) => reports == 1 ? "a report was" : $"{reports} reports in a row were";

    /// <summary>Records how each party's standing with the others changed on average.</summary>
    public static void TrustChanges(EventLog events, IReadOnlyList<Party> parties, double[] before, double[] after)
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
                [new Term("trust_before", old), new Term("trust_after", now)],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Trust in {parties[trustee].Name} {(now > old ? "rose" : "fell")} from {old:0.00} to {now:0.00} on average."
                )
            );
            events.Add(EventKind.TrustChange, 0, null, parties[trustee], null, reason);
        }
    }
}
