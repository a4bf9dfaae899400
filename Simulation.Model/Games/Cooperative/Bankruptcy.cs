namespace Simulation.Model.Games.Cooperative;

/// <summary>Dividing an estate that falls short of the claims, or a burden within what each can bear.</summary>
public sealed class Bankruptcy
{
    private readonly double _estate;
    private readonly double[] _claims;

    /// <summary>An estate and its claims.</summary>
    /// <param name="estate">What there is (E), 0 to the sum of claims.</param>
    /// <param name="claims">What each claims, 0 or more.</param>
    /// <exception cref="ArgumentException">A claim is negative, or the estate is negative or more than the claims.</exception>
    public Bankruptcy(double estate, double[] claims)
    {
        if (claims.Any(claim => claim < 0) || estate < 0 || !Tie.AtLeast(claims.Sum(), estate))
            throw new ArgumentException(
                $"Expected claims of at least 0 and an estate of 0 to their sum; "
                    + $"found an estate of {estate:R} and claims of {claims.Sum():R} in total."
            );

        _estate = estate;
        _claims = claims;
    }

    /// <summary>In proportion to claims.</summary>
    public double[] Proportional()
    {
        var total = _claims.Sum();
        return [.. _claims.Select(claim => total == 0 ? 0 : _estate * claim / total)];
    }

    /// <summary>The same for all, but to nobody more than its claim.</summary>
    public double[] ConstrainedEqualAwards() => EqualAwards(_estate, _claims);

    /// <summary>
    /// The rule of the Talmud, which is the nucleolus of the bankruptcy game (Aumann and Maschler, 1985): up to half of the claims equal
    /// awards, beyond that equal losses, each on half claims.
    /// </summary>
    public double[] Talmud()
    {
        double[] halves = [.. _claims.Select(claim => claim / 2)];
        var total = _claims.Sum();
        if (_estate <= total / 2)
            return EqualAwards(_estate, halves);

        var losses = EqualAwards(total - _estate, halves);
        return [.. _claims.Select((claim, i) => claim - losses[i])];
    }

    private static double[] EqualAwards(double estate, double[] claims)
    {
        var awards = new double[claims.Length];
        var left = estate;
        var rank = 0;
        foreach (var i in Enumerable.Range(0, claims.Length).OrderBy(i => claims[i]))
        {
            awards[i] = Math.Min(claims[i], left / (claims.Length - rank++));
            left -= awards[i];
        }

        return awards;
    }
}
