using Simulation.Model.Behaviour;
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
    private readonly PartySetup _self;
    private readonly Valuation _valuation;
    private readonly TrustMemory _memory;
    private readonly TextOutlook _outlook;
    private readonly Situation _situation;
    private readonly TextDesk _texts;
    private readonly TreatyDesk _treaties;
    private readonly DealDesk _deals;
    private readonly HomeDesk _home;
    private readonly Mandate? _mandate;

    /// <summary>A delegation at the start of a replicate.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="party">Whose delegation it is.</param>
    /// <param name="seed">The root seed.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    /// <param name="bench">Where it thinks; it may be shared with delegations that never answer at the same moment.</param>
    public Delegation(RunSetup setup, int party, ulong seed, int replicate, ScratchBuffers bench)
    {
        _setup = setup;
        _self = setup.Parties[party];
        _memory = new TrustMemory(setup, party);
        _valuation = new Valuation(party, _self.Interests);
        var credence = new Credence(party, _memory.Trust, setup.Channels.Acceptance);
        var reciprocity = new ReciprocityMemory(setup, party);
        var outside = new OutsideOption(_self, setup.Enforcement, _valuation, credence, reciprocity, bench);
        _outlook = new TextOutlook(_self, outside, _valuation, credence, bench);
        _situation = new Situation(_self, _memory, seed, replicate);
        _texts = new TextDesk(_self, _outlook, _situation);
        var membership = new MembershipDecision(_self, outside, _valuation, credence, bench);
        var withholding = new Withholding(setup.Institution.Retaliation, setup.Institution.Forgiveness, party);
        var deterrence = new Deterrence(setup, _self, withholding);
        var pledge = new PledgeDecision(_self, _valuation, credence, reciprocity, deterrence, _situation, bench);
        _treaties = new TreatyDesk(setup, _self, _outlook, membership, pledge, _situation);
        _deals = new DealDesk(_self, _valuation, credence, _outlook, _situation, bench);
        var delivery = new DeliveryDecision(setup, _self, _valuation, credence, outside, deterrence, bench);
        _home = new HomeDesk(setup, _self, delivery, _memory, withholding, _situation);
        _mandate = Mandate.Of(setup.Scenario.Decisions, _self.Party.Code);
    }

    /// <summary>Answers a question.</summary>
    public Answer Answer(Ask ask)
    {
        using var numbers = InvariantNumbers.Begin();
        return ask.AnswerOf(this);
    }

    /// <inheritdoc/>
    int IDelegation.Party => _self.Index;

    /// <inheritdoc/>
    string IDelegation.Name => _self.Party.Name;

    /// <inheritdoc/>
    IReadOnlyList<Issue> IDelegation.Issues => _setup.World.Issues;

    /// <inheritdoc/>
    bool IDelegation.IsMyopic => _self.Strategy.IsMyopic;

    /// <inheritdoc/>
    ReadOnlySpan<double> IDelegation.Trust => _memory.Trust;

    /// <inheritdoc/>
    ITextDesk IDelegation.Texts => _texts;

    /// <inheritdoc/>
    ITreatyDesk IDelegation.Treaties => _treaties;

    /// <inheritdoc/>
    IDealDesk IDelegation.Deals => _deals;

    /// <inheritdoc/>
    IHomeDesk IDelegation.Home => _home;

    /// <inheritdoc/>
    double IDelegation.Concession(PeriodView view, int round, int rounds) =>
        _self.Strategy.Concession(_situation.Moment(view, round, rounds));

    /// <inheritdoc/>
    double IDelegation.Gain(PeriodView view, ReadOnlySpan<double> profile) => _valuation.Gain(view.Game, view.StatusQuo, profile);

    /// <inheritdoc/>
    double IDelegation.Worth(PeriodView view, Draft draft) => _outlook.Worth(view, draft);

    /// <inheritdoc/>
    RandomStream IDelegation.Chance(PeriodView view, int round) => _situation.Stream(view, round, Purpose.Strategy);

    /// <inheritdoc/>
    Decision? IDelegation.Instruction(QuestionKind kind, PeriodView view, int round) => _mandate?.On(kind, view.Period, round);
}
