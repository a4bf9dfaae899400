namespace Simulation.Model.Trust;

/// <summary>
/// An opinion of subjective logic (Jøsang, 2016): belief, disbelief and uncertainty sum to 1; the expectation is <c>b + a u</c>.
/// </summary>
/// <param name="Belief">Belief (b), 0 to 1.</param>
/// <param name="Disbelief">Disbelief (d), 0 to 1.</param>
/// <param name="Uncertainty">Uncertainty (u), 0 to 1.</param>
/// <param name="BaseRate">Base rate (a), 0 to 1.</param>
public readonly record struct SubjectiveOpinion(double Belief, double Disbelief, double Uncertainty, double BaseRate)
{
    /// <summary>The expected probability, equal to the Beta posterior mean of the same evidence.</summary>
    public double Expectation => Belief + (BaseRate * Uncertainty);

    /// <summary>The opinion that evidence r for and s against gives: <c>b = r/(r+s+W), d = s/(r+s+W), u = W/(r+s+W)</c>.</summary>
    public static SubjectiveOpinion FromEvidence(double positive, double negative, double priorWeight, double baseRate)
    {
        var mass = positive + negative + priorWeight;
        return new SubjectiveOpinion(positive / mass, negative / mass, priorWeight / mass, baseRate);
    }

    /// <summary>The evidence for and against that an opinion rests on, <c>r = W b/u, s = W d/u</c>; endless without uncertainty.</summary>
    public (double Positive, double Negative) Evidence(double priorWeight) =>
        (priorWeight * Belief / Uncertainty, priorWeight * Disbelief / Uncertainty);

    /// <summary>
    /// A's opinion of X through a witness B: this is A's opinion of B, <paramref name="witness"/> is B's of X. It never raises belief.
    /// </summary>
    public SubjectiveOpinion Discount(SubjectiveOpinion witness) =>
        new(
            Belief * witness.Belief,
            Belief * witness.Disbelief,
            Disbelief + Uncertainty + (Belief * witness.Uncertainty),
            witness.BaseRate
        );

    /// <summary>
    /// Cumulative fusion of two independent opinions with one base rate: the same as pooling their evidence. It never raises uncertainty.
    /// </summary>
    /// <exception cref="ArgumentException">Both opinions are dogmatic (no uncertainty), so that there is no evidence to pool.</exception>
    public SubjectiveOpinion Fuse(SubjectiveOpinion other)
    {
        var kappa = Uncertainty + other.Uncertainty - (Uncertainty * other.Uncertainty);
        if (kappa <= 0)
            throw new ArgumentException("Two opinions without uncertainty cannot be fused.", nameof(other));

        return new SubjectiveOpinion(
            ((Belief * other.Uncertainty) + (other.Belief * Uncertainty)) / kappa,
            ((Disbelief * other.Uncertainty) + (other.Disbelief * Uncertainty)) / kappa,
            Uncertainty * other.Uncertainty / kappa,
            BaseRate
        );
    }
}
