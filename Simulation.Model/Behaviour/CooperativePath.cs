using Simulation.Model.Worlds;

namespace Simulation.Model.Behaviour;

/// <summary>
/// The way from what each party does alone to what full cooperation asks of it: share 0 is no cooperation (Nash), share 1 full cooperation.
/// Shares make parties comparable that do unlike things, so that one can answer another in kind. Where full cooperation would have a party
/// do less for the others than it does alone, as it is cheaper done elsewhere, the way asks nothing of it. Never changed once made.
/// </summary>
public sealed class CooperativePath
{
    private readonly StageGame _game;
    private readonly int _issues;
    private readonly double[] _alone;
    private readonly double[] _together;
    private readonly double[] _way;
    private readonly double[] _low;
    private readonly double[] _high;

    /// <summary>The way in a period.</summary>
    /// <param name="game">The period.</param>
    /// <param name="alone">What everyone does without an agreement, as a profile.</param>
    /// <param name="together">What everyone does under full cooperation, as a profile.</param>
    public CooperativePath(StageGame game, double[] alone, double[] together)
    {
        _game = game;
        _issues = game.Issues;
        _alone = alone;
        _together = (double[])together.Clone();
        var profile = (double[])alone.Clone();
        for (var index = 0; index < profile.Length; index++)
        {
            if (together[index] >= alone[index])
                continue;

            profile[index] = together[index];
            if (OthersGain(game, index / game.Issues, profile) < OthersGain(game, index / game.Issues, alone))
                _together[index] = alone[index];

            profile[index] = alone[index];
        }

        _way = new double[alone.Length];
        _low = new double[alone.Length];
        _high = new double[alone.Length];
        for (var index = 0; index < alone.Length; index++)
        {
            _way[index] = _together[index] - alone[index];
            _low[index] = game.Lower(index / _issues, index % _issues);
            _high[index] = game.Upper(index / _issues, index % _issues);
        }
    }

    /// <summary>The game that it belongs to.</summary>
    public StageGame Game => _game;

    /// <summary>What everyone does at the end of the way, as a profile. Not to be written to.</summary>
    public double[] Whole => _together;

    /// <summary>What a party does on an issue at a share of the way, within what it can do; in the issue's unit.</summary>
    /// <param name="party">The party.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="share">The share, 0 or more.</param>
    public double Level(int party, int issue, double share) => Level((party * _issues) + issue, share);

    /// <summary>
    /// How far along the way a party is in a profile: the mean over the issues on which cooperation asks anything of it; 0 where it asks
    /// nothing.
    /// </summary>
    /// <param name="profile">What everyone does or promises.</param>
    /// <param name="party">The party.</param>
    public double ShareOf(ReadOnlySpan<double> profile, int party)
    {
        var sum = 0.0;
        var asked = 0;
        for (var issue = 0; issue < _issues; issue++)
        {
            var index = (party * _issues) + issue;
            var whole = _way[index];
            if (Math.Abs(whole) <= 1e-12 * (1 + Math.Abs(_alone[index])))
                continue;

            sum += (profile[index] - _alone[index]) / whole;
            asked++;
        }

        return asked == 0 ? 0 : sum / asked;
    }

    /// <summary>Everyone's share in a profile.</summary>
    public double[] SharesOf(ReadOnlySpan<double> profile)
    {
        var shares = new double[_game.Parties];
        for (var party = 0; party < shares.Length; party++)
            shares[party] = ShareOf(profile, party);

        return shares;
    }

    /// <summary>Puts a party at a share of the way in a profile.</summary>
    public void Put(Span<double> profile, int party, double share)
    {
        var first = party * _issues;
        for (var index = first; index < first + _issues; index++)
            profile[index] = Level(index, share);
    }

    private double Level(int index, double share) => Math.Clamp(_alone[index] + (share * _way[index]), _low[index], _high[index]);

    private static double OthersGain(StageGame game, int party, ReadOnlySpan<double> profile)
    {
        var sum = 0.0;
        for (var other = 0; other < game.Parties; other++)
            sum += other == party ? 0 : game.Payoff(other, profile);

        return sum;
    }
}
