using Microsoft.Extensions.Logging;
using Simulation.Model.Catalogs;

namespace Simulation.Grains;

/// <summary>
/// Lets no failure leave a grain that its caller in another process could not read: what libraries throw carries types of theirs, and then
/// the answer itself fails. Such a failure is logged here and becomes one of .NET's own. What a plug-in throws
/// becomes a fault that names it.
/// </summary>
internal sealed partial class ReadableFailures(ILogger<ReadableFailures> log) : IIncomingGrainCallFilter
{
    // What every process of a cluster has.
    private static readonly string[] Everywhere = ["System.", "Orleans.", "Simulation."];

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure) when (KindFault.Of(failure) is { } fault)
        {
            if (failure != fault)
                Failed(log, failure, context.InterfaceName, context.MethodName);

            throw fault;
        }
        catch (Exception failure) when (!IsReadable(failure))
        {
            Failed(log, failure, context.InterfaceName, context.MethodName);
            throw new InvalidOperationException($"{context.InterfaceName}.{context.MethodName} failed: {failure.Message}");
        }
    }

    private static bool IsReadable(Exception failure) =>
        failure.Data.Count == 0
        && IsKnown(failure.GetType().Assembly.GetName().Name!)
        && (failure.InnerException is not { } cause || IsReadable(cause));

    private static bool IsKnown(string assembly) => Everywhere.Any(start => assembly.StartsWith(start, StringComparison.Ordinal));

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain}.{Method} failed.")]
    private static partial void Failed(ILogger log, Exception failure, string grain, string method);
}
