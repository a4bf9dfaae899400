namespace Simulation.Model.Games.Agreements;

/// <summary>
/// A club of fixed ambition (Barrett, 2003; Heal and Kunreuther, 2012): joining costs the same whoever is in, staying out costs p per
/// member, so members draw in others once they are enough.
/// </summary>
/// <param name="N">How many parties there are (n), 1 or more.</param>
/// <param name="Cost">Net cost of membership: abatement cost less the own benefit.</param>
/// <param name="Penalty">What each member costs an outsider (p).</param>
public sealed record TippingClub(int N, double Cost, double Penalty)
{
    /// <summary>
    /// The fewest members beside which joining is at least as good as staying out: <c>ceiling(cost/p)</c>, 0 where membership costs
    /// nothing; null where no number is enough.
    /// </summary>
    public int? TippingSize
    {
        get
        {
            if (Cost <= 0)
                return 0;

            if (Penalty <= 0 || Cost / Penalty >= int.MaxValue)
                return null;

            var below = (int)Math.Floor(Cost / Penalty);
            return IsWorthJoining(below) ? below : below + 1;
        }
    }

    /// <summary>
    /// The numbers of members that nobody wants to leave or join: none if membership costs something, all if the others are enough.
    /// </summary>
    public IReadOnlyList<int> Equilibria()
    {
        var equilibria = new List<int>();
        if (Cost > 0)
            equilibria.Add(0);

        if (IsWorthJoining(N - 1))
            equilibria.Add(N);

        return equilibria;
    }

    /// <summary>Where participation ends when so many are committed whatever happens and others join one by one.</summary>
    public int FinalSize(int committed)
    {
        var members = committed;
        while (members < N && IsWorthJoining(members))
            members++;

        return members;
    }

    private bool IsWorthJoining(int members) => Tie.AtLeast(Penalty * members, Cost);
}
