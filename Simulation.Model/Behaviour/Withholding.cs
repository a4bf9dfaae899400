namespace Simulation.Model.Behaviour;

/// <summary>
/// What a party withholds of its own promise in answer to breaches that it sees, for one period or for good, as the rule of
/// <see cref="Retaliation"/> has it. Under the proportional rule only a material breach entitles to an answer (Vienna Convention on the
/// Law of Treaties, 1969, article 60): small ones, which many have, would add up to the end of cooperation. What a partner is expected to
/// withhold and what it withholds are worked out here, by one formula.
/// </summary>
/// <param name="rule">How breaches are answered.</param>
/// <param name="forgiveness">What part of an answer is forgiven each period, 0 to 1.</param>
/// <param name="material">The share of a promise up to which breaking it is not answered, 0 to 1.</param>
/// <param name="self">The party.</param>
internal sealed class Withholding(Retaliation rule, double forgiveness, double material, int self)
{
    private const double Rounding = 1e-9;

    /// <summary>The share of its promise that it withholds in the coming period, 0 to 1.</summary>
    public double Share { get; private set; }

    /// <summary>What rested on whose promise when it last heard reports; null before.</summary>
    public AgreementStakes? Stakes { get; private set; }

    /// <summary>Takes down whom the reports hold to have broken its promise on purpose, and by how much.</summary>
    /// <param name="reciprocity">How far the party answers in kind (kappa), 0 to 1.</param>
    /// <param name="breaches">The share of its promise that each has broken (d), 0 to 1.</param>
    /// <param name="stakes">What rested on whose promise.</param>
    public void Hear(double reciprocity, ReadOnlySpan<double> breaches, AgreementStakes stakes)
    {
        Stakes = stakes;
        var sum = 0.0;
        var seen = false;
        for (var other = 0; other < breaches.Length; other++)
        {
            if (!(breaches[other] > 0))
                continue;

            seen = true;
            if (other != self && IsMaterial(breaches[other], material))
                sum += Answer(reciprocity, stakes[self, other], breaches[other]);
        }

        Share = rule switch
        {
            Retaliation.Proportional => Math.Min(reciprocity, sum + ((1 - forgiveness) * Share)),
            Retaliation.Grim => seen || Share > 0 ? 1 : 0,
            _ => 0,
        };
    }

    /// <summary>Whether a breach is large enough to be answered under the proportional rule.</summary>
    /// <param name="breach">The share of its promise that is broken (d_i), 0 to 1.</param>
    /// <param name="material">The share up to which it is not answered, 0 to 1.</param>
    public static bool IsMaterial(double breach, double material) => breach > material + Rounding;

    /// <summary>
    /// The share of its promise that a partner withholds for one material breach under the proportional rule: <c>kappa_j w_ji d_i</c>.
    /// </summary>
    /// <param name="reciprocity">How far the partner answers in kind, or is expected to (kappa_j or rho_ij), 0 to 1.</param>
    /// <param name="stake">How much the breaker's promise weighs for it (w_ji), 0 to 1.</param>
    /// <param name="breach">The share of its promise that is broken (d_i), 0 to 1.</param>
    public static double Answer(double reciprocity, double stake, double breach) => reciprocity * stake * breach;
}
