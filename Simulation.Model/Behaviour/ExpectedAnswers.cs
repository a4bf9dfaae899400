namespace Simulation.Model.Behaviour;

/// <summary>
/// What a party expects of the others if it does a share s of full cooperation itself: <c>e_j(s) = tau_ij clamp(S_j + rho_ij (s - S_i), 0,
/// 1)</c>, S being the shares on the table. It is the conjecture of Cornes and Sandler (1985) and the matching of Guttman (1978): Nash at
/// <c>tau rho = 0</c>, Kantian equilibrium at 1 (Roemer, 2010).
/// </summary>
/// <param name="self">The party (i).</param>
/// <param name="reliability">How much of its promise it expects each to deliver (tau_ij), 0 to 1.</param>
/// <param name="reciprocity">How far it expects each to answer in kind (rho_ij), 0 to 1.</param>
internal readonly ref struct ExpectedAnswers(int self, ReadOnlySpan<double> reliability, ReadOnlySpan<double> reciprocity)
{
    private readonly ReadOnlySpan<double> _reliability = reliability;
    private readonly ReadOnlySpan<double> _reciprocity = reciprocity;

    /// <summary>The share that another is expected to do (e_j), 0 to 1.</summary>
    /// <param name="other">The other (j).</param>
    /// <param name="standing">Everyone's share on the table (S).</param>
    /// <param name="share">The party's own share (s).</param>
    public double Of(int other, ReadOnlySpan<double> standing, double share)
    {
        var promised = standing[other] + (_reciprocity[other] * (share - standing[self]));
        return _reliability[other] * Math.Clamp(promised, 0, Math.Max(1, standing[other]));
    }
}
