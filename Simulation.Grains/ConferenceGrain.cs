using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Grains;

/// <summary>
/// Plays a batch of lanes in step: takes the next question of every lane, fans them out to the countries in one message each, and hands the answers back in country order, whatever order they came in.
/// </summary>
internal sealed class ConferenceGrain(RunCatalog runs) : Grain, IConferenceGrain
{
    public async Task<BatchResult> Run(BatchRequest request, CancellationToken cancellationToken)
    {
        var run = runs.Get(request);
        var lanes = new Lane[request.Lanes];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var replicate = request.FirstReplicate + lane;
            lanes[lane] = new Lane(run.Setup, request.Seed, replicate, replicate < request.Recorded);
        }

        var countries = await Seat(request, run.Setup, cancellationToken);
        while (Questions(lanes) is { } questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Ask(countries, new AskBatch(questions), lanes, cancellationToken);
        }

        await Task.WhenAll(countries.Select(country => country.End(cancellationToken)));
        DeactivateOnIdle();
        return new BatchResult([.. lanes.Select(lane => LaneData.Of(lane.Result(run.References.Nash, run.References.Cooperative)))]);
    }

    private async Task<ICountryGrain[]> Seat(BatchRequest request, RunSetup setup, CancellationToken cancellationToken)
    {
        var countries = setup.PartyList.Select(party => GrainFactory.GetGrain<ICountryGrain>($"{this.GetPrimaryKeyString()}/{party.Code}")).ToArray();
        await Task.WhenAll(countries.Select((country, party) => country.Begin(new CountrySeat(request, party), cancellationToken)));
        return countries;
    }

    private static Ask?[]? Questions(Lane[] lanes)
    {
        var questions = new Ask?[lanes.Length];
        var any = false;
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            questions[lane] = lanes[lane].Next();
            any |= questions[lane] is not null;
        }

        return any ? questions : null;
    }

    private static async Task Ask(ICountryGrain[] countries, AskBatch batch, Lane[] lanes, CancellationToken cancellationToken)
    {
        var replies = new Task<AnswerBatch>?[countries.Length];
        for (var party = 0; party < countries.Length; party++)
            replies[party] = IsAsked(party, batch.Lanes) ? countries[party].Answer(batch, cancellationToken) : null;

        for (var party = 0; party < replies.Length; party++)
        {
            if (replies[party] is not { } reply)
                continue;

            var answers = (await reply).Lanes;
            for (var lane = 0; lane < lanes.Length; lane++)
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
