using Orleans.Placement;
using Simulation.Grains.Messages;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Grains;

/// <summary>
/// Holds a party's delegations, one for each lane, and hands them the conference's questions. It decides nothing itself and calls nobody.
/// </summary>
[PreferLocalPlacement]
internal sealed class CountryGrain(RunCatalog runs) : Grain, ICountryGrain
{
    private Delegation[] _delegations = [];
    private int _party;

    public Task Begin(CountrySeat seat, CancellationToken cancellationToken)
    {
        var batch = seat.Batch;
        var data = batch.Data ?? throw new InvalidOperationException("A country was seated without the data of its batch.");
        _party = seat.Party;
        var delegations = new List<Delegation>(batch.Lanes);
        ScratchBuffers? bench = null;
        foreach (var part in batch.Parts)
        {
            var setup = runs.Get(part, data).Setup;
            bench = bench is not null && bench.Fits(setup.ActionCount) ? bench : new ScratchBuffers(setup.ActionCount);
            foreach (var replicate in part.Replicates)
                delegations.Add(new Delegation(setup, seat.Party, part.Seed, replicate, bench));
        }

        _delegations = [.. delegations];
        return Task.CompletedTask;
    }

    public Task<AnswerBatch> Answer(AskBatch batch, CancellationToken cancellationToken)
    {
        if (_delegations.Length != batch.Lanes.Length)
            throw new SiloUnavailableException("A country has lost its seat with the silo that it sat on.");

        var answers = new Answer?[_delegations.Length];
        for (var lane = 0; lane < answers.Length; lane++)
        {
            if (batch.Lanes[lane] is { } ask && (ask.Addressee ?? _party) == _party)
                answers[lane] = _delegations[lane].Answer(ask);
        }

        return Task.FromResult(new AnswerBatch(answers));
    }

    public Task End(CancellationToken cancellationToken)
    {
        _delegations = [];
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
