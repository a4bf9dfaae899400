using BenchmarkDotNet.Attributes;
using Simulation.Model.Bargaining;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Randomness;
using Simulation.Model.Trust;
using Simulation.Reporting.Results;

namespace Simulation.Benchmarks.Kernels;

/// <summary>What most of a run's time goes into, each by itself and on one thread.</summary>
[MemoryDiagnoser]
public class HotKernels
{
    private const int Lanes = 16;
    private const int Parties = 195;
    private const int Replicates = 1000;

    private readonly InProcessDriver _loop = new(1);
    private readonly double[] _replicates = new double[Replicates];
    private readonly BetaTrust[] _evidence = new BetaTrust[Parties];
    private readonly BetaTrustParameters _parameters = new(2, 0.9, 1);
    private RunSetup _setup = null!;
    private RunPlan _plan = null!;
    private OutcomeSpace _outcomes = null!;
    private Preferences[] _negotiators = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _setup = new RunCompiler().Compile(GrainsAgainstLoop.Package());
        _plan = new RunPlan(_setup, 42, Lanes, 0);
        var random = new RandomStream(3);
        for (var replicate = 0; replicate < Replicates; replicate++)
            _replicates[replicate] = random.NextNormal();

        (_outcomes, _negotiators) = Sessions.TwoParties();
    }

    /// <summary>A lane of climate-paris: 12 regions x 16 periods.</summary>
    [Benchmark(OperationsPerInvoke = Lanes)]
    public RunResult Lane() => _loop.Run(_plan, null, CancellationToken.None);

    /// <summary>One party's trust in 195 others after their reports.</summary>
    [Benchmark]
    public double TrustUpdate()
    {
        var sum = 0.0;
        for (var other = 0; other < Parties; other++)
        {
            _evidence[other] = _evidence[other].Update(0.8, _parameters);
            sum += _evidence[other].Score(0.5, _parameters);
        }

        return sum;
    }

    /// <summary>Two boulwares over 576 outcomes, 100 rounds.</summary>
    [Benchmark]
    public void Session() => Sessions.Hold(_outcomes, _negotiators, 100);

    /// <summary>Five quantiles over 1,000 replicates.</summary>
    [Benchmark]
    public double SpreadOverReplicates() => Spread.Of(_replicates).P95;
}
