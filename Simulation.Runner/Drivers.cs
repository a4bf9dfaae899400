using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Runner;

/// <summary>A driver with the process or connection that it needs.</summary>
internal interface IOpenDriver : IRunDriver, IAsyncDisposable
{
    /// <summary>What the manifest calls it.</summary>
    string Name { get; }
}

/// <summary>Opens the driver that a command asks for.</summary>
internal static class Drivers
{
    public static Task<IOpenDriver> OpenAsync(string? cluster, CancellationToken cancellation) => Task.FromResult<IOpenDriver>(new Plain());

    private sealed class Plain : IOpenDriver
    {
        private readonly InProcessDriver _driver = new(Environment.ProcessorCount);

        public string Name => "in-process";

        public Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken) => _driver.RunAsync(plan, progress, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
