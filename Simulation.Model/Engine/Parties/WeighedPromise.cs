namespace Simulation.Model.Engine.Parties;

/// <summary>What a party finds when it weighs whether to keep a promise. Money is in units of its payoff scale.</summary>
/// <param name="Share">The share of what is due that it decides to deliver, 0 to 1.</param>
/// <param name="Kept">The share of what is due that counts as keeping its word, 0 to 1: all of it, under the grim rule what is worth
/// keeping.</param>
/// <param name="Broken">What breaking the rest saves and costs.</param>
/// <param name="Whole">What breaking the whole promise would save and cost.</param>
/// <param name="Detection">The probability that a breach is detected (m), 0 to 1.</param>
internal readonly record struct WeighedPromise(double Share, double Kept, BreachBalance Broken, BreachBalance Whole, double Detection);

/// <summary>What a breach saves now, and what it costs in expectation.</summary>
/// <param name="Saves">What it saves.</param>
/// <param name="Costs">What it costs.</param>
internal readonly record struct BreachBalance(double Saves, double Costs)
{
    /// <summary>What the breach is worth.</summary>
    public double Worth => Saves - Costs;

    /// <summary>Whether keeping is as good, but for rounding: a trillionth of the payoff scale.</summary>
    public bool IsKept(double scale) => Saves <= Costs + (1e-12 * scale);

    /// <summary>The same in units of a scale.</summary>
    public BreachBalance Per(double scale) => new(Saves / scale, Costs / scale);
}
