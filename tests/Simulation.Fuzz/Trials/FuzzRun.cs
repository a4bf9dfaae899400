using System.Diagnostics;
using Simulation.Fuzz.Mutation;

namespace Simulation.Fuzz.Trials;

/// <summary>Tries many inputs on a target, one after another.</summary>
/// <param name="target">The target.</param>
/// <param name="seed">The seed of the inputs.</param>
internal sealed class FuzzRun(ITarget target, ulong seed)
{
    private readonly Mutator _mutator = new(Corpus.Of(target));
    private readonly HashSet<string> _kinds = [];

    /// <summary>How many inputs were taken for right.</summary>
    public long Accepted { get; private set; }

    /// <summary>How many were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>How many failed, in whatever way.</summary>
    public long Failed { get; private set; }

    /// <summary>How many were tried.</summary>
    public long Tried => Accepted + Refused + Failed;

    /// <summary>How many kinds of faults were found.</summary>
    public int Kinds => _kinds.Count;

    /// <summary>How long it has taken.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    private readonly Stopwatch _watch = new();

    /// <summary>What kind of fault it is: the words before its details.</summary>
    public static string KindOf(string fault) => string.Join(':', fault.Split(':').Take(2));

    /// <summary>The input of a number.</summary>
    public string Input(long index) => _mutator.Input(seed, index);

    /// <summary>Tries inputs until all are done or it is stopped.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="begin">Told of each before its turn.</param>
    /// <param name="found">Given each input whose kind of fault is new, with the fault.</param>
    /// <param name="cancellationToken">Stops it between two inputs.</param>
    public void Go(long first, long count, Action<long> begin, Action<long, string, string> found, CancellationToken cancellationToken)
    {
        _watch.Start();
        for (var index = first; index < first + count && !cancellationToken.IsCancellationRequested; index++)
        {
            begin(index);
            var input = Input(index);
            var verdict = Trial.Of(target, input);
            if (verdict.Fault is { } fault)
            {
                Failed++;
                if (_kinds.Add(KindOf(fault)))
                    found(index, input, fault);
            }
            else if (verdict.IsAccepted)
                Accepted++;
            else
                Refused++;
        }

        _watch.Stop();
    }
}
