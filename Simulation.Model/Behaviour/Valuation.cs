using Simulation.Model.Interests;
using Simulation.Model.Worlds;

namespace Simulation.Model.Behaviour;

/// <summary>
/// What a profile is worth to a party above the status quo: its payoff's gain, plus its weighted interests. Inequality aversion is that of
/// Fehr and Schmidt (1999), <c>- alpha/(n-1) sum max(g_j - g_i, 0) - beta/(n-1) sum max(g_i - g_j, 0)</c> on gains in each party's own
/// payoff scale; solidarity adds <c>theta sum g_j</c> (van der Pol, Weikard and van Ierland, 2012).
/// </summary>
internal sealed class Valuation(int party, InterestWeights interests)
{
    private readonly bool _looksAtOthers = interests.Envy > 0 || interests.Guilt > 0 || interests.Solidarity > 0;
    private double[]? _statusQuo;
    private StageGame? _game;
    private double _own;
    private double[] _others = [];

    /// <summary>The gain of <paramref name="profile"/> over <paramref name="statusQuo"/>, in the world's money.</summary>
    public double Gain(StageGame game, double[] statusQuo, ReadOnlySpan<double> profile)
    {
        if (!ReferenceEquals(_statusQuo, statusQuo) || !ReferenceEquals(_game, game))
            Rebase(game, statusQuo);

        var own = game.Payoff(party, profile) - _own;
        return _looksAtOthers ? own + SocialTerms(game, profile, own) : own;
    }

    private void Rebase(StageGame game, double[] statusQuo)
    {
        _own = game.Payoff(party, statusQuo);
        if (_looksAtOthers)
        {
            if (_others.Length != game.Parties)
                _others = new double[game.Parties];

            for (var other = 0; other < game.Parties; other++)
                _others[other] = game.Payoff(other, statusQuo);
        }

        _statusQuo = statusQuo;
        _game = game;
    }

    private double SocialTerms(StageGame game, ReadOnlySpan<double> profile, double own)
    {
        var envy = 0.0;
        var guilt = 0.0;
        var solidarity = 0.0;
        var scale = game.Scale(party);
        var share = own / scale;
        for (var other = 0; other < game.Parties; other++)
        {
            if (other == party)
                continue;

            var gain = game.Payoff(other, profile) - _others[other];
            var gap = (gain / game.Scale(other)) - share;
            solidarity += gain;
            envy += Math.Max(gap, 0);
            guilt += Math.Max(-gap, 0);
        }

        return (interests.Solidarity * solidarity)
            - (scale * ((interests.Envy * envy) + (interests.Guilt * guilt)) / Math.Max(1, game.Parties - 1));
    }
}
