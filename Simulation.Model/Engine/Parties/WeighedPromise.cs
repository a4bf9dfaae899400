namespace Simulation.Model.Engine.Parties;

/// <summary>What a party finds when it weighs whether to keep a promise.</summary>
/// <param name="Share">The largest share that is worth keeping, 0 to 1.</param>
/// <param name="Temptation">What breaking the whole promise would save, in units of its payoff scale.</param>
/// <param name="Deterrence">What that would cost in expectation, in units of its payoff scale.</param>
/// <param name="Detection">The probability that a breach is detected (m), 0 to 1.</param>
internal readonly record struct WeighedPromise(double Share, double Temptation, double Deterrence, double Detection);
