namespace Simulation.Model.Games.Standards;

/// <summary>
/// Choosing between standards A and B, each worth its own u and g for every other who has it (Farrell and Saloner, 1985; Katz and Shapiro,
/// 1985). Whoever is indifferent keeps its choice.
/// </summary>
/// <param name="N">How many choose (n), 1 or more.</param>
/// <param name="WorthA">What A is worth by itself (u_A).</param>
/// <param name="WorthB">What B is worth by itself (u_B).</param>
/// <param name="NetworkGain">What each other on the same standard adds (g).</param>
public sealed record NetworkStandard(int N, double WorthA, double WorthB, double NetworkGain)
{
    /// <summary>
    /// The fewest others on A beside whom A is at least as good: the smallest k with <c>u_A + g k >= u_B + g (n - 1 - k)</c>; null if not
    /// even all others are enough.
    /// </summary>
    public int? CriticalMass => Enumerable.Range(0, N).Cast<int?>().FirstOrDefault(others => PrefersA(others!.Value));

    /// <summary>The sizes of the A camp that nobody wants to leave or join.</summary>
    public IReadOnlyList<int> Equilibria() =>
        [.. Enumerable.Range(0, N + 1).Where(camp => (camp == 0 || PrefersA(camp - 1)) && (camp == N || PrefersB(camp)))];

    /// <summary>
    /// The size that the A camp settles at when all choose the best reply to the last choices at the same time; null if it never does. At
    /// one half the size may stay while both camps change sides.
    /// </summary>
    public int? FinalCamp(int initial)
    {
        // There are n + 1 sizes, so a path that has not settled after that many steps goes round for ever.
        var camp = initial;
        for (var step = 0; step <= N + 1; step++)
        {
            var staying = camp > 0 && PrefersA(camp - 1) ? camp : 0;
            var joining = camp < N && !PrefersB(camp) ? N - camp : 0;
            if (staying + joining == camp)
                return camp;

            camp = staying + joining;
        }

        return null;
    }

    private bool PrefersA(int othersOnA) => Tie.AtLeast(WorthA + (NetworkGain * othersOnA), WorthB + (NetworkGain * (N - 1 - othersOnA)));

    private bool PrefersB(int othersOnA) => Tie.AtLeast(WorthB + (NetworkGain * (N - 1 - othersOnA)), WorthA + (NetworkGain * othersOnA));
}
