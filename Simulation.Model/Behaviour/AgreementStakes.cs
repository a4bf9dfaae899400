using Simulation.Model.Worlds;

namespace Simulation.Model.Behaviour;

/// <summary>
/// How much each party's promise weighs for each other one: <c>w_ji = min(1, (n - 1) g_ji/sum_k g_jk)</c>, g_ji being what j would lose if
/// i alone fell back to what it does without an agreement, n how many are bound. A promise of mean weight or more counts in full, a small
/// one less. Where nobody's promise brings j anything, all count in full. Never changed once made.
/// </summary>
public sealed class AgreementStakes
{
    private readonly double[] _parts;
    private readonly int _parties;

    /// <summary>The stakes in promises that bind.</summary>
    /// <param name="game">The period.</param>
    /// <param name="alone">What everyone does without an agreement, as a profile.</param>
    /// <param name="commitments">What everyone is bound to do, as a profile.</param>
    /// <param name="bound">Whom promises bind.</param>
    public AgreementStakes(StageGame game, double[] alone, double[] commitments, ReadOnlySpan<bool> bound)
    {
        _parties = game.Parties;
        _parts = new double[_parties * _parties];
        var profile = (double[])commitments.Clone();
        var kept = new double[_parties];
        for (var party = 0; party < _parties; party++)
            kept[party] = game.Payoff(party, profile);

        for (var breaker = 0; breaker < _parties; breaker++)
        {
            if (!bound[breaker])
                continue;

            game.Profile(alone).Of(breaker).CopyTo(game.Profile(profile).Of(breaker));
            for (var party = 0; party < _parties; party++)
            {
                if (party != breaker)
                    _parts[(party * _parties) + breaker] = Math.Max(0, kept[party] - game.Payoff(party, profile));
            }

            game.Profile(commitments).Of(breaker).CopyTo(game.Profile(profile).Of(breaker));
        }

        for (var party = 0; party < _parties; party++)
            Normalise(_parts.AsSpan(party * _parties, _parties), party, bound);
    }

    /// <summary>How much another's promise weighs for a party (w_ji), 0 to 1.</summary>
    /// <param name="party">Whose gain (j).</param>
    /// <param name="other">Whose promise (i).</param>
    public double this[int party, int other] => _parts[(party * _parties) + other];

    private static void Normalise(Span<double> parts, int party, ReadOnlySpan<bool> bound)
    {
        var sum = 0.0;
        var others = 0;
        for (var other = 0; other < parts.Length; other++)
        {
            sum += parts[other];
            others += bound[other] && other != party ? 1 : 0;
        }

        for (var other = 0; other < parts.Length; other++)
        {
            parts[other] =
                sum > 0 ? Math.Min(1, others * parts[other] / sum)
                : bound[other] && other != party ? 1
                : 0;
        }
    }
}
