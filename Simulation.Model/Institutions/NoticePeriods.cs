namespace Simulation.Model.Institutions;

/// <summary>How long each party is still bound once it does not sign again.</summary>
/// <param name="clause">The clause on withdrawal.</param>
/// <param name="parties">How many parties there are.</param>
public sealed class NoticePeriods(WithdrawalClause clause, int parties)
{
    private readonly int[] _left = new int[parties];

    /// <summary>How many periods of its notice a party has left.</summary>
    public int Left(int party) => _left[party];

    /// <summary>Gives a member its whole notice, which runs once it is no member any more.</summary>
    public void Renew(int party) => _left[party] = clause.Notice;

    /// <summary>Takes a period off the notice of a party that has left.</summary>
    /// <returns>Whether it is bound for the period; false where nothing of its notice is left.</returns>
    public bool Serve(int party)
    {
        if (_left[party] == 0)
            return false;

        _left[party]--;
        return true;
    }
}
