namespace Simulation.Model.Worlds.Research;

/// <summary>
/// Research first, competition in quantities afterwards: <c>pi_i = b q_i^2 - gamma_i x_i^2/2</c> with <c>q_i = (a - A + n X_i - sum of the
/// others' X)/((n + 1) b)</c> and <c>X_i = x_i + beta sum x_j</c>, what research by all takes off the unit cost of i (d'Aspremont and
/// Jacquemin, 1988, for n champions that may differ in gamma).
/// </summary>
internal sealed class ResearchGame(double margin, double unitCost, double slope, double[] researchCost, double spillover, int years)
    : StageGame
{
    private readonly int _n = researchCost.Length;

    public override int Parties => _n;

    public override int Issues => 1;

    /// <summary>
    /// Whether research together has a finite best: each one's marginal cost rises faster than what a unit brings to all.
    /// </summary>
    public bool IsConcave => researchCost.All(gamma => gamma > 2 * slope * ((Own * Own) + ((_n - 1) * Cross * Cross)));

    // What a unit of research adds to the own output and to each other one's.
    private double Own => (_n - ((_n - 1) * spillover)) / ((_n + 1) * slope);

    private double Cross => ((2 * spillover) - 1) / ((_n + 1) * slope);

    public override double Lower(int party, int issue) => 0;

    /// <summary>No unit cost falls below zero.</summary>
    public override double Upper(int party, int issue) => unitCost / (1 + ((_n - 1) * spillover));

    public override double Scale(int party) => years * margin * margin / ((_n + 1) * (_n + 1) * slope);

    public override double Total(ReadOnlySpan<double> actions)
    {
        var total = 0.0;
        foreach (var action in actions)
            total += action;

        return total;
    }

    /// <summary>The output of each champion, billion units a year.</summary>
    public double[] Output(double[] actions) => [.. Enumerable.Range(0, _n).Select(party => Output(party, actions))];

    /// <summary>What a champion's unit cost has fallen by, US$.</summary>
    public double CostReduction(int party, ReadOnlySpan<double> actions) =>
        actions[party] + (spillover * (Total(actions) - actions[party]));

    public override double Payoff(int party, ReadOnlySpan<double> actions)
    {
        var output = Math.Max(0, Output(party, actions));
        return years * ((slope * output * output) - (0.5 * researchCost[party] * actions[party] * actions[party]));
    }

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        // Every output is linear in the own research: q_j = q_j(0) + k_j x, k the own or the cross effect.
        var total = Total(actions) - actions[party];
        var gain = 0.0;
        var curvature = weights[party] * researchCost[party];
        for (var other = 0; other < _n; other++)
        {
            var effect = other == party ? Own : Cross;
            var rest = OutputOf(other == party ? 0 : actions[other], total);
            gain += 2 * slope * weights[other] * effect * rest;
            curvature -= 2 * slope * weights[other] * effect * effect;
        }

        return Math.Clamp(gain / curvature, 0, Upper(party, issue));
    }

    private double Output(int party, ReadOnlySpan<double> actions) => OutputOf(actions[party], Total(actions));

    // The output of a champion whose own research and whose sum with all others is given: n X_i - sum of the others' X = (n + 1) X_i - sum
    // of all X.
    private double OutputOf(double own, double total)
    {
        var reduction = own + (spillover * (total - own));
        var all = total * (1 + ((_n - 1) * spillover));
        return (margin + ((_n + 1) * reduction) - all) / ((_n + 1) * slope);
    }
}
