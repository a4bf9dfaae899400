using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Numerics;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What a text is worth to a party at every ambition: expected delivery of a pledge is <c>tau pledge + (1 - tau) status quo</c>
/// (THEORY B7.1), its own is the pledge itself. The worth is counted above what staying out would bring.
/// </summary>
internal sealed class TextOutlook(PartySetup self, OutsideOption outside, Valuation valuation, Credence credence, ScratchBuffers bench)
{
    private const int SearchSteps = 24;
    private const int BoundSteps = 16;

    private readonly double[] _asked = new double[bench.Profile.Length];
    private PeriodView? _view;
    private StageGame? _game;
    private Draft? _draft;
    private bool _othersSuffice;

    /// <summary>The ambition that the party would like best.</summary>
    public double Ideal { get; private set; }

    /// <summary>What its ideal is worth, in the world's money.</summary>
    public double Best { get; private set; }

    /// <summary>Whether it counts others' pledges for less than their face value.</summary>
    public bool Discounts => credence.Discounts;

    private double Lowest { get; set; }

    private double Highest { get; set; }

    /// <summary>
    /// Looks at a text. Finds the party's ideal and the ambitions between which the text beats staying out, unless it is the last text at
    /// another ambition.
    /// </summary>
    public void Read(PeriodView view, Draft draft, bool othersSuffice)
    {
        var known =
            ReferenceEquals(_view, view)
            && _draft is not null
            && ReferenceEquals(_draft.Target, draft.Target)
            && _draft.Transfers[self.Index] == draft.Transfers[self.Index]
            && _othersSuffice == othersSuffice;
        Table(view, draft, othersSuffice);
        if (known)
            return;

        FindIdeal();
        Lowest = Bound(0);
        Highest = Bound(Draft.MostAmbition);
    }

    /// <summary>The worth of the text at an ambition above what staying out would bring, in the world's money.</summary>
    public double Worth(double ambition) => Gain(ambition, null) - Outside(ambition);

    /// <summary>The same if everyone else delivered the same share of its pledge, whatever the party's trust.</summary>
    public double Worth(double ambition, double deliveredShare) => Gain(ambition, deliveredShare) - Outside(ambition);

    /// <summary>
    /// The worth of a text as it stands, above what no agreement would bring, in the world's money. Forgets the text read before.
    /// </summary>
    public double Worth(PeriodView view, Draft draft)
    {
        Table(view, draft, false);
        var worth = Worth(draft.Ambition);
        _draft = null;
        return worth;
    }

    /// <summary>
    /// The least and the most ambition whose worth is at least <paramref name="need"/>, with a text's worth near enough a parabola between
    /// its bounds; both the ideal where nothing reaches it.
    /// </summary>
    public (double Low, double High) Acceptable(double need)
    {
        if (Best <= 0 || need >= Best)
            return (Ideal, Ideal);

        var reach = Math.Sqrt(1 - (Math.Max(need, 0) / Best));
        return (Shrink(Ideal - (reach * (Ideal - Lowest)), need), Shrink(Ideal + (reach * (Highest - Ideal)), need));
    }

    /// <summary>The share of the others' pledges that the party expects to be delivered, weighted by what they add up to.</summary>
    public double ExpectedShare()
    {
        var full = OthersTotal(1);
        return full == 0 ? 1 : OthersTotal(null) / full;
    }

    private double OthersTotal(double? deliveredShare)
    {
        var own = Own(_view!.StatusQuo);
        Fill(1, deliveredShare);
        own.CopyTo(Own(bench.Profile));
        return _game!.Total(bench.Profile) - _game.Total(_view.StatusQuo);
    }

    private double Gain(double ambition, double? deliveredShare)
    {
        Fill(ambition, deliveredShare);
        var gain = valuation.Gain(_game!, _view!.StatusQuo, bench.Profile) + _draft!.Transfers[self.Index];
        return self.Interests is { Sovereignty: 0, Sectors: 0 }
            ? gain
            : gain - ((self.Interests.Sovereignty + self.Interests.Sectors) * Sacrifice());
    }

    // What the own commitment costs, all else as expected: the payoff forgone by not falling back to the status quo.
    private double Sacrifice()
    {
        var own = Own(bench.Profile);
        var committed = _game!.Payoff(self.Index, bench.Profile);
        Span<double> kept = stackalloc double[own.Length];
        own.CopyTo(kept);
        Own(_view!.StatusQuo).CopyTo(own);
        var free = _game.Payoff(self.Index, bench.Profile);
        kept.CopyTo(own);
        return Math.Max(0, free - committed);
    }

    private double Outside(double ambition)
    {
        if (!_othersSuffice)
            return 0;

        Array.Fill(bench.Shares, 1);
        bench.Formula.Expect(ambition, bench.Shares, _asked);
        return outside.Worth(_game!, _view!.StatusQuo, _asked, _draft!.Participants);
    }

    private void Table(PeriodView view, Draft draft, bool othersSuffice)
    {
        _view = view;
        _draft = draft;
        _game = view.Game.Under(draft.Text);
        _othersSuffice = othersSuffice;
        bench.Formula.Take(view, draft);
        for (var other = 0; other < _game.Parties; other++)
            bench.Formula.Deliver(other, credence.In(other));
    }

    private void Fill(double ambition, double? deliveredShare)
    {
        if (deliveredShare is not { } share)
        {
            bench.Formula.Expect(ambition, bench.Profile);
            return;
        }

        Array.Fill(bench.Shares, share);
        Own(bench.Shares).Fill(1);
        bench.Formula.Expect(ambition, bench.Shares, bench.Profile);
    }

    // The party's own part of a profile.
    private Span<double> Own(double[] profile) => profile.AsSpan(self.Index * _game!.Issues, _game.Issues);

    // The worth of a text rises to one peak and falls.
    private void FindIdeal()
    {
        Ideal = GoldenSection.Peak(Worth, 0, Draft.MostAmbition, SearchSteps);
        Best = Worth(Ideal);
        var atNothing = Worth(0);
        if (atNothing >= Best)
        {
            Ideal = 0;
            Best = atNothing;
        }
    }

    // Where the worth crosses zero between the ideal and an end of the range; the end itself if it does not.
    private double Bound(double end)
    {
        if (Best < 0)
            return Ideal;

        if (Worth(end) >= 0)
            return end;

        var inside = Ideal;
        var outside = end;
        for (var step = 0; step < BoundSteps; step++)
        {
            var middle = 0.5 * (inside + outside);
            (inside, outside) = Worth(middle) >= 0 ? (middle, outside) : (inside, middle);
        }

        return inside;
    }

    private double Shrink(double ambition, double need)
    {
        for (var step = 0; step < BoundSteps && Worth(ambition) < need; step++)
            ambition = Ideal + (0.9 * (ambition - Ideal));

        return ambition;
    }
}
