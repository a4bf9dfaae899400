namespace Simulation.Model.Games.Agreements;

/// <summary>
/// A game of joining or staying out in which membership is worth to party i, given the other members S, <c>g_i(S) = c_i + sum over k in S
/// of m_ik</c>. A membership is stable if no single party gains by switching; an indifferent one stays as it is (d'Aspremont et al., 1983).
/// Members are bits of a number, party i bit i.
/// </summary>
public sealed class MembershipGame
{
    /// <summary>The most parties whose memberships are all looked at.</summary>
    public const int MostParties = 24;

    private readonly double[] _alone;
    private readonly double[] _effects;
    private readonly double[] _scale;

    /// <summary>A game.</summary>
    /// <param name="alone">What membership is worth to each party if nobody else is a member (c).</param>
    /// <param name="effects">What k's membership adds to that for i (m), at <c>i * parties + k</c>; the diagonal is not read.</param>
    public MembershipGame(double[] alone, double[] effects)
    {
        _alone = alone;
        _effects = effects;
        _scale = new double[alone.Length];
        for (var party = 0; party < alone.Length; party++)
        {
            _scale[party] = Math.Abs(alone[party]);
            for (var other = 0; other < alone.Length; other++)
                _scale[party] += other == party ? 0 : Math.Abs(effects[(party * alone.Length) + other]);
        }
    }

    /// <summary>How many parties there are.</summary>
    public int Parties => _alone.Length;

    /// <summary>What membership is worth to a party, given the other members.</summary>
    public double Gain(int party, ReadOnlySpan<bool> members)
    {
        var gain = _alone[party];
        for (var other = 0; other < Parties; other++)
            gain += other != party && members[other] ? _effects[(party * Parties) + other] : 0;

        return gain;
    }

    /// <summary>
    /// Every stable membership, ascending. From one membership to the next only one party switches, so that each takes as many steps as
    /// there are parties.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are too many parties to look at every membership; take
    /// <see cref="Settle"/>.</exception>
    public IReadOnlyList<uint> Stable()
    {
        if (Parties > MostParties)
            throw new InvalidOperationException(
                $"All memberships of at most {MostParties} parties can be looked at; there are {Parties}. "
                    + $"Take best replies in turn instead."
            );

        var gains = (double[])_alone.Clone();
        var stable = new List<uint>();
        uint members = 0;
        uint step = 0;
        while (true)
        {
            if (IsStable(gains, members))
                stable.Add(members);

            if (++step == 1u << Parties)
                break;

            var switched = (int)uint.TrailingZeroCount(step);
            members ^= 1u << switched;
            var sign = (members >> switched & 1) == 1 ? 1 : -1;
            for (var party = 0; party < gains.Length; party++)
                gains[party] += party == switched ? 0 : sign * _effects[(party * Parties) + switched];
        }

        stable.Sort();
        return stable;
    }

    /// <summary>
    /// Best replies in turn from a start until nobody wants to switch; the start's own members first decide whether to stay.
    /// </summary>
    /// <param name="members">Who is a member; receives who is in the end.</param>
    /// <returns>Whether it came to rest.</returns>
    public bool Settle(bool[] members)
    {
        for (var pass = 0; pass <= Parties; pass++)
        {
            var moved = false;
            for (var party = 0; party < Parties; party++)
            {
                var gain = Gain(party, members);
                var wants = members[party] ? gain >= -Slack(party) : gain > Slack(party);
                moved |= wants != members[party];
                members[party] = wants;
            }

            if (!moved)
                return true;
        }

        return false;
    }

    private bool IsStable(double[] gains, uint members)
    {
        for (var party = 0; party < gains.Length; party++)
        {
            var isMember = (members >> party & 1) == 1;
            if (isMember ? gains[party] < -Slack(party) : gains[party] > Slack(party))
                return false;
        }

        return true;
    }

    // As for all ties here (Tie), on the scale of what is at stake.
    private double Slack(int party) => 1e-9 * _scale[party];
}
