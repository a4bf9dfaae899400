namespace Simulation.Model.Behaviour;

/// <summary>What parties moved at the table from one round to the next, in shares of full cooperation.</summary>
internal static class TableMoves
{
    /// <summary>
    /// What the others at the table moved on average, as a party sees it: people give as the others give on average (Fischbacher, Gächter
    /// and Fehr, 2001). 0 where there are no others.
    /// </summary>
    /// <param name="moves">Each one's move.</param>
    /// <param name="atTable">Who is at the table.</param>
    /// <param name="party">Whose others.</param>
    public static double MeanOfOthers(ReadOnlySpan<double> moves, ReadOnlySpan<bool> atTable, int party)
    {
        var sum = 0.0;
        var count = 0;
        for (var other = 0; other < moves.Length; other++)
        {
            if (other == party || !atTable[other])
                continue;

            sum += moves[other];
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }
}
