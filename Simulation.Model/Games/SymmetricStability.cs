namespace Simulation.Model.Games;

/// <summary>
/// Stability of an agreement by its size alone, where all parties are alike (d'Aspremont et al., 1983). An indifferent party stays where it
/// is.
/// </summary>
/// <param name="n">How many parties there are.</param>
/// <param name="signatory">A signatory's payoff in an agreement of k, 1 to n.</param>
/// <param name="outsider">An outsider's payoff beside an agreement of k, 0 to n - 1.</param>
public sealed class SymmetricStability(int n, Func<int, double> signatory, Func<int, double> outsider)
{
    /// <summary>What a signatory gains by staying in an agreement of k: <c>L(k) = pi_s(k) - pi_n(k - 1)</c>.</summary>
    public double Gain(int k) => signatory(k) - outsider(k - 1);

    /// <summary>Whether no signatory of an agreement of k gains by leaving: <c>L(k) >= 0</c>.</summary>
    public bool IsInternallyStable(int k) => Tie.AtLeast(signatory(k), outsider(k - 1));

    /// <summary>Whether no outsider gains by joining an agreement of k: <c>L(k + 1) &lt;= 0</c>, or nobody is outside.</summary>
    public bool IsExternallyStable(int k) => k == n || Tie.AtLeast(outsider(k), signatory(k + 1));

    /// <summary>The sizes from 2 that are internally and externally stable.</summary>
    public IReadOnlyList<int> StableSizes() => [.. Sizes().Where(k => IsInternallyStable(k) && IsExternallyStable(k))];

    /// <summary>The largest size from 2 that is internally stable; null if none is.</summary>
    public int? LargestInternallyStable() => Sizes().Reverse().Cast<int?>().FirstOrDefault(k => IsInternallyStable(k!.Value));

    private IEnumerable<int> Sizes() => Enumerable.Range(2, Math.Max(0, n - 1));
}
