using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>
/// What a treaty asks of each party as a member, whoever else is in, and what its fund pays: to recipients what their cuts cost them beyond
/// what these bring themselves (the agreed incremental costs of the Montreal Protocol, Article 10), as far as the others' gains reach.
/// </summary>
internal sealed class TreatyTerms
{
    private readonly double[] _asked;
    private readonly double[] _offered;

    /// <summary>Terms that ask these levels of action, or what a party would do alone if that is more.</summary>
    /// <param name="view">What is public.</param>
    /// <param name="levels">What is asked of each party, in the unit of the world's one issue.</param>
    /// <param name="recipients">Whom the fund pays.</param>
    /// <param name="fund">How much of the others' gains it can pay.</param>
    public TreatyTerms(PeriodView view, double[] levels, bool[] recipients, double fund)
    {
        var game = view.Game;
        var statusQuo = view.StatusQuo;
        Target = [.. levels.Select((level, party) => Math.Max(level, statusQuo[party]))];
        _asked = new double[levels.Length];
        _offered = new double[levels.Length];
        var alone = (double[])statusQuo.Clone();
        for (var party = 0; fund > 0 && party < levels.Length; party++)
        {
            var before = game.Payoff(party, statusQuo);
            alone[party] = Target[party];
            if (recipients[party])
                _asked[party] = Math.Max(0, before - game.Payoff(party, alone));
            else
                _offered[party] = fund * Math.Max(0, game.Payoff(party, Target) - before);

            alone[party] = statusQuo[party];
        }
    }

    /// <summary>What each party does as a member, as a profile.</summary>
    public double[] Target { get; }

    /// <summary>
    /// What each party receives if these are the members (below zero: pays), in the world's money; of a party that is no member what it
    /// would receive beside them.
    /// </summary>
    public double[] Transfers(ReadOnlySpan<bool> members)
    {
        var asked = 0.0;
        var offered = 0.0;
        for (var party = 0; party < members.Length; party++)
        {
            asked += members[party] ? _asked[party] : 0;
            offered += members[party] ? _offered[party] : 0;
        }

        var transfers = new double[members.Length];
        for (var party = 0; party < members.Length; party++)
        {
            // Beside whoever is in; one more recipient waters down what there is.
            var (need, means) = members[party] ? (asked, offered) : (asked + _asked[party], offered + _offered[party]);
            var paid = Math.Min(need, means);
            transfers[party] = paid == 0 ? 0 : paid * ((_asked[party] / need) - (_offered[party] / means));
        }

        return transfers;
    }
}
