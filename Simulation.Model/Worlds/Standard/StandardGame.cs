namespace Simulation.Model.Worlds.Standard;

/// <summary>
/// What a standard and its networks are worth to each party in a year, billion US$, and how much each counts as a partner.
/// </summary>
internal sealed record Networks(double[] Worth, double[] Gain, double[] Switching, double[] Size);

/// <summary>
/// A period of adopting a standard: <c>u_i = w_i x_i + g_i (x_i X_i + (1 - x_i)(1 - X_i)) - s_i (x_i - x0_i)</c>, x the share of its
/// networks on the new standard, at least the x0 that are in any case, X_i the others' share weighted by size (Katz and Shapiro, 1985). A
/// party moves all or nothing; who is indifferent moves.
/// </summary>
internal sealed class StandardGame(Networks networks, double[] installed, int years) : StageGame
{
    private const double Tie = 1e-9;
    private readonly double _size = networks.Size.Sum();

    public override int Parties => installed.Length;

    public override int Issues => 1;

    public override bool HasManyEquilibria => true;

    public override double Lower(int party, int issue) => installed[party];

    public override double Upper(int party, int issue) => 1;

    public override double Scale(int party) => years * Math.Max(networks.Gain[party] + networks.Switching[party], 1e-9);

    public override double Exposure(int party, int partner) =>
        party == partner ? 0 : networks.Size[partner] / (_size - networks.Size[party]);

    public override double Total(ReadOnlySpan<double> actions)
    {
        var total = 0.0;
        for (var party = 0; party < actions.Length; party++)
            total += networks.Size[party] * actions[party];

        return total / _size;
    }

    public override double Payoff(int party, ReadOnlySpan<double> actions)
    {
        var own = actions[party];
        var others = Others(party, actions);
        return years
            * (
                (networks.Worth[party] * own)
                + (networks.Gain[party] * ((own * others) + ((1 - own) * (1 - others))))
                - (networks.Switching[party] * (own - installed[party]))
            );
    }

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        var slope =
            weights[party]
            * (networks.Worth[party] - networks.Switching[party] + (networks.Gain[party] * ((2 * Others(party, actions)) - 1)));
        for (var other = 0; other < actions.Length; other++)
        {
            if (other != party && weights[other] != 0)
                slope +=
                    weights[other]
                    * networks.Gain[other]
                    * networks.Size[party]
                    / (_size - networks.Size[other])
                    * ((2 * actions[other]) - 1);
        }

        return slope >= -Tie * networks.Gain[party] ? 1 : installed[party];
    }

    private double Others(int party, ReadOnlySpan<double> actions) =>
        ((Total(actions) * _size) - (networks.Size[party] * actions[party])) / (_size - networks.Size[party]);
}
