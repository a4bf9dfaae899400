namespace Simulation.Model.Negotiation.Messages;

/// <summary>A concluded agreement: what each signatory promised. Never changed once concluded.</summary>
/// <param name="Commitments">The promised profile; the status quo for those who did not sign.</param>
/// <param name="Signatories">Who signed.</param>
/// <param name="Transfers">What each party receives while the agreement is in force (below zero: pays), in the world's money; sums to
/// zero.</param>
/// <param name="Round">The round in which it was concluded, from 1.</param>
/// <param name="Text">The number of the text, in worlds whose agreements are texts; -1 elsewhere.</param>
public sealed record Treaty(double[] Commitments, bool[] Signatories, double[] Transfers, int Round, int Text = -1)
{
    /// <summary>The agreement that these sign on a text.</summary>
    public static Treaty Of(PeriodView view, Draft draft, bool[] signatories, int round)
    {
        var commitments = (double[])view.StatusQuo.Clone();
        var promised = view.Game.Profile(commitments);
        var issues = view.Game.Issues;
        for (var party = 0; party < signatories.Length; party++)
        {
            for (var issue = 0; signatories[party] && issue < issues; issue++)
                promised[party, issue] = draft.Commitment(view, party, issue, draft.Ambition);
        }

        return new Treaty(commitments, signatories, draft.Transfers, round, draft.Text);
    }
}
