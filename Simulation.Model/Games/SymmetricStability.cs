namespace Simulation.Model.Games;

/// <summary>Stability of an agreement by its size alone, where all parties are alike (d'Aspremont et al., 1983).</summary>
/// <param name="n">How many parties there are.</param>
/// <param name="signatory">A signatory's payoff in an agreement of k, 1 to n.</param>
/// <param name="outsider">An outsider's payoff beside an agreement of k, 0 to n - 1.</param>
public sealed class SymmetricStability(int n, Func<int, double> signatory, Func<int, double> outsider)
{
    /// <summary>What a signatory gains by staying in an agreement of k: <c>L(k) = pi_s(k) - pi_n(k - 1)</c>.</summary>
    public double Gain(int k) => signatory(k) - outsider(k - 1);

    /// <summary>The sizes from 2 that are internally and externally stable; an indifferent party stays where it is.</summary>
    public IReadOnlyList<int> StableSizes() =>
        [.. Enumerable.Range(2, Math.Max(0, n - 1)).Where(k =>
            CoalitionGame.AtLeast(signatory(k), outsider(k - 1)) && (k == n || CoalitionGame.AtLeast(outsider(k), signatory(k + 1))))];
}
