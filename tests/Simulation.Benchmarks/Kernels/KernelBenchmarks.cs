using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Simulation.Benchmarks.Kernels;

/// <summary>
/// The hot kernels under BenchmarkDotNet, in this process: it has the program's own runtime settings, and nothing needs to be built.
/// </summary>
internal static class KernelBenchmarks
{
    public static Task MeasureAsync(int iterations) =>
        Task.Run(() =>
        {
            var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
            BenchmarkRunner.Run<HotKernels>(DefaultConfig.Instance.AddJob(iterations > 0 ? job.WithIterationCount(iterations) : job));
        });
}
