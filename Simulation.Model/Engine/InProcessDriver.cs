using Simulation.Model.Engine.Parties;
using Simulation.Model.Engine.Results;
using Simulation.Model.Limits;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine;

/// <summary>
/// Runs lanes as a plain loop in this process, without grains: for tests and benchmarks, and the measure of what grains cost.
/// </summary>
/// <param name="threads">How many lanes are run at once; it never changes a result.</param>
public sealed class InProcessDriver(int threads) : IRunDriver
{
    /// <inheritdoc/>
    public Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => Run(plan, progress, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task MeasureAsync(
        IReadOnlyList<RunPlan> runs,
        IReadOnlyList<string> measures,
        Action<int, int, double[]> receive,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
            {
                var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
                foreach (var (index, plan) in runs.Index())
                {
                    var setup = plan.Setup;
                    var references = ReferenceLines.Of(setup, cancellationToken);
                    var values = RunMeasure.AllOf(plan.Header, measures);
                    Parallel.For(
                        0,
                        plan.Replicates,
                        options,
                        replicate =>
                            receive(index, replicate, values(Play(setup, references, plan.Seed, replicate, false, cancellationToken)))
                    );
                }
            },
            cancellationToken
        );

    /// <summary>Carries out a run, and returns when it is done.</summary>
    public RunResult Run(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var setup = plan.Setup;
        WorkLimits.OfMachine.Demand(RunCost.Run(plan, threads));
        var references = ReferenceLines.Of(setup, cancellationToken);
        var lanes = new LaneResult[plan.Replicates];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(
            0,
            plan.Replicates,
            options,
            replicate =>
            {
                lanes[replicate] = Play(setup, references, plan.Seed, replicate, replicate < plan.Recorded, cancellationToken);
                progress?.Report(Interlocked.Increment(ref done));
            }
        );
        return new RunResult(plan.Header, references.Nash, references.Cooperative, lanes);
    }

    private static LaneResult Play(
        RunSetup setup,
        ReferenceLines references,
        ulong seed,
        int replicate,
        bool recorded,
        CancellationToken cancellationToken
    )
    {
        var lane = new Lane(setup, seed, replicate, recorded);
        foreach (var _ in Questions(lane, setup, seed, replicate, cancellationToken))
            continue;

        return lane.Result(references);
    }

    /// <summary>Plays a lane to its end: each of its questions, once it is answered.</summary>
    internal static IEnumerable<Ask> Questions(Lane lane, RunSetup setup, ulong seed, int replicate, CancellationToken cancellationToken)
    {
        var delegations = new Delegation[setup.Count];
        var bench = new ScratchBuffers(setup.ActionCount);
        for (var party = 0; party < delegations.Length; party++)
            delegations[party] = new Delegation(setup, party, seed, replicate, bench);

        while (lane.Next() is { } ask)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ask.Addressee is { } addressee)
            {
                lane.Answers[addressee] = delegations[addressee].Answer(ask);
                yield return ask;
                continue;
            }

            for (var party = 0; party < delegations.Length; party++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                lane.Answers[party] = delegations[party].Answer(ask);
            }

            yield return ask;
        }
    }
}
