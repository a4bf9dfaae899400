namespace Simulation.Model.CollectiveDecisions;

/// <summary>
/// The challenge model as the public Python re-implementations have it, which differs from the paper: voters weigh distances by their own
/// risk exponent, the chance to win has one denominator for all pairs, any confrontation is taken before any compromise, compromises by the
/// mean position weighted with the expectations, the smallest first, and nobody ever gives in.
/// </summary>
/// <param name="issue">The issue.</param>
public sealed class PublicCodeChallengeModel(IssueStances issue) : ChallengeModel(issue)
{
    private double _allVotes;

    /// <inheritdoc/>
    protected override void Prepare()
    {
        _allVotes = 0;
        for (var voter = 0; voter < Count; voter++)
        {
            for (var i = 0; i < Count; i++)
            {
                for (var j = 0; j < Count; j++)
                    _allVotes += Math.Abs(Vote(voter, i, j, Exponents[voter]));
            }
        }
    }

    /// <inheritdoc/>
    protected override double Wins(int i, int j)
    {
        var mine = 0.0;
        for (var voter = 0; voter < Count; voter++)
            mine += Math.Max(0, Vote(voter, i, j, Exponents[voter]));

        return Positions[i] == Positions[j] || _allVotes == 0 ? 0 : mine / _allVotes;
    }

    /// <inheritdoc/>
    protected override ChallengeKind? Kind(double own, double other)
    {
        var kind = base.Kind(own, other);
        return kind == ChallengeKind.Capitulation ? null : kind;
    }

    /// <inheritdoc/>
    protected override ChallengeOffer? Best(int actor, IReadOnlyList<ChallengeOffer> offers) =>
        base.Best(actor, [.. offers.Where(offer => offer.Kind == ChallengeKind.Confrontation)])
        ?? Least(
            offers,
            offer =>
                ((Math.Abs(offer.Own) * offer.From) + (Math.Abs(offer.Other) * offer.ProposerAt))
                / (Math.Abs(offer.Own) + Math.Abs(offer.Other))
        );
}
