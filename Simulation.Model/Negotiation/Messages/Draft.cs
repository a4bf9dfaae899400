namespace Simulation.Model.Negotiation.Messages;

/// <summary>
/// A text on the table: a formula that moves everyone the same share of the way from the status quo to a target. Never changed once tabled.
/// </summary>
/// <param name="Ambition">The share s of the way, 0 (status quo) to <see cref="MostAmbition"/>.</param>
/// <param name="Target">The profile at s = 1.</param>
/// <param name="Participants">Whom the text expects to sign.</param>
/// <param name="Transfers">What each party receives (below zero: pays), in the world's money; sums to zero.</param>
/// <param name="Text">The number of the text, in worlds whose agreements are texts; -1 elsewhere.</param>
public sealed record Draft(double Ambition, double[] Target, bool[] Participants, double[] Transfers, int Text = -1)
{
    /// <summary>The most ambitious text that can be tabled: half as far again as the target.</summary>
    public const double MostAmbition = 1.5;

    /// <summary>
    /// What the text asks of a participant on an issue at ambition <paramref name="ambition"/>, within what the party can do.
    /// </summary>
    public double Commitment(PeriodView view, int party, int issue, double ambition)
    {
        var index = (party * view.Game.Issues) + issue;
        var level = view.StatusQuo[index] + (ambition * (Target[index] - view.StatusQuo[index]));
        return Math.Clamp(level, view.Game.Lower(party, issue), view.Game.Upper(party, issue));
    }
}
