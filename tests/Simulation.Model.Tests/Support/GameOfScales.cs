using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Support;

/// <summary>A period of which nothing counts but what each party's payoff scale is; all trade with all in equal shares.</summary>
internal sealed class GameOfScales(params double[] scales) : StageGame
{
    public override int Parties => scales.Length;

    public override int Issues => 1;

    public override double Total(ReadOnlySpan<double> actions) => 0;

    public override double Lower(int party, int issue) => 0;

    public override double Upper(int party, int issue) => 1;

    public override double Payoff(int party, ReadOnlySpan<double> actions) => 0;

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights) => 0;

    public override double Scale(int party) => scales[party];
}
