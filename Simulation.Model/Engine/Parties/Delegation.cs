using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Numerics;
using Simulation.Model.Randomness;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// One party in one lane: answers what the conference asks from what is public, its own interests, its own memory and what its people told
/// it. It calls nobody. A country grain holds one for each lane; the in-process driver holds the same.
/// </summary>
public sealed class Delegation : IDelegation
{
    private readonly RunSetup _setup;
    private readonly Governments _governments;
    private readonly CountryMemory _memory;
    private readonly Situation _situation;
    private readonly ScratchBuffers _bench;
    private readonly Mandate? _mandate;
    private Cabinet _cabinet;
    private int _period;

    /// <summary>A delegation at the start of a replicate.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="party">Whose delegation it is.</param>
    /// <param name="seed">The root seed.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    /// <param name="bench">Where it thinks; it may be shared with delegations that never answer at the same moment.</param>
    public Delegation(RunSetup setup, int party, ulong seed, int replicate, ScratchBuffers bench)
    {
        _setup = setup;
        _bench = bench;
        var self = setup.Parties[party];
        _memory = CountryMemory.Of(setup, party);
        _situation = new Situation(self, _memory.Trust, seed, replicate);
        _governments = new Governments(self, setup.World.StepYears, seed, replicate);
        _cabinet = new Cabinet(setup, self, _memory, _situation, bench);
        _mandate = Mandate.Of(setup.Scenario.Decisions, self.Party.Code);
    }

    /// <summary>Answers a question.</summary>
    public Answer Answer(Ask ask)
    {
        using var numbers = InvariantNumbers.Begin();
        if (ask.View.Period != _period)
            Begin(ask.View.Period);

        return ask.AnswerOf(this);
    }

    // A new period may bring a new government, but none that takes the place of people.
    private void Begin(int period)
    {
        _period = period;
        if (!IsLedByPeople(period) && _governments.Elected(period) is { } elected)
            _cabinet = new Cabinet(_setup, elected, _memory, _situation, _bench);
    }

    /// <inheritdoc/>
    int IDelegation.Party => _cabinet.Self.Index;

    /// <inheritdoc/>
    string IDelegation.Name => _cabinet.Self.Party.Name;

    /// <inheritdoc/>
    IReadOnlyList<Issue> IDelegation.Issues => _setup.World.Issues;

    /// <inheritdoc/>
    bool IDelegation.IsMyopic => _cabinet.Self.Strategy.IsMyopic;

    /// <inheritdoc/>
    ReadOnlySpan<double> IDelegation.Trust => _memory.Trust.Trust;

    /// <inheritdoc/>
    ITextDesk IDelegation.Texts => _cabinet.Texts;

    /// <inheritdoc/>
    ITreatyDesk IDelegation.Treaties => _cabinet.Treaties;

    /// <inheritdoc/>
    IDealDesk IDelegation.Deals => _cabinet.Deals;

    /// <inheritdoc/>
    IHomeDesk IDelegation.Home => _cabinet.Home;

    /// <inheritdoc/>
    double IDelegation.Concession(PeriodView view, int round, int rounds) =>
        _cabinet.Self.Strategy.Concession(_situation.Moment(view, round, rounds));

    /// <inheritdoc/>
    double IDelegation.Gain(PeriodView view, ReadOnlySpan<double> profile) => _cabinet.Valuation.Gain(view.Game, view.StatusQuo, profile);

    /// <inheritdoc/>
    double IDelegation.Worth(PeriodView view, Draft draft) => _cabinet.Outlook.Worth(view, draft);

    /// <inheritdoc/>
    RandomStream IDelegation.Chance(PeriodView view, int round) => _situation.Stream(view, round, Purpose.Strategy);

    /// <inheritdoc/>
    public bool IsLedByPeople(int period) => _mandate?.LeadsAtOpeningOf(period) == true;

    /// <inheritdoc/>
    Decision? IDelegation.Instruction(QuestionKind kind, PeriodView view, int round) => _mandate?.On(kind, view.Period, round);
}
