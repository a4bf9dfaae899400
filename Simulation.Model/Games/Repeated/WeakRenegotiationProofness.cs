namespace Simulation.Model.Games.Repeated;

/// <summary>
/// Full cooperation that nobody wants to renegotiate (Farrell and Maskin, 1989; Barrett, 1999): of n parties a contributor gets
/// <c>b k - c</c> with k contributors, others <c>b k</c>. A deviator does penance by contributing alone, and the others must not lose by
/// that: <c>b >= n b - c</c>.
/// </summary>
/// <param name="Benefit">Benefit to everyone of each contribution (b), above 0.</param>
/// <param name="Cost">Cost of contributing (c), above b.</param>
public readonly record struct WeakRenegotiationProofness(double Benefit, double Cost)
{
    /// <summary>The most parties among whom full cooperation is renegotiation-proof: the largest <c>n &lt;= 1 + c/b</c>.</summary>
    public int LargestCooperation => 1 + Multiples;

    /// <summary>The fewest parties who gain from full cooperation: the smallest n with <c>n b > c</c>.</summary>
    public int SmallestWithGain => 1 + Multiples;

    // How many whole benefits the cost covers; a quotient that rounding left just below a whole number is that number.
    private int Multiples
    {
        get
        {
            var next = (int)Math.Floor(Cost / Benefit) + 1;
            return Tie.AtLeast(Cost, next * Benefit) ? next : next - 1;
        }
    }
}
