using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Worlds.Linkage;

/// <summary>
/// Several games in one package: issues stand side by side and payoffs add up, each weighted (Folmer, van Mouche and Ragland, 1993). What
/// counts for ambition is the mean over the games of how far each has come from no cooperation to full cooperation.
/// </summary>
internal sealed class LinkedGame : StageGame
{
    private readonly StageGame[] _games;
    private readonly double[] _weights;
    private readonly int[] _first;
    private readonly (double Origin, double Span)[] _ranges;

    /// <summary>A package of games among the same parties; the arrays are kept and must not be written to afterwards.</summary>
    public LinkedGame(StageGame[] games, double[] weights)
    {
        _games = games;
        _weights = weights;
        _first = new int[games.Length];
        for (var game = 1; game < games.Length; game++)
            _first[game] = _first[game - 1] + games[game - 1].Issues;

        Issues = games.Sum(game => game.Issues);
        _ranges =
        [
            .. games.Select(game =>
            {
                var origin = game.Total(JointSurplus.Nash(game));
                return (origin, game.Total(JointSurplus.Cooperative(game)) - origin);
            }),
        ];
    }

    public override int Parties => _games[0].Parties;

    public override int Issues { get; }

    public override bool HasManyEquilibria => _games.Any(game => game.HasManyEquilibria);

    public override double Lower(int party, int issue) => Of(issue).Game.Lower(party, Of(issue).Issue);

    public override double Upper(int party, int issue) => Of(issue).Game.Upper(party, Of(issue).Issue);

    public override double Scale(int party)
    {
        var scale = 0.0;
        for (var game = 0; game < _games.Length; game++)
            scale += _weights[game] * _games[game].Scale(party);

        return scale;
    }

    public override double Exposure(int party, int partner)
    {
        var exposure = 0.0;
        foreach (var game in _games)
            exposure += game.Exposure(party, partner) / _games.Length;

        return exposure;
    }

    public override double Total(ReadOnlySpan<double> actions)
    {
        Span<double> own = stackalloc double[actions.Length];
        var sum = 0.0;
        var counted = 0;
        for (var game = 0; game < _games.Length; game++)
        {
            var (origin, span) = _ranges[game];
            if (Math.Abs(span) <= 1e-12 * (1 + Math.Abs(origin)))
                continue;

            sum += (_games[game].Total(Part(game, actions, own)) - origin) / span;
            counted++;
        }

        return counted == 0 ? 0 : sum / counted;
    }

    public override double Payoff(int party, ReadOnlySpan<double> actions)
    {
        Span<double> own = stackalloc double[actions.Length];
        var payoff = 0.0;
        for (var game = 0; game < _games.Length; game++)
            payoff += _weights[game] * _games[game].Payoff(party, Part(game, actions, own));

        return payoff;
    }

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        Span<double> own = stackalloc double[actions.Length];
        var (game, place, index) = Of(issue);
        return game.Response(party, place, Part(index, actions, own), weights);
    }

    /// <summary>Nothing that is done in one game changes what is best in another, so each settles by itself.</summary>
    /// <inheritdoc/>
    public override void Settle(double[] actions, Func<int, int, double> weight)
    {
        for (var game = 0; game < _games.Length; game++)
        {
            var own = Part(game, actions, new double[actions.Length]).ToArray();
            _games[game].Settle(own, weight);
            for (var index = 0; index < own.Length; index++)
                actions[(index / _games[game].Issues * Issues) + _first[game] + (index % _games[game].Issues)] = own[index];
        }
    }

    /// <summary>The part of a profile that belongs to one game, written to the start of <paramref name="room"/>.</summary>
    public ReadOnlySpan<double> Part(int game, ReadOnlySpan<double> actions, Span<double> room)
    {
        var issues = _games[game].Issues;
        for (var party = 0; party < Parties; party++)
            actions.Slice((party * Issues) + _first[game], issues).CopyTo(room[(party * issues)..]);

        return room[..(Parties * issues)];
    }

    private (StageGame Game, int Issue, int Index) Of(int issue)
    {
        var game = _games.Length - 1;
        while (_first[game] > issue)
            game--;

        return (_games[game], issue - _first[game], game);
    }
}
