namespace Simulation.Model.Negotiation;

/// <summary>
/// One round of bilateral deals (RICE-N; Zhang et al., 2022): every party offers every other a promise of its own effort and requests an
/// effort in return; an accepted deal binds both. What a party is bound to is the largest of its promises that were accepted and of the
/// requests that it accepted.
/// </summary>
public static class BilateralRound
{
    /// <summary>The least effort that each party is bound to, in the unit of the promises; 0 where nothing binds it.</summary>
    /// <param name="parties">How many there are.</param>
    /// <param name="promises">What party i promises party j, at <c>i * parties + j</c>.</param>
    /// <param name="requests">What party i requests of party j, at <c>i * parties + j</c>.</param>
    /// <param name="accepts">Whether party i accepts what j proposed to it, at <c>i * parties + j</c>.</param>
    public static double[] Bound(int parties, ReadOnlySpan<double> promises, ReadOnlySpan<double> requests, ReadOnlySpan<bool> accepts)
    {
        var bound = new double[parties];
        for (var proposer = 0; proposer < parties; proposer++)
        {
            for (var receiver = 0; receiver < parties; receiver++)
            {
                if (proposer == receiver || !accepts[(receiver * parties) + proposer])
                    continue;

                var deal = (proposer * parties) + receiver;
                bound[proposer] = Math.Max(bound[proposer], promises[deal]);
                bound[receiver] = Math.Max(bound[receiver], requests[deal]);
            }
        }

        return bound;
    }
}
