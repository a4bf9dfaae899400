using Microsoft.Extensions.Logging;
using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Grains;

/// <summary>
/// Plays a batch of lanes in step: takes the next question of every lane, fans them out to the countries in one message each, and hands the
/// answers back in country order, whatever order they came in.
/// </summary>
internal sealed partial class ConferenceGrain(
    RunCatalog runs,
    DataFileCache shelf,
    BatchSlots slots,
    NegotiationMeter meter,
    ILogger<ConferenceGrain> log
) : Grain, IConferenceGrain
{
    private bool _plays;

    public Task<bool> IsPlaying() => Task.FromResult(_plays);

    public async Task<BatchResult> Run(BatchRequest request, CancellationToken cancellationToken)
    {
        if (shelf.Complete(request) is not { Data: { } data } batch)
            return new BatchResult(BatchSlots.Count, null, null);

        _plays = true;
        try
        {
            using var slot = await slots.TakeAsync(cancellationToken);
            using var played = meter.Time(batch);
            var result = await Play(batch, data, cancellationToken);
            played.Complete();
            Played(log, batch.Run, batch.Lanes, played.Elapsed.TotalMilliseconds);
            return result;
        }
        finally
        {
            DeactivateOnIdle();
        }
    }

    private async Task<BatchResult> Play(BatchRequest batch, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var lanes = new List<Lane>(batch.Lanes);
        var parts = batch.Parts.Select(part => (Part: part, Run: runs.Get(part, data))).ToList();
        foreach (var (part, run) in parts)
            lanes.AddRange(part.Replicates.Select(replicate => new Lane(run.Setup, part.Seed, replicate, replicate < part.Recorded)));

        var countries = parts[0]
            .Run.Setup.PartyList.Select(party => GrainFactory.GetGrain<ICountryGrain>($"{this.GetPrimaryKeyString()}/{party.Code}"))
            .ToArray();
        try
        {
            await Task.WhenAll(countries.Select((country, party) => country.Begin(new CountrySeat(batch, party), cancellationToken)));
            while (Questions(lanes) is { } questions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Ask(countries, new AskBatch(questions), lanes, cancellationToken);
            }
        }
        finally
        {
            // Also of a batch that failed or was stopped, countries hold much; those that do not answer go by themselves.
            await Task.WhenAll(countries.Select(country => country.End(CancellationToken.None)))
                .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        }

        return Result(batch.Measures, parts, lanes);
    }

    private static BatchResult Result(string[]? measures, List<(BatchPart Part, CompiledRun Run)> parts, List<Lane> lanes)
    {
        var whole = new List<LaneData>(lanes.Count);
        var measured = new List<double[]>(lanes.Count);
        var next = 0;
        foreach (var (part, run) in parts)
        {
            var values = RunMeasure.AllOf(run.Setup.Header(part.Seed, part.Lanes), measures ?? []);
            foreach (var lane in lanes.GetRange(next, part.Lanes))
            {
                var result = lane.Result(run.References);
                if (measures is null)
                    whole.Add(LaneData.Of(result));
                else
                    measured.Add(values(result));
            }

            next += part.Lanes;
        }

        return measures is null
            ? new BatchResult(BatchSlots.Count, [.. whole], null)
            : new BatchResult(BatchSlots.Count, null, [.. measured]);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Played a batch of {Lanes} lanes of run {Run} in {Milliseconds:0} ms.")]
    private static partial void Played(ILogger log, string run, int lanes, double milliseconds);

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
