using System.Diagnostics;
using System.Diagnostics.Metrics;
using Simulation.Grains.Messages;

namespace Simulation.Grains;

/// <summary>
/// What a silo measures of its work, for anyone who collects it; it costs next to nothing where nobody does. No measurement names a grain
/// or a person.
/// </summary>
public sealed class NegotiationMeter
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "NegotiationSim";

    private static readonly ActivitySource Traces = new(Name);

    private readonly Counter<long> _lanes;
    private readonly Histogram<double> _batches;
    private readonly UpDownCounter<int> _playing;
    private readonly Counter<long> _inputs;

    /// <summary>Makes the instruments.</summary>
    public NegotiationMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _lanes = meter.CreateCounter<long>("negsim.lanes", "{lane}", "Replicates that were played to their end");
        _batches = meter.CreateHistogram<double>(
            "negsim.batch.duration",
            "s",
            "How long a batch took, from its first question to its result"
        );
        _playing = meter.CreateUpDownCounter<int>("negsim.batches.playing", "{batch}", "Batches that are being played");
        _inputs = meter.CreateCounter<long>(
            "negsim.class.inputs",
            "{input}",
            "What was handed in to classes, by what became of it: taken, or why it was refused"
        );
    }

    /// <summary>Counts an input of a class.</summary>
    internal void Count(Classroom.Receipt receipt) =>
        _inputs.Add(1, new KeyValuePair<string, object?>("outcome", receipt.Refusal?.ToString() ?? "Taken"));

    /// <summary>Times a batch until the result is disposed of.</summary>
    internal PlayedBatch Time(BatchRequest batch)
    {
        _playing.Add(1);
        return new PlayedBatch(
            this,
            batch,
            Traces.StartActivity("batch")?.SetTag("negsim.run", batch.Run).SetTag("negsim.lanes", batch.Lanes)
        );
    }

    /// <summary>A batch that is being played.</summary>
    internal sealed class PlayedBatch(NegotiationMeter meter, BatchRequest batch, Activity? trace) : IDisposable
    {
        private readonly long _begun = Stopwatch.GetTimestamp();

        /// <summary>How long it has taken until now.</summary>
        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

        /// <summary>Takes note that it came to its end.</summary>
        public void Complete()
        {
            meter._lanes.Add(batch.Lanes);
            meter._batches.Record(Elapsed.TotalSeconds);
        }

        public void Dispose()
        {
            meter._playing.Add(-1);
            trace?.Dispose();
        }
    }
}
