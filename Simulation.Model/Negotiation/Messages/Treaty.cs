namespace Simulation.Model.Negotiation.Messages;

/// <summary>A concluded agreement: what each signatory promised. Never changed once concluded.</summary>
/// <param name="Commitments">The promised profile; the status quo for those who did not sign.</param>
/// <param name="Signatories">Who signed.</param>
/// <param name="Transfers">What each party receives while the agreement is in force (below zero: pays), in the world's money; sums to zero.</param>
/// <param name="Round">The round in which it was concluded, from 1.</param>
public sealed record Treaty(double[] Commitments, bool[] Signatories, double[] Transfers, int Round);
