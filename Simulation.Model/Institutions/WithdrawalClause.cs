using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Institutions;

/// <summary>
/// How members may leave: a notice, as of three years in the Paris Agreement (Article 28) or one in the Montreal Protocol (Article 19).
/// </summary>
public sealed record WithdrawalClause
{
    /// <summary>
    /// Whether members may leave between conferences, where they expect to be better off outside; those who join anew at every conference
    /// decide it there.
    /// </summary>
    public bool Allowed { get; init; } = true;

    /// <summary>
    /// For how many periods a member that does not sign a later agreement stays bound by the earlier one. Who walks out (a shock) keeps no
    /// notice.
    /// </summary>
    [Range(0, 100)]
    public int Notice { get; init; }
}
