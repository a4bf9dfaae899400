namespace Simulation.Model.Engine.Parties;

/// <summary>What a party finds when it weighs whether to keep a promise.</summary>
/// <param name="Share">The share of what is due that it decides to deliver, 0 to 1.</param>
/// <param name="Kept">The share of what is due that counts as keeping its word, 0 to 1: all of it, under the grim rule what is worth keeping.</param>
/// <param name="Temptation">What breaking the whole promise would save, in units of its payoff scale.</param>
/// <param name="Deterrence">What that would cost in expectation, in units of its payoff scale.</param>
/// <param name="Detection">The probability that a breach is detected (m), 0 to 1.</param>
internal readonly record struct WeighedPromise(double Share, double Kept, double Temptation, double Deterrence, double Detection);
