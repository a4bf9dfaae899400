using Simulation.Model.Behaviour;
using Simulation.Model.Trust;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What a party has learned of how far every other answers in kind (rho). It sees who moved at the table after the others had moved, by how
/// much of it, and learns from that as the trust model has it.
/// </summary>
internal sealed class ReciprocityMemory
{
    // Moves of the others smaller than this, in shares of full cooperation, ask for no answer.
    private const double WorthAnswering = 1e-3;

    private readonly int _self;
    private readonly ITrustEvidence _evidence;
    private readonly double _prior;

    public ReciprocityMemory(RunSetup setup, int self)
    {
        _self = self;
        _evidence = setup.Scenario.Trust.Model.Begin(
            setup.Count,
            setup.Scenario.Trust with
            {
                PriorWeight = setup.Scenario.Trust.ReciprocityWeight,
            }
        );
        _prior = setup.ExpectedReciprocity;
        Beliefs = new double[setup.Count];
        for (var other = 0; other < Beliefs.Length; other++)
            Beliefs[other] = other == self ? 1 : _evidence.Score(other, _prior);
    }

    /// <summary>How far it expects each to answer in kind, 0 to 1; 1 for itself.</summary>
    public double[] Beliefs { get; }

    /// <summary>
    /// Learns from a conference: who moved as far as the others did, and who did not. Where the others did not move there was nothing to
    /// answer, and what was learned before fades as the trust model has it.
    /// </summary>
    /// <param name="moves">What each moved from the first round to the last, in shares of full cooperation.</param>
    /// <param name="atTable">Who was at the table.</param>
    public void Learn(ReadOnlySpan<double> moves, ReadOnlySpan<bool> atTable)
    {
        for (var other = 0; other < moves.Length; other++)
        {
            if (other == _self || !atTable[other])
                continue;

            var asked = TableMoves.MeanOfOthers(moves, atTable, other);
            if (Math.Abs(asked) < WorthAnswering)
                _evidence.Idle(other);
            else
                _evidence.Update(other, Math.Clamp(moves[other] / asked, 0, 1));

            Beliefs[other] = _evidence.Score(other, _prior);
        }
    }
}
