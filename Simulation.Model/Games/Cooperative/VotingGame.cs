namespace Simulation.Model.Games.Cooperative;

/// <summary>
/// A vote by any rule: every coalition of members is looked at, and wins or loses (<see cref="WeightedVote"/> is for more members). Members
/// are bits of a number, member i bit i.
/// </summary>
public sealed class VotingGame
{
    private readonly bool[] _wins;

    /// <summary>A vote of so many members.</summary>
    /// <param name="members">How many vote, 1 to <see cref="CharacteristicGame.MostParties"/>.</param>
    /// <param name="wins">Whether a coalition wins; more members never turn a win into a loss.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too many members to look at every coalition.</exception>
    public VotingGame(int members, Func<uint, bool> wins)
    {
        if (members is < 1 or > CharacteristicGame.MostParties)
            throw new ArgumentOutOfRangeException(
                nameof(members),
                $"Every coalition of 1 to {CharacteristicGame.MostParties} members can be looked at; there are {members}."
            );

        Members = members;
        _wins = new bool[1 << members];
        for (uint coalition = 0; coalition < _wins.Length; coalition++)
            _wins[coalition] = wins(coalition);
    }

    /// <summary>How many vote.</summary>
    public int Members { get; }

    /// <summary>How many coalitions win.</summary>
    public int WinningCoalitions => _wins.Count(wins => wins);

    /// <summary>Each member's power as the chance to be pivotal in a random order (Shapley and Shubik, 1954); sums to 1.</summary>
    public double[] ShapleyShubik()
    {
        var weights = CharacteristicGame.OrderWeights(Members);
        var power = new double[Members];
        EachSwing((member, coalition) => power[member] += weights[uint.PopCount(coalition) - 1]);
        return power;
    }

    /// <summary>In how many winning coalitions each member is critical (Banzhaf, 1965).</summary>
    public int[] BanzhafSwings()
    {
        var swings = new int[Members];
        EachSwing((member, _) => swings[member]++);
        return swings;
    }

    /// <summary>The Banzhaf swings as shares that sum to 1; NaN where nobody is ever critical.</summary>
    public double[] Banzhaf()
    {
        var swings = BanzhafSwings();
        var total = swings.Sum(swing => (double)swing);
        return [.. swings.Select(swing => swing / total)];
    }

    private void EachSwing(Action<int, uint> found)
    {
        for (uint coalition = 1; coalition < _wins.Length; coalition++)
        {
            for (var member = 0; _wins[coalition] && member < Members; member++)
            {
                if ((coalition >> member & 1) == 1 && !_wins[coalition & ~(1u << member)])
                    found(member, coalition);
            }
        }
    }
}
