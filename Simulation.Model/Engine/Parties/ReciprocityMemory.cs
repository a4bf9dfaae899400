using Simulation.Model.Behaviour;
using Simulation.Model.Trust;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What a party has learned of how far every other answers in kind (rho). It sees who moved at the table after the others had moved, by how
/// much of it, and learns from that as the trust model has it, but without loss aversion: this is a forecast of
/// an answer, not trust that was abused. Moves at the table are seen without error.
/// </summary>
internal sealed class ReciprocityMemory
{
    // Moves of the others smaller than this, in shares of full cooperation, ask for no answer.
    private const double WorthAnswering = 1e-3;

    private readonly int _self;
    private readonly ITrustEvidence _evidence;
    private readonly double _prior;
    private int _period;
    private CooperativePath? _path;
    private bool[] _atTable = [];
    private double[] _first = [];

    public ReciprocityMemory(RunSetup setup, int self)
    {
        _self = self;
        _evidence = setup.Scenario.Trust.Model.Begin(
            setup.Count,
            setup.Scenario.Trust with
            {
                PriorWeight = setup.Scenario.Trust.ReciprocityWeight,
                Negativity = 1,
            },
            Monitoring.Perfect
        );
        _prior = setup.ExpectedReciprocity;
        Beliefs = new double[setup.Count];
        for (var other = 0; other < Beliefs.Length; other++)
            Beliefs[other] = other == self ? 1 : _evidence.Score(other, _prior);
    }

    /// <summary>How far it expects each to answer in kind, 0 to 1; 1 for itself.</summary>
    public double[] Beliefs { get; }

    /// <summary>
    /// A conference opens. What each moved in the last one shows now: who moved as far as the others did, and who did not. Where the others
    /// did not move there was nothing to answer, and what was learned before fades as the trust model has it.
    /// </summary>
    /// <param name="period">The period, from 1; of a conference that it missed it learns nothing.</param>
    /// <param name="path">The way to full cooperation in the period that opens.</param>
    /// <param name="commitments">What is on the table from before, as a profile.</param>
    /// <param name="atTable">Who is at the table.</param>
    /// <returns>Everyone's share on the table.</returns>
    public double[] Open(int period, CooperativePath path, double[] commitments, bool[] atTable)
    {
        if (_path is not null && period == _period + 1)
            Learn(Standing(_path, commitments));

        _period = period;
        _path = path;
        _atTable = atTable;
        _first = Standing(path, commitments);
        return (double[])_first.Clone();
    }

    private void Learn(double[] last)
    {
        for (var party = 0; party < last.Length; party++)
            last[party] -= _first[party];

        for (var other = 0; other < last.Length; other++)
        {
            if (other == _self || !_atTable[other])
                continue;

            var asked = TableMoves.MeanOfOthers(last, _atTable, other);
            if (Math.Abs(asked) < WorthAnswering)
                _evidence.Idle(other);
            else
                _evidence.Update(other, Math.Clamp(last[other] / asked, 0, 1));

            Beliefs[other] = _evidence.Score(other, _prior);
        }
    }

    // What each has on the table; who by now would do more by itself has nothing.
    private static double[] Standing(CooperativePath path, double[] commitments)
    {
        var shares = path.SharesOf(commitments);
        for (var party = 0; party < shares.Length; party++)
            shares[party] = Math.Max(0, shares[party]);

        return shares;
    }
}
