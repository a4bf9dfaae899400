using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What a party pledges, round by round. Its best share <c>s*_i = argmax V_i(s, e(s))</c> allows for how it expects the others to answer
/// (<see cref="ExpectedAnswers"/>), among the shares that it would keep; it goes from where it stands towards that share as its strategy
/// concedes, and adds <c>kappa_i</c> of what the others moved in the round before.
/// </summary>
internal sealed class PledgeDecision(
    PartySetup self,
    Valuation valuation,
    Credence credence,
    ReciprocityMemory reciprocity,
    Deterrence deterrence,
    GoodFaith faith,
    Situation situation,
    ScratchBuffers bench
)
{
    private readonly double[] _reliability = new double[reciprocity.Beliefs.Length];
    private readonly double[] _answering = new double[reciprocity.Beliefs.Length];
    private bool[] _atTable = [];
    private double[] _standing = [];
    private double[] _moves = [];
    private double _opening;

    /// <summary>The share at which the party is best off as it sees it, 0 to 1.</summary>
    public double Best { get; private set; }

    /// <summary>The largest share up to its best that it would keep, 0 to 1.</summary>
    public double Kept { get; private set; }

    /// <summary>What its best share is worth to it above no agreement, in the world's money.</summary>
    public double Worth { get; private set; }

    /// <summary>
    /// What its own part costs it at its best share, the others doing as expected, in the world's money; 0 where no reasons are wanted.
    /// </summary>
    public double Cost { get; private set; }

    /// <summary>What it adds in answer to what the others moved in this conference, in shares of full cooperation.</summary>
    public double Answered { get; private set; }

    /// <summary>How far it expects the others to answer on average (the mean of tau rho), 0 to 1.</summary>
    public double ExpectedAnswer { get; private set; }

    /// <summary>The share that it announces in a round, 0 to 1.</summary>
    public double Announce(PledgesInvited invited)
    {
        var view = invited.View;
        if (invited.Round == 1)
            Open(view);
        else
            Hear(view, invited.Standing);

        var conceded = self.Strategy.Concession(situation.Moment(view, invited.Round, invited.Rounds));
        return Math.Clamp(_opening + (conceded * (Kept - _opening)) + Answered, 0, 1);
    }

    private void Open(PeriodView view)
    {
        _atTable = [.. view.Withdrawn.Select(withdrawn => !withdrawn)];
        _standing = reciprocity.Open(view.Period, view.Path, view.LastCommitments, _atTable);
        _moves = new double[_standing.Length];
        Answered = 0;
        _opening = Math.Clamp(_standing[self.Index], 0, 1);
        Believe();
        Best = Peak.Of(share => Value(view, share));
        Worth = Value(view, Best);
        Cost = view.Recorded ? Sacrifice(view, bench.Profile) : 0;
        Kept = faith.LargestKept(view, Best, (promised, breach) => PlaceOthers(view, promised, breach));
    }

    private void Believe()
    {
        var sum = 0.0;
        var count = 0;
        for (var party = 0; party < _reliability.Length; party++)
        {
            _reliability[party] = credence.In(party);
            _answering[party] = self.Strategy.IsMyopic ? 0 : reciprocity.Beliefs[party];
            if (party == self.Index || !_atTable[party])
                continue;

            sum += _reliability[party] * _answering[party];
            count++;
        }

        ExpectedAnswer = count == 0 ? 0 : sum / count;
    }

    // What the others announced in the last round, and what it answers to that.
    private void Hear(PeriodView view, double[] standing)
    {
        var shares = view.Path.SharesOf(standing);
        _moves = new double[shares.Length];
        for (var party = 0; party < shares.Length; party++)
            _moves[party] = shares[party] - _standing[party];

        _standing = shares;
        if (!self.Strategy.IsMyopic)
            Answered += self.Reciprocity * TableMoves.MeanOfOthers(_moves, _atTable, self.Index);
    }

    // What a share is worth to it, the others answering as it expects.
    private double Value(PeriodView view, double share)
    {
        PlaceOthers(view, share, 0);
        view.Path.Put(bench.Profile, self.Index, share);
        return Gain(view);
    }

    // Its own part stays as it is without an agreement.
    private void PlaceOthers(PeriodView view, double promised, double breach)
    {
        var answers = new ExpectedAnswers(self.Index, _reliability, _answering);
        var profile = bench.Profile;
        var path = view.Path;
        view.StatusQuo.CopyTo(profile, 0);
        for (var party = 0; party < _atTable.Length; party++)
        {
            if (party == self.Index || !_atTable[party])
                continue;

            var withheld = breach == 0 ? 0 : deterrence.Withheld(party, _answering[party], breach);
            path.Put(profile, party, (1 - withheld) * answers.Of(party, _standing, promised));
        }
    }

    private double Gain(PeriodView view)
    {
        var gain = valuation.Gain(view.Game, view.StatusQuo, bench.Profile);
        return self.Interests is { Sovereignty: 0, Sectors: 0 }
            ? gain
            : gain - ((self.Interests.Sovereignty + self.Interests.Sectors) * Sacrifice(view, bench.Profile));
    }

    // What its own part costs it, the others doing as expected.
    private double Sacrifice(PeriodView view, double[] profile)
    {
        var committed = view.Game.Payoff(self.Index, profile);
        view.Path.Put(profile, self.Index, 0);
        return Math.Max(0, view.Game.Payoff(self.Index, profile) - committed);
    }
}
