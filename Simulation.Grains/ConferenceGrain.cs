using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Grains;

/// <summary>
/// Plays a batch of lanes in step: takes the next question of every lane, fans them out to the countries in one message each, and hands the answers back in country order, whatever order they came in.
/// </summary>
internal sealed class ConferenceGrain(RunCatalog runs) : Grain, IConferenceGrain
{
    private bool _plays;

    public Task<bool> IsPlaying() => Task.FromResult(_plays);

    public async Task<BatchResult> Run(BatchRequest request, CancellationToken cancellationToken)
    {
        _plays = true;
        var (lanes, references) = (new List<Lane>(request.Lanes), new List<ReferenceLines>(request.Lanes));
        foreach (var part in request.Parts)
        {
            var run = runs.Get(part, request.Data);
            foreach (var replicate in part.Replicates)
            {
                lanes.Add(new Lane(run.Setup, part.Seed, replicate, replicate < part.Recorded));
                references.Add(run.References);
            }
        }

        var countries = await Seat(request, runs.Get(request.Parts[0], request.Data).Setup, cancellationToken);
        while (Questions(lanes) is { } questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Ask(countries, new AskBatch(questions), lanes, cancellationToken);
        }

        await Task.WhenAll(countries.Select(country => country.End(cancellationToken)));
        DeactivateOnIdle();
        return new BatchResult([.. lanes.Zip(references, (lane, lines) => LaneData.Of(lane.Result(lines.Nash, lines.Cooperative)))]);
    }

    private async Task<ICountryGrain[]> Seat(BatchRequest request, RunSetup setup, CancellationToken cancellationToken)
    {
        var countries = setup.PartyList.Select(party => GrainFactory.GetGrain<ICountryGrain>($"{this.GetPrimaryKeyString()}/{party.Code}")).ToArray();
        await Task.WhenAll(countries.Select((country, party) => country.Begin(new CountrySeat(request, party), cancellationToken)));
        return countries;
    }

    private static Ask?[]? Questions(List<Lane> lanes)
    {
        var questions = new Ask?[lanes.Count];
        var any = false;
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            questions[lane] = lanes[lane].Next();
            any |= questions[lane] is not null;
        }

        return any ? questions : null;
    }

    private static async Task Ask(ICountryGrain[] countries, AskBatch batch, List<Lane> lanes, CancellationToken cancellationToken)
    {
        var replies = new Task<AnswerBatch>?[countries.Length];
        for (var party = 0; party < countries.Length; party++)
            replies[party] = IsAsked(party, batch.Lanes) ? countries[party].Answer(batch, cancellationToken) : null;

        for (var party = 0; party < replies.Length; party++)
        {
            if (replies[party] is not { } reply)
                continue;

            var answers = (await reply).Lanes;
            for (var lane = 0; lane < lanes.Count; lane++)
                lanes[lane].Answers[party] = answers[lane] ?? lanes[lane].Answers[party];
        }
    }

    private static bool IsAsked(int party, Ask?[] asks)
    {
        foreach (var ask in asks)
        {
            if (ask is not null && (ask.Addressee ?? party) == party)
                return true;
        }

        return false;
    }
}
