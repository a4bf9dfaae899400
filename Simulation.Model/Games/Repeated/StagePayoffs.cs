namespace Simulation.Model.Games.Repeated;

/// <summary>The payoffs of one period of a prisoner's dilemma, T above R above P above S.</summary>
/// <param name="Temptation">Of defecting while the others cooperate (T).</param>
/// <param name="Reward">Of cooperating together (R).</param>
/// <param name="Punishment">Of defecting together (P).</param>
/// <param name="Sucker">Of cooperating while the other defects (S).</param>
public readonly record struct StagePayoffs(double Temptation, double Reward, double Punishment, double Sucker = double.NaN)
{
    /// <summary>What a deviation gains at once: <c>T - R</c>.</summary>
    public double Gain => Temptation - Reward;

    /// <summary>What a period of punishment costs: <c>R - P</c>.</summary>
    public double Loss => Reward - Punishment;
}
